# قيد في السجل: ما الذي جرى، وبأي حق، وما الذي غيّره، ودليله.

## الصفحة

entry-title = القيد { $position }
entry-title-act = القيد { $position }: { $act }
entry-when = متى
entry-by = من
entry-for = نيابة عن
entry-witness = مع
entry-way = كيف جاء الطلب
entry-right = بأي حق
entry-right-power = صلاحية { $power }، { $role }
entry-right-own = حقه الخاص: لا يحتاج هذا إلى صلاحية
entry-who-operator = مشغّل الخادم
entry-who-clock = الساعة: حلّ الموعد
entry-who-server = الخادم
entry-way-link = دخول برسالة
entry-way-passkey = دخول بمفتاح مرور
entry-way-letter = برسالة
entry-way-paper = على ورق، دوّنه أحد المسؤولين
entry-way-command = بأمر من المشغّل
entry-way-clock = لم يطلبه أحد: حلّ الموعد
entry-role-anyone = وهي لكل أحد
entry-role-member = بصفة عضو في { $body }
entry-role-office = بصفة { $office } في { $body }
entry-role-interim = بصفة { $office } في { $body } مؤقتًا
entry-role-delegate = بتفويض من { $body }
entry-role-alternate = بصفة بديل في { $body }
entry-role-operator = وهي للمشغّل
entry-role-clock = وهي للساعة
entry-role-server = وهي للخادم
entry-changed = ما الذي غيّره
entry-changed-nothing = لا شيء يلاحظه غيره: دُوّن هنا ولا أكثر.
entry-also-concerns = من وما يعنيه أيضًا
entry-why = لماذا كان صوابًا
entry-why-lead = البنود التي يستند إليها كما كانت نافذة حينئذ. وكل برنامج يتحقق من السجل يستخرج منها الشيء نفسه.
entry-why-none = لا يستند إلى أي بند: لم يلزمه سوى الحق الخاص.
entry-clause = البند { $number }
entry-of-charter = { $charter } لهيئة { $body }
entry-no-longer = لم يعد نافذًا
entry-path = من الطرق التي يتيحها البند تحققت هذه: { $path }
entry-clause-text = ما يُنفَّذ، والنص
entry-found = ما الذي تبيّن
entry-found-lead = أسئلة لا تجيب عنها إلا قيود مغلقة أو نصوص، مع الجواب الذي استند إليه القرار. أما الأدلة نفسها فليست علنية.
entry-asked-fact = ما صرّح به { $party } عن «{ $name }»
entry-asked-evidence = هل أثبت { $party } «{ $name }» لهيئة { $body }
entry-asked-exception = هل منحت { $body } { $party } الاستثناء «{ $name }»
entry-asked-domain = هل أثبت { $party } تحكّمه في نطاقه
entry-asked-duty = هل قبل { $party } الواجب «{ $name }» لدى { $body }
entry-asked-judgement = ما حكمت به { $body } على { $party } في «{ $name }»
entry-asked-own = سؤال لا يطرحه إلا هذا النوع من الأعمال (رقم { $number })
entry-asked-charter = الميثاق الذي يُبتّ في الطلب بموجبه
entry-asked-advice = الرأي المطلوب (القاعدة { $number } من القبول)
entry-advice-yes = مؤيد
entry-advice-no = غير مؤيد
entry-advice-none = لا رأي، والطلب لدى الهيئة منذ { $moment }
entry-asked-due = هل يؤدي إليه قرار مغلق
entry-asked-heard = هل سُمع شاغل المنصب
entry-asked-said = هل يقول النص «{ $name }» شيئًا
entry-texts = ما كُتب
entry-text-empty = لم يُكتب شيء هنا.
entry-text-erased = مُحي. ويحتفظ السجل ببصمته، فلا يستطيع أحد أن يضع نصًا آخر مكانه.
entry-text-withheld = ليس علنيًا: هو للمعنيين.
entry-slot-reason = السبب
entry-slot-evidence = الأدلة
entry-slot-name = الاسم
entry-slot-purpose = الغرض
entry-slot-text = النص
entry-slot-contact-details = بيانات الاتصال
entry-slot-statement = التصريح
entry-slot-remark = ملاحظة
entry-slot-receipt = الإيصال
entry-slot-title = العنوان
entry-slot-position = الموقف
entry-closed-title = قيد مغلق
entry-closed-text = من تقدّم بطلب أو رُفض أو اتُّهم أو استأنف أمر لا يعني العموم. فلا يُظهر السجل من مثل هذا القيد إلا بصمته ومكانه: لا نوع ولا هيئة ولا اسم ولا موعد. أما القوائم والأوضاع والأصوات والنتائج فلا تتغير إلا بقيود مفتوحة.
entry-closed-digest = بصمة القيد المغلق
entry-epoch-title = تبدأ حقبة جديدة
entry-epoch-first = هنا يبدأ السجل.
entry-epoch-restored = استُعيد السجل من نسخة احتياطية ويتابع بعد قيود من السجل السابق عددها { $n }. ولا يوقّع أبدًا تاريخًا ثانيًا بالاسم القديم.
entry-origin = اسم السجل
entry-related = القيود المتصلة به
entry-cites = يستشهد بما يلي
entry-cited-by = يستشهد به ما يلي
entry-of-motion = عن الاقتراح نفسه
entry-more = كل القيود عن { $what }
entry-neighbours = القيود المجاورة
entry-before = القيد السابق
entry-after = القيد التالي
entry-proof = الدليل
entry-proof-lead = وجود هذا القيد في هذا المكان من السجل نتيجة لبياناته وللبصمات المجاورة له وللبيان الموقّع عن السجل كله.
entry-leaf-hash = بصمة الورقة
entry-proof-size = عدد القيود في نقطة التحقق
entry-proof-path = البصمات المجاورة، من الورقة صعودًا
entry-proof-file = نزّل الدليل
entry-proof-how = تحقق منه دون هذا الخادم بالأمر { $command }
entry-checkpoint = نقطة التحقق الموقّعة
entry-no-checkpoint = ليس لهذا الخادم مفتاح ولا يوقّع نقطة تحقق، فلا دليل يمكن أخذه.
entry-bytes = القيد كاملًا كما يقرؤه برنامج
entry-admitted-here = انظر السبب
entry-since = منذ { $moment }
entry-list-empty = لا قيد مفتوحًا يطابق هذه الشروط.
entry-list-filtered = لا تُعرض هنا إلا القيود المفتوحة: أما المغلقة فلا يعلم أحد ما موضوعها.
entry-filter = ابحث عن قيود
entry-filter-body = الهيئة
entry-filter-act = نوع العمل
entry-filter-party = شخص أو منظمة
entry-filter-from = من
entry-filter-to = حتى آخر يوم
entry-filter-all = الكل
entry-filter-clear = اعرض الكل
entry-filter-about = عن
entry-export = خذ السجل معك
entry-export-lead = السجل العام كله في ملف واحد مع كل ما يلزم لاستخراج كل قرار من جديد. تحقق منه بالأمر { $command }
entry-export-bundle = نزّل السجل العام
entry-export-checkpoint = نزّل نقطة التحقق الموقّعة
entry-export-mirror = احتفظ بمرآة له
entry-export-mirror-lead = لكل أحد أن يحتفظ بنسخة تنمو: القيود موزعة على بلاطات في { $address }
entry-export-busy = يأخذ آخرون السجل في هذه اللحظة. حاول مرة أخرى بعد دقيقة.
entry-key = المفتاح الذي يوقّعه
entry-feed = تغذية القيود الجديدة
entry-feed-title = { $name }: السجل

## ما حلّ موعده

entry-due-effective = يحلّ يوم ميثاق
entry-due-lapse = يسقط طلب
entry-due-decision-late = يتأخر قرار
entry-due-standings = يُنظر في الأوضاع
entry-due-notice = تنتهي مهلة إشعار
entry-due-round = ينتهي تأكيد حضور
entry-due-arrears = يُنظر في الرسوم غير المسددة
entry-due-leaves = تنتهي مهلة استئناف
entry-due-shows = يظهر قرار
entry-due-departed = انتهت عضوية
entry-due-restored = تستمر عضوية
entry-due-term-ends = تنتهي ولاية
entry-due-look-again = يُنظر في مقاعد شاغل منصب
entry-due-cure-ends = تنتهي مهلة إزالة تعارض
entry-due-vacancy-late = تنتهي مهلة شغل مقعد
entry-due-aside-ends = تنتهي مدة التنحي
entry-due-vote-closes = يُغلق تصويت
entry-due-set =
    { $what ->
        [effective] يدخل ميثاق حيز النفاذ في { $at }.
        [notice] تسري مهلة إشعار حتى { $at }.
        [round] ينتهي تأكيد حضور في { $at }.
        [arrears] يُنظر في الرسوم غير المسددة في { $at }.
        [term-ends] تنتهي ولاية في { $at }.
        [cure-ends] يجب إزالة تعارض قبل { $at }.
        [vacancy-late] يجب شغل مقعد قبل { $at }.
        [aside-ends] تنتهي مدة التنحي في { $at }.
        [vote-closes] يُغلق تصويت في { $at }.
       *[other] يحلّ موعد شيء في { $at }.
    }

## الأعمال

entry-act-found = تأسيس
entry-act-adopt-charter = اعتماد ميثاق
entry-act-approve-charter = إقرار ميثاق
entry-act-create-body = تأسيس هيئة
entry-act-close-body = إغلاق هيئة
entry-act-create-group = تأسيس مجموعة
entry-act-recharter-group = غرض جديد لمجموعة
entry-act-close-group = إغلاق مجموعة
entry-act-join-group = انضمام إلى مجموعة
entry-act-leave-group = مغادرة مجموعة
entry-act-report = تقرير عما قرره جهاز خارجي
entry-act-record-event = تدوين حدث
entry-act-correct-event = تصحيح حدث
entry-act-delegate = تفويض صلاحية
entry-act-end-delegation = استرداد صلاحية
entry-act-rotate-key = تغيير مفتاح التوقيع
entry-act-amend-text = تغيير نص دون الميثاق
entry-act-register-party = تسجيل
entry-act-edit-party = تغيير بيانات
entry-act-file-interests = إقرار مصالح
entry-act-judge-region = قرار في المنطقة
entry-act-erase = محو
entry-act-mark-ceased = تدوين زوال طرف
entry-act-correct-party = تصحيح طرف
entry-act-name-contact = تسمية جهة اتصال
entry-act-choose-languages = اختيار اللغات
entry-act-resign = استقالة عضو
entry-act-admit = قبول عضو
entry-act-name-representative = تسمية ممثل
entry-act-suspend = تعليق عضوية
entry-act-reinstate = إعادة عضوية
entry-act-change-standing = تغيير وضع
entry-act-change-class = تغيير فئة
entry-act-end-membership = إنهاء عضوية
entry-act-merge-parties = دمج طرفين
entry-act-record-activity = تدوين نشاط
entry-act-record-payment = تدوين سداد
entry-act-open-check-in = فتح تأكيد حضور
entry-act-check-in = تأكيد حضور
entry-act-correct-membership = تصحيح عضوية
entry-act-import-member = عضو منقول من قائمة
entry-act-name-elector = تسمية ناخب
entry-act-correct-activity = تصحيح نشاط
entry-act-correct-payment = تصحيح سداد
entry-act-install = منصب منقول من السابق
entry-act-appoint = تعيين
entry-act-record-election = نتيجة انتخاب
entry-act-resign-office = استقالة من منصب
entry-act-remove-officer = عزل من منصب
entry-act-take-leave = أخذ إجازة
entry-act-grant-leave = منح إجازة
entry-act-draw-lot = إجراء قرعة
entry-act-correct-term = تصحيح ولاية
entry-act-open-for-business = بدء العمل
entry-act-step-aside = تنحٍّ مؤقت
entry-act-come-back = عودة
entry-act-put-motion = تقديم اقتراح
entry-act-second-motion = تأييد اقتراح
entry-act-withdraw-motion = سحب اقتراح
entry-act-open-vote = فتح تصويت
entry-act-vote = صوت
entry-act-recuse = امتناع للتعارض
entry-act-name-remedy = توكيل أو بديل أو تعليمات
entry-act-revoke-remedy = استرداد توكيل أو بديل أو تعليمات
entry-act-record-vote = أصوات على ورق
entry-act-close-vote = إغلاق تصويت
entry-act-ask-by-motion = ما يطلبه اقتراح
entry-act-amend-motion = تعديل اقتراح
entry-act-defer-motion = تأجيل اقتراح
entry-act-adjourn-vote = رفع جلسة تصويت
entry-act-reconvene-vote = استئناف تصويت
entry-act-correct-vote = تصحيح تصويت

## ما تغيّر: الهيئات

entry-founded = صارت { $body } موجودة من الآن.
entry-adopted = اعتمدت { $body } ميثاقًا.
entry-approved = نال الميثاق { $charter } كل ما يلزمه من إقرار.
entry-in-force = الميثاق { $charter } نافذ.
entry-amendment-began = يتبع الميثاق { $charter } بند التعديل قبل نفاذه.
entry-approval-given = أقرّ الميثاقَ { $charter } واحد ممن يجب أن يقرّوه.
entry-amendment-ended = لم يُقرّ الميثاق { $charter } ولن ينفذ أبدًا.
entry-body-closed = أُغلقت { $body }.
entry-group-created = صارت لدى { $body } مجموعة جديدة.
entry-group-rechartered = صار للمجموعة { $group } اسم أو غرض جديد.
entry-group-closed = أُغلقت المجموعة { $group }.
entry-group-joined = يشارك { $party } في المجموعة { $group }.
entry-group-left = لم يعد { $party } يشارك في المجموعة { $group }.
entry-outside-decided =
    { $result ->
        [carried] وافق الجهاز { $organ } في { $body } على «{ $matter }» بحسب التقرير.
       *[lost] لم يوافق الجهاز { $organ } في { $body } على «{ $matter }» بحسب التقرير.
    }
entry-event-ended = انتهى الحدث { $event } لدى { $body } في { $at }.
entry-event-corrected = انتهى الحدث { $event } لدى { $body } في { $at } وليس في { $was }.
entry-event-not-held = لم ينته الحدث { $event } لدى { $body } في { $was } كما دُوّن.
entry-delegated = صارت لدى { $party } في { $body } صلاحية { $power }.
entry-delegated-until = صارت لدى { $party } في { $body } صلاحية { $power } حتى { $until }.
entry-delegation-ended = لم تعد لدى { $party } في { $body } صلاحية { $power }.
entry-key-rotated = يوقَّع السجل بمفتاح آخر: { $key }
entry-moved-in = تعمل { $body } بنفسها من الآن.
entry-text-amended = صار لدى { $body } نص جديد { $tier } دون ميثاقها.
entry-text-withdrawn = لم يعد لدى { $body } النص { $tier } دون ميثاقها.

## ما تغيّر: الناس

entry-registered =
    { $kind ->
        [person] صار المجتمع يعرف شخصًا.
       *[organization] صار المجتمع يعرف منظمة.
    }
entry-erased =
    { $n ->
        [zero] لم يزُل أي نص عن { $party }.
        [one] زال نص واحد عن { $party }.
        [two] زال نصان عن { $party }.
        [few] زالت { $n } نصوص عن { $party }.
        [many] زال { $n } نصًا عن { $party }.
       *[other] زال { $n } نص عن { $party }.
    }
entry-renamed = صار { $party } يحمل هذا الاسم.
entry-edited = تغيّر ما يُعرف عن { $party }.
entry-interests = قدّم { $party } إقرار مصالح.
entry-region-judged = لدى { $body } ينتمي { $party } إلى { $regions }.
entry-region-taken-back = لم يعد لدى { $body } قرار في منطقة { $party }.
entry-same-party = { $party } و{ $other } طرف واحد سُجّل مرتين.
entry-absorbed = صار { $other } واحدًا مع { $party }.
entry-parted = تبيّن أن { $party } و{ $other } ليسا طرفًا واحدًا.
entry-revived = تبيّن أن { $party } لم يزُل.
entry-contact-named = يجيب { $contact } عن { $party }.
entry-languages-chosen = اختار { $party } اللغات التي يقرؤها.

## ما تغيّر: العضوية

entry-joined = { $party } عضو في { $body } في الفئة { $class }.
entry-began = { $party } عضو في { $body } في الفئة { $class }.
entry-class = { $party } في الفئة { $class } لدى { $body }.
entry-standing = وضع { $party } لدى { $body } هو { $standing }.
entry-primary = يصوّت { $person } عن { $party } في { $body }.
entry-no-primary = لا يصوّت أحد عن { $party } في { $body }.
entry-ended = لم يعد { $party } عضوًا في { $body }.
entry-resumed = تبيّن أن عضوية { $party } في { $body } لم تنته.
entry-void = لم يكن { $party } عضوًا في { $body } قط.
entry-represented = يمثل { $person } أيضًا { $party } في { $body }.
entry-not-represented = لم يعد { $person } يمثل { $party } في { $body }.
entry-place-handed = مكان { $from } في { $body } هو مكان { $into }.
entry-noticed = أُشعر { $party } بأن وضعه لدى { $body } يصير { $standing } من { $at } إن لم يُفعل شيء.
entry-notice-over = انتهى إشعار { $party } لدى { $body }.
entry-occasion = عقدت { $body } { $activity } في { $at }.
entry-did =
    { $n ->
        [zero] لم يشارك أي عضو: { $activity }.
        [one] شارك عضو واحد: { $activity }.
        [two] شارك عضوان: { $activity }.
        [few] شارك { $n } أعضاء: { $activity }.
        [many] شارك { $n } عضوًا: { $activity }.
       *[other] شارك { $n } عضو: { $activity }.
    }
entry-paid = سدّد { $party } رسومه لدى { $body } عن { $year }.
entry-round-opened = تأكيد الحضور لدى { $body } مفتوح حتى { $until }.
entry-round-closed = أُغلق تأكيد الحضور لدى { $body }.
entry-checked-in = أكد { $party } لهيئة { $body } أنه ما زال هنا.
entry-imported = نُقل { $party } من قائمة إلى { $body }.
entry-merged = دُمج { $from } في { $into }.
entry-ceased = زال { $party }.
entry-elector-named = يصوّت { $elector } عن { $body } بدلًا من { $office }.
entry-elector-taken-back = لم يعد أحد مسمّى ليصوّت عن { $body } بدلًا من { $office }.
entry-struck =
    { $n ->
        [zero] لم يُستثن أي عضو مما يقوله القيد { $entry }.
        [one] لم يفعل عضو واحد ما يقوله القيد { $entry }.
        [two] لم يفعل عضوان ما يقوله القيد { $entry }.
        [few] لم يفعل { $n } أعضاء ما يقوله القيد { $entry }.
        [many] لم يفعل { $n } عضوًا ما يقوله القيد { $entry }.
       *[other] لم يفعل { $n } عضو ما يقوله القيد { $entry }.
    }
entry-not-held = لم تكن { $activity } لدى { $body } في { $at }.
entry-not-paid = لم يكن { $party } قد سدّد رسومه لدى { $body } عن { $year }.

## ما تغيّر: المناصب

entry-seated =
    { $by ->
        [election] يشغل { $party } منصب { $office } في { $body } من { $from } بالانتخاب.
        [appointment] يشغل { $party } منصب { $office } في { $body } من { $from } بالتعيين.
        [delegation] يشغل { $party } منصب { $office } في { $body } من { $from } بإيفاد من هيئة أخرى.
        [report] يشغل { $party } منصب { $office } في { $body } من { $from } بقرار جهاز خارجي.
        [remainder] يشغل { $party } منصب { $office } في { $body } من { $from } لما بقي من ولاية غيره.
        [temporary] يشغل { $party } منصب { $office } في { $body } من { $from } لمدة قصيرة.
       *[moved-in] يشغل { $party } منصب { $office } في { $body } من { $from } كما كان قبل بدء السجل.
    }
entry-seated-later = سيشغل { $party } منصب { $office } في { $body } ابتداءً من الحدث الذي تبدأ به الولاية.
entry-not-known-yet = موعد لم يُعرف بعد
entry-term-ended =
    { $by ->
        [expiry] لم يعد { $party } يشغل منصب { $office } في { $body }: انقضت الولاية.
        [resignation] لم يعد { $party } يشغل منصب { $office } في { $body }: استقالة.
        [removal] لم يعد { $party } يشغل منصب { $office } في { $body }: عزل.
        [rule] لم يعد { $party } يشغل منصب { $office } في { $body }: أنهته قاعدة.
        [lot] لم يعد { $party } يشغل منصب { $office } في { $body }: قررت القرعة.
        [death] لم يعد { $party } يشغل منصب { $office } في { $body }: زال شاغله.
       *[correction] لم يشغل { $party } قط منصب { $office } في { $body }: تصحيح.
    }
entry-term-dated = تبدأ ولاية { $party } في منصب { $office } في { $body } من { $from }.
entry-on-leave = { $party } في إجازة من منصب { $office } في { $body } حتى { $until }.
entry-leave-over = انتهت إجازة { $party } من منصب { $office } في { $body }.
entry-aside =
    { $why ->
        [conflict] لا يعمل { $party } في منصب { $office } في { $body }: لم يُزَل تعارض.
        [duty] لا يعمل { $party } في منصب { $office } في { $body }: فات واجب.
        [own] يتنحى { $party } مؤقتًا عن منصب { $office } في { $body }.
       *[put] نُحّي { $party } مؤقتًا عن منصب { $office } في { $body }.
    }
entry-came-back = عاد { $party } إلى العمل في منصب { $office } في { $body }.
entry-lot-awaited = يجب أن تقرر قرعة بين شاغلي منصب { $office } في { $body }.
entry-lot-over = لم تعد تلزم قرعة بين شاغلي منصب { $office } في { $body }.
entry-vacant = شغر مقعد من { $office } في { $body } ويجب شغله قبل { $due }.
entry-vacancy-late = لم يُشغل مقعد من { $office } في { $body } في موعده.
entry-curing = لدى { $party } مهلة حتى { $until } لإزالة تعارض في منصب { $office } في { $body }.
entry-cured = لم يعد لدى { $party } تعارض في منصب { $office } في { $body }.
entry-duty-missed = فات { $party } واجب في منصب { $office } في { $body }.
entry-duty-kept = يؤدي { $party } الواجب من جديد في منصب { $office } في { $body }.
entry-term-handed = ولاية منصب { $office } في { $body } هي ولاية { $holder }.

## ما تغيّر: الاقتراحات

entry-motion-put = قُدّم الاقتراح «{ $motion }» إلى { $organ } في { $body } عن { $matter }.
entry-motion-put-unnamed = قُدّم اقتراح إلى { $organ } في { $body } عن { $matter }.
entry-motion-seconded = يؤيد { $party } الاقتراح «{ $motion }».
entry-motion-withdrawn = سُحب الاقتراح «{ $motion }».
entry-vote-opened = التصويت على «{ $motion }» مفتوح.
entry-vote-opened-until = التصويت على «{ $motion }» مفتوح حتى { $closes }.
entry-vote-cast =
    { $choice ->
        [aye] صوّت { $party } مع «{ $motion }».
        [no] صوّت { $party } ضد «{ $motion }».
       *[abstain] امتنع { $party } عن التصويت على «{ $motion }».
    }
entry-recused = لا يشارك { $party } في التصويت على «{ $motion }».
entry-vote-closed =
    { $outcome ->
        [passed] أُقرّ الاقتراح «{ $motion }».
        [failed] رُفض الاقتراح «{ $motion }».
        [no-quorum] لم يُقرَّر شيء في «{ $motion }»: لم يكتمل النصاب.
       *[another-round] تتبع جولة أخرى على «{ $motion }»: قلّ المصوتون.
    }
entry-votes = مع { $ayes }، ضد { $noes }، امتناع { $abstentions }، دون صوت { $silent }.
entry-vote-round = الجولة { $round } من التصويت على «{ $motion }» مفتوحة.
entry-also-decided =
    { $result ->
        [carried] وافق { $organ } أيضًا على «{ $motion }».
       *[lost] لم يوافق { $organ } على «{ $motion }».
    }
entry-remedy =
    { $kind ->
        [proxy] يدلي غيره بصوت { $party } في { $body } حتى { $until }.
        [alternate] ينوب غيره عن { $party } في { $body } حتى { $until }.
       *[instruction] صوت { $party } في { $body } بتعليمات حتى { $until }.
    }
entry-remedy-revoked = عاد { $party } إلى التصويت في { $body } دون توكيل ولا بديل ولا تعليمات.
entry-roll-fixed =
    { $n ->
        [zero] ثُبّتت قائمة التصويت على «{ $motion }»: لا مصوتين.
        [one] ثُبّتت قائمة التصويت على «{ $motion }»: مصوت واحد.
        [two] ثُبّتت قائمة التصويت على «{ $motion }»: مصوتان.
        [few] ثُبّتت قائمة التصويت على «{ $motion }»: { $n } مصوتين.
        [many] ثُبّتت قائمة التصويت على «{ $motion }»: { $n } مصوتًا.
       *[other] ثُبّتت قائمة التصويت على «{ $motion }»: { $n } مصوت.
    }
entry-voter-replaced = في «{ $motion }» صار { $from } و{ $into } واحدًا.
entry-motion-asks = قيل ما يطلب «{ $motion }» فعله.
entry-motion-done = فُعل ما طلبه «{ $motion }».
entry-motion-amended = صار للاقتراح «{ $motion }» نص آخر.
entry-motion-deferred = أُجّل الاقتراح «{ $motion }» حتى { $until }.
entry-adjourned = انقطعت الجلسة قبل البت في «{ $motion }».
entry-adjourned-no-quorum = انقطعت الجلسة قبل البت في «{ $motion }»: لم يكتمل النصاب.
entry-reconvened = تابعت الجلسة التصويت على «{ $motion }».
entry-meeting-ended = يصوّت الغائبون على «{ $motion }» حتى { $closes }.
entry-vote-corrected =
    { $choice ->
        [aye] كان { $party } قد صوّت مع «{ $motion }».
        [no] كان { $party } قد صوّت ضد «{ $motion }».
        [abstain] كان { $party } قد امتنع عن التصويت على «{ $motion }».
       *[none] لم يكن { $party } قد صوّت على «{ $motion }».
    }
entry-presence-corrected = حضر التصويت على «{ $motion }» غير من دُوّنوا.
entry-result-corrected =
    { $outcome ->
        [passed] بعد استخراجه من جديد أُقرّ الاقتراح «{ $motion }».
        [failed] بعد استخراجه من جديد رُفض الاقتراح «{ $motion }».
        [no-quorum] بعد الاستخراج من جديد لم يُقرَّر شيء في «{ $motion }»: لم يكتمل النصاب.
       *[another-round] بعد الاستخراج من جديد تتبع جولة أخرى على «{ $motion }».
    }
