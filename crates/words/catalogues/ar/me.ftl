# ما على الشخص أن يفعله هنا وما يحفظه وما يُحفظ عنه.

## Letters

me-stop-ask-title = ألا تريد هذه الرسائل بعد الآن؟
me-stop-ask-text = بنقرة واحدة لا تأتيك رسالة من هذا النوع. أما الرسائل من الأنواع الأخرى فتأتي.
me-stop-on-title = تأتيك هذه الرسائل من جديد
me-stop-on-text = تأتي الرسائل من هذا النوع كما كانت.
me-stop-done-title = لا رسائل من هذا النوع بعد الآن
me-stop-done-text = لن تأتيك رسائل من هذا النوع. أما الرسائل من الأنواع الأخرى فتأتي.
me-stop-unknown-title = هذا الرابط لا يوقف شيئًا
me-stop-unknown-text = ربما ينقص آخر عنوانه، أو لم يعد الحساب موجودًا. ومن دخل يستطيع أن يختار بين أنواع الرسائل كلها.
me-stop-button = لا أريدها بعد الآن
me-stop-again = أريدها من جديد
me-letters-all = اختر بين أنواع الرسائل كلها
me-letters-title = الرسائل التي تأتيك
me-letters-lead = يمكن إيقاف بعض الرسائل. أما ما يحمي حسابك وما يخص حقوقك ويبدأ به أجل فيأتي دائمًا.
me-letters-come = هذه الرسائل تأتي
me-letters-stopped = موقوفة
me-letters-stop = أوقف
me-letters-start = أعدها
me-letters-must = هذه تأتي دائمًا.
me-letters-sign-in = روابط الدخول
me-letters-recovery = يحصل أحد على طريق آخر إلى حسابك
me-letters-receipt = وصل طلبك أو طعنك
me-letters-application = يحتاج طلبك إلى شيء منك، أو سقط
me-letters-decision = قرار يخصك
me-letters-check-in = تأكيد عضوية ينتظر جوابك
me-letters-standing = تغيرت صفتك أو ستتغير
me-letters-term = تنتهي ولايتك قريبًا
me-letters-vacancy = مقعد شاغر تشارك في شغله
me-letters-domain = لم تعد السيطرة على نطاق مثبتة
me-letters-duty = طلب أو طعن ينتظر عملك في منصبك

## What I have to do

me-title = ما علي
me-now = ما ينتظرني
me-nothing = لا شيء ينتظرك. ومتى انتظرك شيء كُتب هنا وجاءك في رسالة.
me-for = عن
me-late = متأخر
me-memberships = عضوياتي
me-memberships-none = لست عضوًا في شيء بعد. تقول صفحة كل هيئة من يحق له الانضمام.
me-former = عضويات انتهت
me-body = الهيئة
me-applications-none = لم تقدم طلبًا قط. ما ترسله وما يصير إليه يُكتب هنا.
me-offices = مناصبي
me-offices-none = لا تشغل منصبًا الآن.
me-about = عني
me-details = اسمي وكيف يُتصل بي
me-details-of = بيانات
me-check-in-button = نعم، ما زلنا هنا
me-do-check-in = تسأل { $body } هل ما زلت عضوًا
me-do-check-in-late = فاتك تأكيد العضوية في { $body }، وما زال الجواب نافعًا
me-do-answer = طلبت { $body } منك مزيدًا عن طلبك
me-do-domain = أثبت لـ { $body } أنك تسيطر على نطاقك
me-do-appeal = رفضت { $body } طلبك، ولك أن تطعن
me-do-standing = تصير صفتك في { $body } «{ $standing }» ما لم يُفعل شيء
me-do-hearing = ستسمع { $body } قولك في إنهاء عضويتك ({ $cause })
me-do-leaving = عضويتك في { $body } إلى نهاية ({ $cause })
me-do-vote = صوّت في { $body }: { $title }
me-do-vote-seat = صوّت في { $body }: { $title }، عن مقعد { $seat }
me-do-term = تنتهي ولايتك في منصب { $office } في { $body }
me-do-misses = قصّرت في واجب من واجبات منصب { $office } في { $body }
me-do-advise = أشِر على { $body } في طلب { $applicant }
me-do-decide = اتخذ قرارًا في طلب { $applicant } إلى { $body }
me-do-hear = اتخذ قرارًا في طعن { $applicant } في { $body }
me-do-fill = مقعد من مقاعد { $office } في { $body } شاغر ويجب شغله
me-way-check-in = العضوية
me-way-check-in-late = العضوية
me-way-answer = أجب
me-way-domain = كيف تثبت ذلك
me-way-appeal = الطلب وكيف تطعن
me-way-standing = العضوية
me-way-hearing = العضوية
me-way-leaving = العضوية
me-way-vote = إلى التصويت
me-way-vote-seat = إلى التصويت
me-way-term = المنصب
me-way-misses = المنصب
me-way-advise = انظر وأشِر
me-way-decide = انظر واتخذ القرار
me-way-hear = انظر واتخذ القرار
me-way-fill = أصحاب المناصب

## A membership

me-check-in = تأكيد العضوية
me-check-in-open = تأكيد العضوية مفتوح حتى
me-check-in-done = تأكيد العضوية مفتوح وجوابك موجود. وهو يُغلق في
me-check-in-late = أُغلق آخر تأكيد للعضوية دون جوابك. والجواب الآن ما زال يعيد الصفة.
me-check-in-silence = من لا يجيب تصير صفته «{ $standing }» من ذلك الحين.
me-check-in-answered = جاء آخر جواب منك في
me-contact-details = كيف يُتصل بك، إن تغير ذلك
me-contact-hint = العناوين والهاتف. لا يقرؤها سواك ومن يتخذ القرار في شأنك.
me-representatives = من يمثلها
me-representatives-lead = العضو هو المنظمة، ويعمل عنها أشخاص.
me-representatives-none = لم يُسمَّ أحد هنا بعد. ويجيب عن المنظمة من هو جهة الاتصال فيها.
me-representatives-others = يُسمّي الممثلين غيرُك بحسب الميثاق.
me-representative-end = أنهِ التسمية
me-representative-end-of = لم يعد { $name } يمثلها
me-representative-name = سمِّ هذا الشخص
me-person = شخص قريب
me-person-number = أو شخص آخر برقمه
me-person-number-hint = يجد الشخص رقمه في الصفحة التي فيها اسمه ويخبرك به.
me-person-missing = اختر شخصًا أو اكتب رقمًا.
me-role = بأي صفة
me-role-missing = اختر بأي صفة.
me-role-primary = يصوّت
me-role-alternate = نائب
me-role-other = يشارك دون تصويت
me-change-class-title = تغيير الفئة
me-change-class-button = غيّر
me-resign = استقالة
me-resign-lead = لا يلزم أن يوافق أحد، وتسري الاستقالة فورًا. ومن أراد العودة قدّم طلبًا من جديد.
me-resign-sure = نعم، لتنتهِ العضوية الآن.
me-resign-sure-missing = ضع علامة في المربع إن أردت إنهاء العضوية الآن.
me-reason-public = السبب إن أردت ذكره. يستطيع الجميع قراءته.
me-appeal-ending = الطعن في إنهاء العضوية
me-appeal-grounds = لماذا لا ينبغي أن تنتهي
me-change-joined = عضو في الفئة { $class }
me-change-class = في الفئة { $class } من الآن
me-change-standing = الصفة «{ $standing }»
me-change-primary = يصوّت { $name }
me-change-no-primary = لم يُسمَّ أحد للتصويت
me-change-ended = انتهت العضوية
me-change-resumed = تصحيح: العضوية مستمرة
me-change-void = تصحيح: لم تكن العضوية قط
me-change-represented = يمثلها { $name } أيضًا
me-change-not-represented = لم يعد { $name } يمثلها
me-change-party = المكان مكان { $name }

## A vote

me-vote-open = التصويت مفتوح
me-vote-closed = ليس مطروحًا للتصويت الآن
me-vote-of = صوت
me-vote-how = كيف تصوّت؟
me-vote-change = ما زال لك أن تغيّر، والعبرة بآخر صوت
me-vote-aye = مع
me-vote-no = ضد
me-vote-abstain = امتناع
me-vote-abstention = أي نوع من الامتناع، إن امتنعت
me-vote-choose = اختر كيف تصوّت.
me-vote-button = صوّت
me-vote-cast = الصوت:
me-vote-recused = تنحّى عن هذا التصويت.
me-recuse = التنحي
me-recuse-lead = من كان معنيًّا بالأمر لا يشارك، ويُسحب صوته إن كان قد صوّت.
me-recuse-why = السبب. يستطيع الجميع قراءته.

## Details

me-details-lead = ما يقوله السجل عنك، وكل تغيير قيد جديد. وما كان مكتوبًا من قبل يبقى في القيود القديمة حتى يُمحى.
me-number = رقمك هنا:
me-number-hint = أخبر به من يريد أن يسميك ممثلًا لمنظمة.
me-changed = تم التغيير.
me-who = الاسم والمكان
me-change = غيّر
me-languages = اللغات، الأحب أولًا
me-languages-hint = رموز بينها فواصل: `fr, pt-BR, ar`.
me-languages-wrong = بينها ما ليس رمز لغة. اكتبها هكذا: `fr, pt-BR, ar`.
me-interests = إقرار المصالح
me-interests-lead = لمن تعمل وما مصلحتك. يستطيع الجميع قراءته، والعبرة بآخر إقرار.
me-interests-newest = آخر إقرار في
me-interests-text = الإقرار
me-interests-file = أودعه
me-contact = جهة الاتصال
me-contact-lead = الشخص الذي يجيب عن المنظمة حتى تعرف هيئة ممثلها. ومن سلّم هذا المكان لا يعمل عنها بعده.
me-contact-now = الآن:
me-contact-name = سمِّ جهة الاتصال هذه

## What is kept

me-kept-title = ما يُحفظ عني
me-kept-lead = كل ما لدى هذا الخادم عنك، ولا شيء عن غيرك. خذه معك في ملف واحد، أو امحُه.
me-kept-download = خذه معك (`JSON`)
me-kept-account = الحساب
me-kept-account-lead = به تدخل. وليس في السجل، ولا يراه سواك.
me-kept-since = معروف منذ
me-kept-drafts = استمارات بدأتها
me-kept-files = ملفات أحضرتها
me-kept-file-attached = تابع لطلب
me-letters-stopped-kinds = رسائل أوقفتها
me-kept-record = السجل
me-kept-record-lead = يحفظ السجل من العضويات والمناصب والأصوات أرقامًا وأوقاتًا إلى الأبد، أما النصوص فيمكن محوها.
me-kept-membership = عضوية
me-kept-fact = صُرّح به
me-kept-duty = قُبل
me-kept-judgement = قُدّر
me-kept-votes = أصوات بالاسم
me-kept-texts = نصوص عنك
me-kept-no-texts = لا يوجد شيء.
me-kept-closed = نصوص في قيود مغلقة
me-kept-closed-lead = لا يقرؤها سواك ومن يتخذ القرار في قضاياك.
me-text-of = { $act }: { $part } (القيد { $entry })
me-erase-title = امحُني
me-erase-for-ever = هذا إلى الأبد. لا يستطيع أحد أن يعيد ما مُحي: لا أنت ولا الأمانة ولا المشغّل. ومن دخل ثانية بالعنوان نفسه شخص جديد هنا.
me-erase-goes = ما يزول
me-erase-account = الحساب: العناوين ومفاتيح المرور والمتصفحات والاستمارات التي بدأتها والملفات واختيارات الرسائل.
me-erase-stays = ما يبقى، ولماذا
me-erase-entries = أن شخصًا برقمك كان عضوًا أو شغل منصبًا أو صوّت: بغير ذلك لا يستطيع أحد أن يتحقق من القرارات. ولا اسم معه.
me-erase-others = ما كتبته باسم هيئة أو منظمة، كالاقتراحات والأسباب: فهو لها، ويستطيع المسؤولون فيها محوه.
me-erase-closed = ما كتبه غيرك عنك، كسبب قرار: فهم مسؤولون عنه. ويمكن أن تمحوه هيئة تعرفك.
me-erase-copies = نسخ أخذها غيرك من نصوص علنية قبل الآن. ويُطلب ممن عنده نسخة أن يمحوها أيضًا.
me-erase-member = ما زلت عضوًا هنا. وتستمر العضوية بلا اسم، فاستقل أولًا إن أردت الخروج.
me-erase-holder = أنت تشغل منصبًا. ويستمر بلا اسم ولا يستطيع أحد أن يعمل فيه، فاستقل منه أولًا.
me-erase-organizations = أنت تجيب عن هذه المنظمات. سمِّ شخصًا آخر أولًا، وإلا فلن يعمل عنها أحد إلا بمعونة مسؤول.
me-erase-sure = نعم، امحُ هذا كله إلى الأبد.
me-erase-sure-missing = ضع علامة في المربع إن أردت محو هذا كله إلى الأبد.
me-erase-button = امحُني إلى الأبد
me-erase-not = لا، ارجع
me-erased-title = تم محوك
me-erased-text = زال الحساب وزالت النصوص التي عنك. ولم تعد داخلًا.
me-erase-texts =
    { $n ->
        [zero] لا نص عنك في السجل.
        [one] نص واحد عنك في السجل: اسمك وكيف يُتصل بك وإقرارات المصالح.
        [two] نصان عنك في السجل: اسمك وكيف يُتصل بك وإقرارات المصالح.
        [few] { $n } نصوص عنك في السجل: اسمك وكيف يُتصل بك وإقرارات المصالح.
        [many] { $n } نصًا عنك في السجل: اسمك وكيف يُتصل بك وإقرارات المصالح.
       *[other] { $n } نص عنك في السجل: اسمك وكيف يُتصل بك وإقرارات المصالح.
    }

## An office

me-office-over = انتهت الولاية
me-office-aside = متنحٍّ
me-office-misses = واجب من واجبات هذا المنصب لم يُؤدَّ. يقول الميثاق ما يتبع ذلك ومتى.
me-office-nothing = ليس لك ما تفعله هنا الآن.
me-come-back = العودة
me-come-back-lead = من الآن تعمل في المنصب من جديد.
me-step-aside = التنحي إلى حين
me-step-aside-lead = يبقى لك المقعد ولا تعمل فيه، ويعمل مكانك من يسميه الميثاق، حتى تعود أو تنقضي المدة التي يعطيها الميثاق.
me-resign-office = ترك المنصب
me-resign-office-lead = لا يلزم أن يوافق أحد، ويسري ذلك فورًا. ويصير المقعد شاغرًا.
me-office-sure = نعم، لتنتهِ الولاية الآن.
me-office-sure-missing = ضع علامة في المربع إن أردت إنهاء الولاية الآن.
