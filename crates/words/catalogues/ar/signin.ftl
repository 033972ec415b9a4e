# الدخول والحساب الشخصي.

## Signing in

signin-title = الدخول
signin-lead = نرسل إليك رسالة فيها رابط. لا كلمة سر هنا ولا شيء تحفظه.
signin-address = عنوان بريدك
signin-address-hint = إن لم يكن لك حساب بعد، فهكذا يُنشأ.
signin-send = أرسلوا إلي رابطًا
signin-needs-tls = يحتاج الدخول إلى خط مغلق: عنوان يبدأ بـ `https`، أو `http://localhost` على الجهاز نفسه. أما هذا الخط فيستطيع كل من على الطريق أن يقرأه.
signin-no-address = لا يمكن أن تصل رسالة إلى هذا العنوان. في العنوان علامة @ واحدة، وبعدها اسم مثل `example.org`.
signin-not-before = كثرت الرسائل. يمكن أن تخرج الرسالة التالية في { $moment }.
signin-sent-title = انظر في بريدك
signin-sent-text = رسالة في طريقها إلى { $address }. افتح الرابط الذي فيها خلال ربع ساعة، والأفضل في هذا المتصفح.
signin-sent-hint = إن لم يصل شيء خلال دقائق، فانظر بين الرسائل غير المرغوب فيها.
signin-sent-again = عنوان آخر أو رسالة أخرى
signin-again = اطلب رابطًا جديدًا

## The link

signin-click-title = أهذا أنت؟
signin-click-text = طُلب هذا الرابط في متصفح آخر. وهو يُدخل من يستعمل { $address }.
signin-click-button = نعم، أدخلني هنا
signin-other-account-title = ادخل أولًا
signin-other-account-text = يضيف هذا الرابط عنوانًا إلى حساب. ادخل إلى ذلك الحساب في هذا المتصفح، ثم افتح الرابط مرة أخرى.
signin-expired-title = هذا الرابط قديم
signin-expired-text = يعمل الرابط ربع ساعة. اطلب رابطًا جديدًا، فلم يضع شيء.
signin-spent-title = استُعمل هذا الرابط
signin-spent-text = يعمل الرابط مرة واحدة، والرابط الأحدث إلى العنوان نفسه يُنهي ما قبله. اطلب رابطًا جديدًا.
signin-unknown-title = لا رابط كهذا
signin-unknown-text = ربما ينقص آخر عنوانه. انسخ العنوان كاملًا من الرسالة، أو اطلب رابطًا جديدًا.
signin-too-many-title = محاولات كثيرة
signin-too-many-text = جُربت من شبكتك روابط كثيرة. يمكنك أن تواصل من { $moment }.

## A newcomer

signin-welcome-title = من أنت؟
signin-welcome-lead = لقد دخلت. ولكي تطلب شيئًا هنا يلزمك اسم يعرفك به الآخرون.
signin-welcome-name = اسمك
signin-welcome-name-hint = كما تريد أن يُقرأ متى عرفتك هيئة. وحتى ذلك الحين لا يراه أحد.
signin-welcome-country = بلد الإقامة
signin-welcome-country-hint = حرفان، مثل `FR`. لك أن تتركه، وقد تطلبه هيئة فيما بعد.
signin-welcome-button = هذا أنا
signin-welcome-wrong-name = لا يمكن حفظ هذا الاسم. اكتب حرفًا على الأقل، ولا تكتب صفحة كاملة.
signin-welcome-wrong-country = ليس هذا رمز بلد. اكتب حرفين، مثل `FR`، أو لا شيء.

## The account

signin-account = حسابي
signin-account-lead = كيف تدخل، وباسم من تعمل. لا شيء من هذه الصفحة في السجل.
signin-out = الخروج
signin-acting-as = تعمل بصفة
signin-hats = باسم من تعمل
signin-hats-lead = لك أن تعمل لنفسك ولكل منظمة تنوب عنها. ويذكر السجل أيها كان.
signin-hat-on = الآن
signin-hat-choose = اعمل بهذه الصفة
signin-hat-choose-for = اعمل بصفة { $name }
signin-offices = لا تحتاج مناصبك إلى اختيار، فهي تُحسب كلما عملت لنفسك:
signin-office = { $office }، { $body }
signin-nobody-yet = لقد دخلت، لكن لا أحد يعرفك هنا بعد.
signin-addresses = عناوين البريد
signin-addresses-lead = كل عنوان منها يُدخلك. ومع عنوانين لا يقفل ضياع صندوق واحد الباب في وجهك.
signin-address-add = عنوان آخر
signin-address-sent = رسالة في طريقها إلى { $address }. يُضاف العنوان حين تفتح الرابط في متصفح دخلت فيه.
signin-address-last = العنوان الأخير يبقى، فمن دونه لا تستطيع الدخول مرة أخرى.
signin-remove = أزل
signin-remove-named = أزل { $name }
signin-passkeys = مفاتيح المرور
signin-passkeys-lead = بمفتاح المرور يُدخلك هاتفك أو حاسوبك أو مفتاح الأمان، من دون رسالة.
signin-passkeys-none = ليس لك مفتاح مرور بعد.
signin-passkey-title = أو بمفتاح مرور
signin-passkey-lead = إن كنت قد أنشأت مفتاح مرور هنا، فلا تحتاج إلى رسالة.
signin-passkey-button = ادخل بمفتاح مرور
signin-passkey-failed = لم ينجح ذلك. حاول مرة أخرى، أو استعمل رسالة.
signin-passkey-name = بم تسميه
signin-passkey-make = أنشئ مفتاح مرور على هذا الجهاز
signin-passkey-unnamed = مفتاح مرور
signin-passkey-used = آخر استعمال في { $moment }.
signin-passkey-made = أُنشئ في { $moment }، ولم يُستعمل قط.
signin-sessions = أين دخلت
signin-sessions-lead = أنهِ ما لا تعرفه. والمتصفح الذي لا يُستعمل أسبوعين يخرج من نفسه.
signin-session-this = هذا
signin-session-end = اخرج هناك
signin-session-end-named = اخرج في { $name }
signin-session-end-others = اخرج في كل مكان آخر
signin-way-link = دخول برسالة.
signin-way-passkey = دخول بمفتاح مرور.
signin-seen = شوهد آخر مرة في { $moment }.
signin-browser-unknown = متصفح

## Somebody objects

signin-object-ask-title = أليس هذا أنت؟
signin-object-ask-text = سجل أحد أصحاب المناصب أن حسابك ينال عنوانًا آخر. وإن لم توقف ذلك فإن ذلك العنوان يُدخل من { $moment } فصاعدًا، ولا يُدخل عنوانك بعد ذلك.
signin-object-button = أوقف ذلك
signin-object-stopped-title = أُوقف ذلك
signin-object-stopped-text = لن يُدخل العنوان الجديد أحدًا، ويبقى عنوانك كما كان. ويرى أصحاب المناصب أنك اعترضت.
signin-object-late-title = لا شيء يوقف
signin-object-late-text = أُوقف ذلك أو أُنجز من قبل، أو ينقص آخر العنوان. إن لم تستطع الدخول فتوجه إلى الأمانة.
