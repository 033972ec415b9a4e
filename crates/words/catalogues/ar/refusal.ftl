# لماذا لم يُقبل الإجراء؛ يُقرأ بجانب الحقل.

refusal-already-decided = سبق اتخاذ القرار في هذا الأمر.
refusal-no-longer-open = أُغلق هذا الأمر في { $moment }.
refusal-too-long = الحد الأقصى لعدد الأحرف { $limit }، وعددها هنا { $length }.

refusal-no-such-power = لا يمنح أي بند في ميثاق { $body } أحدا صلاحية { $power }.
refusal-no-mandate = يتطلب هذا صلاحية { $power }، وهي لدى { $holder }.
refusal-needs-motion = تتصرف { $organ } بمقترح: اذكر المقترح الذي أُقرّ.
refusal-motion-does-not-carry = المقترح المذكور لم تُقرّه { $organ }.
refusal-motion-asks-otherwise = الاقتراح المذكور لا يطلب هذا الإجراء. على مقدّمه أن يبيّن ما يطلبه قبل فتح التصويت.
refusal-motion-spent = استُعمل الاقتراح المذكور من قبل.
refusal-unknown = لا وجود لهذا: { $what }.
refusal-text-missing = يرجى ملء { $field }.
refusal-text-too-long = لا يجوز أن يزيد { $field } على { $limit } بايت.
refusal-no-charter = ليس لدى { $body } ميثاق نافذ.
refusal-no-rule = لا قاعدة لهذا في ميثاق { $body }: { $rule }.
refusal-not-theirs = لا يفعل هذا إلا المعني أو من يحق له التصرف عنه.
refusal-operator-only = لا يفعل هذا إلا مشغّل الخادم، وأثناء انتقال الهيئة إليه فقط.
refusal-before-the-record = بلغ السجل بالفعل { $newest }.
refusal-out-of-range = { $field } غير ممكن: { $why }.
refusal-entry-too-large = هذا أكثر مما يسعه قيد واحد في السجل: { $size } بايت، ولا يسع إلا { $limit }. قسّمه.
refusal-own-case = لا يبتّ أحد في قضيته، ولا في قضية منظمة يتصرف باسمها. يجب أن يبتّ فيها غيره.
refusal-charter-has-errors = في { $file } أخطاء ({ $errors })؛ أولها { $first }.
refusal-body-exists = توجد هيئة باسم { $body } بالفعل.
refusal-nothing-in-force = لا نسخة نافذة من ميثاق { $body } في ذلك اليوم.
refusal-moved-in = تعمل { $body } الآن بنفسها؛ وقواعدها تحدد من يتولى المناصب.
refusal-no-seat-free = كل مقاعد { $office } مشغولة ({ $seats }).
refusal-ends-before-it-starts = النهاية تسبق البداية.

## belonging
refusal-already-in-standing = صفة العضو هي { $standing } بالفعل.
refusal-standing-withholds-nothing = الصفة { $standing } لا تمنع العضو من أي حق. اختر صفة تمنع حقًّا.
refusal-standing-withholds-vote = الصفة { $standing } لا تمنح التصويت. اختر صفة تعيده.
refusal-move-not-met = يربط الميثاق الصفة { $standing } بشرط غير متحقق الآن.
refusal-of-another-body = ليس هذا عضوًا في هذه الهيئة.
refusal-too-many-members = لا يتسع القيد الواحد لأكثر من الحد { $limit }. أرسل الباقين في قيد آخر.
refusal-only-the-member = لهذا السبب لا ينسحب إلا العضو نفسه.
refusal-needs-hearing = يجب سماع العضو أولًا بشأن { $cause }. افتح جلسة استماع.
refusal-not-yet-heard = لم يُسمع العضو بشأن { $cause }، أو لم تنقض المهلة بعد.
refusal-seen-since = آخر خبر عن العضو في { $since }، ولم تنقض المهلة التي يحددها الميثاق.
refusal-still-eligible = يستوفي العضو شروط فئته.
refusal-already-leaving = تنتهي هذه العضوية في { $until } ما لم يتغير شيء.
refusal-another-matter = لم يكن الاقتراح المذكور بشأن { $matter }.
refusal-already-in-class = العضو في الفئة { $class } بالفعل.
refusal-class-not-met = لا يستوفي العضو شروط الفئة { $class }.
refusal-nothing-to-appeal = لا يوجد ما يُستأنف هنا، أو انقضت المهلة.
refusal-needs-notice = { $cause } يمنح العضو وقتا للتدارك أو للاستئناف: أعلمه بالانتهاء بدلا من ذلك.
refusal-ends-at-once = { $cause } لا يمنح العضو أي مهلة: أنهِ العضوية مباشرة.
refusal-hearing-over = بُتّ في هذه القضية أو سُحبت.
refusal-not-an-organization = للمنظمات وحدها ممثلون.
refusal-not-a-person = لا يمثل العضو إلا شخص.
refusal-too-many-representatives = الحد الذي يسمح به الميثاق هو { $limit }. أنهِ مهمة ممثل آخر أولًا.
refusal-no-such-representatives = لا يعرف الميثاق ممثلين من هذا النوع.
refusal-no-representative = لا يمثل هذا الشخص العضو.
refusal-already-paid = اشتراك سنة { $year } مسجل بالفعل.
refusal-round-open = تأكيد الحضور مفتوح حتى { $until }.
refusal-no-round-open = لا يوجد تأكيد حضور مفتوح الآن.
refusal-already-answered = إجابتك مسجلة بالفعل.
refusal-nothing-to-correct = لم يغير القيد { $entry } شيئاً مما يُراد تصحيحه. اذكر القيد الخاطئ.
refusal-correction-not-so = لا ينتهي إلا ما لم ينته، ولا يُستأنف إلا ما انتهى.
refusal-already-imported = السطر { $key } منقول بالفعل.
refusal-import-key = المفتاح 16 رقمًا سداسيًّا عشريًّا بحروف صغيرة.
refusal-import-already-member = هذا الطرف عضو بالفعل.
refusal-import-wrong-kind = الفئة { $class } للنوع الآخر من الأطراف.

## joining
refusal-no-such-class = ليس لدى { $body } فئة أعضاء باسم { $class }.
refusal-no-admission = لا ينص ميثاق { $body } على طريق للانضمام في فئة { $class }.
refusal-not-this-kind = الفئة { $class } مخصصة فقط لـ: { $of }.
refusal-already-member = هذا الطرف عضو منذ { $since }.
refusal-already-applied = ما زال طلب مقدم في { $filed } قيد النظر؛ اسحبه أولا أو انتظر.
refusal-parent-first = يجب أن تكون { $parent } قد قبلت مقدم الطلب أولا؛ قدّم الطلب إليها أو في الاستمارة نفسها.
refusal-form-not-shared = لا يتيح ميثاق { $body } استمارة واحدة لكل هذه الهيئات؛ قدّم إلى كل منها على حدة.
refusal-form-targets = سمّ هيئة واحدة على الأقل ولا تتجاوز { $limit }، كلا منها مرة واحدة.
refusal-excluded = ما صُرّح به يستبعد مقدم الطلب: { $what }.
refusal-requirement-not-met = شرط غير مستوفى: { $what }.
refusal-none-of-these = يجب أن يتحقق أحد هذه الشروط، ولا يتحقق منها شيء: { $what }.
refusal-must-not-hold = يجب ألا يتحقق هذا، وهو متحقق: { $what }.
refusal-requirement-not-shown = لا يُعرف بعد هل يتحقق هذا: { $what }. يجب التصريح به أو إثباته أو الحكم فيه أولا.
refusal-cap-reached = الحد الأقصى في هذه الفئة من منظمة واحدة هو { $cap }، وقد اكتمل.
refusal-advice-open = ما زال يمكن أن يرد رأي حتى { $until }؛ والقرار ينتظره.
refusal-advice-given = سبق أن أُعطي هذا الرأي.
refusal-advice-over = انتهت مهلة إبداء الرأي في { $since }.
refusal-no-advice-asked = لا يطلب الميثاق رأيا كهذا هنا.
refusal-application-not-open = لا يسمح وضع الطلب بذلك: انظر في سجله.
refusal-nothing-asked = لم يُطلب شيء من مقدم الطلب.
refusal-no-appeal = لا ينص الميثاق على تظلم في هذا.
refusal-appeal-over = انتهت مهلة التظلم في { $since }.
refusal-no-such-clause = ليس في الميثاق البند { $clause }.
refusal-not-a-domain = هذا ليس اسم نطاق كما يرد في المنطقة، مثل `example.org`.
refusal-domain-not-claimed = لم يُعلن الطرف أن هذا النطاق له؛ فليعلن ذلك أولا.
refusal-wrong-value = يجب أن تكون الإجابة عن { $fact } من هذا النوع: { $kind }.
refusal-not-asked = لا يطلب ميثاق { $body } { $name }.

## motions

refusal-motion-not-put = هذا الاقتراح ليس في انتظار التصويت. انظر إلى حالته.
refusal-not-the-mover = لا يسحب الاقتراحَ إلا من قدّمه.
refusal-own-motion = يجب أن يثنّي على اقتراحك شخص آخر.
refusal-already-seconded = لقد ثنّيت على هذا الاقتراح من قبل.
refusal-notice-runs = لم تنته مهلة الإشعار. يمكن فتح التصويت ابتداءً من { $until }.
refusal-seconds-missing = الاقتراح لديه { $has } من أصل { $needs } من المثنّين المطلوبين.
refusal-secret-matter = يشترط الميثاق تصويتاً سرياً على «{ $matter }»، لا بالأسماء.
refusal-closing-missing = حدّد متى ينتهي هذا التصويت، في وقت لاحق.
refusal-closing-fixed = يحدّد الميثاق انتهاء هذا التصويت في { $closes }.
refusal-vote-not-open = لا تصويت مفتوحاً على هذا الاقتراح.
refusal-closes-by-itself = ينتهي هذا التصويت من تلقاء نفسه في { $closes }.
refusal-not-a-voter = ليس لهذا الطرف صوت هنا في «{ $organ }».
refusal-voter-suspended = لا صوت حالياً لمن وضعه «{ $standing }».
refusal-stepped-aside = من تنحّى لا يصوّت على هذا الاقتراح.
refusal-not-its-representative = لست من يصوّت عن هذه المنظمة، بل ممثلها المعيّن.
refusal-contact-fixed = كان يمكن تغيير من يصوّت عن هذه المنظمة في هذا التصويت حتى { $until }. وقد عُيّنت بعد ذلك، فتصوّت عنها ابتداءً من التصويت التالي، أما في هذا التصويت فيصوّت من كان معيّناً حينها.
refusal-no-remedy = ليس لديك الآن توكيل ولا نيابة عن هذا المصوّت.
refusal-instructed-otherwise = التعليمات المسجّلة لهذا التصويت مختلفة.
refusal-remedy-not-known = لا يسمح الميثاق بهذا هنا: { $kind }.
refusal-remedy-too-long = يمكن أن يدوم حتى { $latest } على الأكثر، ولا ينتهي في الماضي.
refusal-holder-must-vote = اختر شخصاً له صوت هنا أيضاً.
refusal-too-many-proxies = لا يحمل الشخص الواحد هنا أكثر من { $limit }. اختر غيره.
refusal-instruction-missing = اذكر كيف يُدلى بالصوت، أو موقف المجموعة.
refusal-remedy-over = لقد انتهى هذا من قبل.

## bodies

refusal-charter-of-another = هذا النص ميثاق هيئة أخرى، لا ميثاق «{ $body }».
refusal-motion-of-another-matter = اذكر اقتراحاً في مسألة «{ $matter }».
refusal-motion-used = سبق أن اعتُمد ميثاق بهذا الاقتراح.
refusal-nothing-to-approve = هذا الميثاق ليس في انتظار موافقة.
refusal-consultation-runs = تستمر المشاورة حتى { $until }.
refusal-evidence-missing = أضف قرار «{ $organ }» أو رسالته.
refusal-not-a-parent = لا يسمّي الميثاق «{ $body }» هيئةً أمّاً.
refusal-group-is-closed = هذه المجموعة مغلقة.
refusal-takes-part = أنت مشارك في هذه المجموعة من قبل.
refusal-takes-no-part = لست مشاركاً في هذه المجموعة.
refusal-organ-is-here = «{ $organ }» يقرّر هنا بأفعاله؛ التقرير للأجهزة الخارجية.
refusal-motion-does-not-wait = هذا الاقتراح لا ينتظر «{ $organ }».
refusal-event-is-fixed = «{ $event }» له يوم ثابت، فلا يُسجّل.
refusal-event-moment = يجب أن تكون النهاية بعد السابقة، وألا تتجاوز { $latest }.
refusal-not-delegable = لا يسمح الميثاق بتفويض سلطة «{ $power }».
refusal-not-delegated = سلطة «{ $power }» ليست مفوّضة إلى هذا الشخص.

## offices

refusal-not-filled-so = لا يملأ الميثاق «{ $office }» بهذه الطريقة.
refusal-all-seats-taken = كل مقاعد «{ $office }» مشغولة حينها؛ عدد المقاعد: { $seats }.
refusal-holds-already = يشغل هذا الشخص «{ $office }» حينها من قبل.
refusal-not-eligible = لا يستوفي هذا الشخص شروط «{ $office }».
refusal-limit-reached = بلغت الولايات في «{ $office }» حدّها: { $terms }. يلزم انقطاع، أو استثناء إن نصّ عليه الميثاق.
refusal-incompatible = لا يُجمع بين «{ $office }» و«{ $other }». اترك الثاني أولاً.
refusal-share-reached = كثيرون في «{ $office }» لهم صاحب عمل أو منطقة أو بلد واحد؛ الحد هو { $most }.
refusal-not-ratified = اذكر الاقتراح أو أضف الدليل الذي صادق به «{ $organ }».
refusal-nothing-remains = لم تنته ولاية في «{ $office }» قبل أوانها، فلا بقية لها. عيّن لولاية كاملة.
refusal-needs-an-end = حدّد متى تنتهي هذه الولاية المؤقتة، في وقت لاحق.
refusal-starts-with-event = تبدأ ولايات «{ $office }» عند تسجيل الحدث. لا تذكر البداية.
refusal-needs-evidence = أضف التقرير أو المحضر الذي يبيّن الاختيار لـ«{ $office }».
refusal-results-out-of-order = اذكر النتائج من الأكثر أصواتاً إلى الأقل، كل شخص مرة واحدة، دون إفراط في العدد.
refusal-tie-not-settled = تعادلت الأصوات على «{ $office }». اذكر كيف حُسم التعادل.
refusal-tie-not-settled-so = لا يحسم الميثاق التعادل على «{ $office }» بهذه الطريقة.
refusal-needs-a-vote = يشترط الميثاق تصويتاً على «{ $office }» ولو لم يكن منافس.
refusal-term-over = انتهت هذه الولاية.
refusal-cannot-be-removed = لا يسمح الميثاق لأحد بعزل شاغل «{ $office }» بهذه الطريقة.
refusal-no-such-cause = لا يعرف الميثاق عزلاً لهذا السبب: { $cause }.
refusal-motion-on-another-matter = اذكر اقتراحاً في مسألة «{ $matter }» وفي هذا الشخص.
refusal-not-heard = يجب أولاً سماع شاغل «{ $office }» للمدة التي ينص عليها الميثاق.
refusal-no-leave = لا يعرف الميثاق إجازة من «{ $office }».
refusal-leave-too-long = يمكن أن تدوم الإجازة حتى { $until } على الأكثر.
refusal-no-lot-awaited = لا قرعة منتظرة على «{ $office }».
refusal-seed-out-of-range = أعط بذرة للقرعة، لا أطول مما يُسمح به.
refusal-terms-not-mixed = لا ينص الميثاق على ولايات مختلفة المدة في اقتراع واحد لمنصب «{ $office }». سجّلها واحدة بعد الأخرى.
refusal-not-their-turn = دور شغل «{ $office }» لفريق { $group }.
refusal-not-late-yet = لغيرك أن يملأ «{ $office }» حتى { $until }؛ ولا يُعد متأخرًا إلا بعد ذلك.
refusal-no-aside = لا يتيح الميثاق لشاغل «{ $office }» أن يتنحى.
refusal-already-aside = شاغل «{ $office }» متنحٍّ من قبل.
refusal-aside-too-long = يمكن أن يدوم التنحي حتى { $until } على الأكثر.
refusal-not-aside = شاغل «{ $office }» ليس متنحيًا.
refusal-aside-until-mended = يعود شاغل «{ $office }» حين يُصحح ما تنحى من أجله.
refusal-no-replacement = لا يسمي الميثاق من يرسل شخصًا آخر عن «{ $office }».
refusal-nothing-to-replace = لا أحد يُستبدل هكذا عن «{ $office }»: اذكر شاغله، أو أنه شاغر.
refusal-elector-already = هذا الطرف في «{ $electorate }» من قبل، ولا أحد يصوّت مرتين.

## people

refusal-not-erasable = الخانة { $slot } من القيد { $position } ليست نصاً لهذا الطرف يمكن محوه. يمكن محو الاسم وبيانات الاتصال والمصالح.
refusal-one-party-already = الاثنان طرف واحد أصلاً.
refusal-parties-not-alike = قد يكون شخصان أو منظمتان طرفاً واحداً، ولا تندمج إلا المنظمات.
refusal-no-place-here = ليس هذا الطرف عضواً هنا ولا يشغل منصباً ولا يمثل عضواً؛ ويُقيَّد هذا حيث له مكان.
refusal-one-with-another = صار هذا الطرف وطرف آخر واحداً؛ سمِّ الطرف الباقي أو ادخل باسمه.
refusal-is-no-more = لم يعد هذا الطرف موجوداً؛ وقد قُيّد ذلك في { $since }.
