# غرف الأمانة: الطوابير والصلاحيات والتأكيدات والقوائم وما يُفعل بالعضوية.

## أمانة الهيئة

office-title = الأمانة
office-waits = ما ينتظر
office-tools = الأدوات
office-mine = ما يحق لك هنا
office-what = ماذا
office-as-what = بأي صفة
office-clause = البند
office-not-yours-title = هذه الغرفة لغيرك
office-not-yours-text = لا يعمل هنا إلا من أسند إليه ميثاق { $body } مهمة. ويمكن لأي شخص أن يقرأ من هم.
office-applications-wait =
    { $n ->
        [zero] لا طلب ينتظر
        [one] طلب واحد ينتظر
        [two] طلبان ينتظران
        [few] { $n } طلبات تنتظر
        [many] { $n } طلبًا ينتظر
       *[other] { $n } طلب ينتظر
    }
office-late =
    { $n ->
        [zero] لا متأخر
        [one] واحد متأخر
        [two] اثنان متأخران
        [few] { $n } متأخرة
        [many] { $n } متأخرًا
       *[other] { $n } متأخر
    }
office-round-until = مفتوح حتى { $moment }
office-no-round = لا تأكيد مفتوح الآن
office-cases = الحالات المفتوحة
office-cases-open =
    { $n ->
        [zero] لا عضو لديه جلسة استماع أو إنهاء مفتوح
        [one] عضو واحد لديه جلسة استماع أو إنهاء مفتوح
        [two] عضوان لديهما جلسة استماع أو إنهاء مفتوح
        [few] { $n } أعضاء لديهم جلسة استماع أو إنهاء مفتوح
        [many] { $n } عضوًا لديهم جلسة استماع أو إنهاء مفتوح
       *[other] { $n } عضو لديهم جلسة استماع أو إنهاء مفتوح
    }
office-cases-none = لا جلسة استماع ولا إنهاء مفتوح يحق لك أن تراه.
office-case-open = حالة مفتوحة
office-recoveries = فقدان الوصول
office-recoveries-lead = لشخص فقد بريده، أو لمنظمة غادرها ممثلها الوحيد.

## من يحق له ماذا

office-mandates = من يحق له ماذا
office-mandates-lead = كل مهمة يسندها الميثاق، وبأي بند، ولمن، ومن هم هؤلاء الأشخاص الآن. وكل ذلك يُستخرج من الميثاق والسجل العام وحدهما.
office-mandates-short = كل مهمة وبندها ومن يتولاها الآن.
office-mandates-none = لم يسند الميثاق مهمة إلى أحد بعد.
office-could-title = هل يحق لهم ذلك؟
office-could-who = هل يحق لـ (الاسم)
office-could-what = أن يفعل هذا
office-could-ask = اسأل
office-could-nobody = لا أحد بهذا الاسم يشغل منصبًا هنا أو هو عضو. اكتب الاسم كما هو في القوائم.
office-could-yes = يحق لـ { $name } ذلك الآن، { $role }.
office-yes = نعم
office-no = ليس الآن
office-as-anyone = كما يحق لأي شخص
office-as-member = بصفة عضو
office-as-office = بصفة { $office } في { $body }
office-as-interim = بالنيابة، بصفة { $office } في { $body }
office-as-delegate = بالتفويض
office-as-alternate = بصفة بديل مؤقت
office-as-operator = مشغّل الخادم
office-as-clock = الساعة، حين يحل الموعد
office-as-server = الخادم، لما تحقق منه بنفسه
office-each-member = كل عضو
office-all-by-vote = الأعضاء جميعًا، بتصويت
office-not-here = لا يسمي الميثاق أحدًا موجودًا هنا
office-vacant = لا أحد الآن
office-handed = مفوَّض إلى { $name }
office-handed-until = مفوَّض إلى { $name } حتى { $moment }
office-delegable = يجوز تفويضه
office-witnessed = مع شخص آخر من: { $by }
office-holder-elsewhere = { $name } في { $body }
office-by-any = { $name }، كل عضو فيه بمفرده
office-by-chair = { $name }، بكلمة رئاسته
office-by-motion = { $name }، باقتراح اعتُمد
office-by-report = { $name }، بتقرير من أحد المسؤولين
office-by-whom = من يتولاه
office-people-now = من هم الآن
office-right-admission-all = البت في الطلبات
office-right-admission = البت في طلبات: { $names }
office-right-admission-appeal = النظر في تظلمات من رُفضوا
office-right-advice = إبداء الرأي في الطلبات
office-right-evidence = الحكم على الدليل «{ $name }»
office-right-exception = منح الاستثناء «{ $name }»
office-right-representation = تسمية من يمثل عضوًا
office-right-standing = نقل الأعضاء إلى الصفة «{ $name }»
office-right-ending = إنهاء العضوية بسبب «{ $name }»
office-right-ending-appeal = النظر في التظلم من الإنهاء بسبب «{ $name }»
office-right-amendment = اعتماد تعديلات الميثاق
office-right-approval = إقرار تعديلات الميثاق
office-right-text = تغيير النص «{ $name }»

## الأعضاء كما تراهم الأمانة

office-case-page = جلسات الاستماع والإنهاءات والسجل
office-members = الأعضاء وحالاتهم
office-members-lead = كل عضو وما يمكن فعله: الصفة والفئة والاستماع والإنهاء والتصحيح، مع تصدير جدول بصيغة `CSV`.
office-members-none = لا عضو يطابق.
office-all-members = جميع الأعضاء
office-any = أي شيء
office-representative = يمثله
office-other-representative = ويمثله أيضًا
office-export = تنزيل بصيغة `CSV`، مع ما يحق لك رؤيته من وسائل الاتصال
office-contact = وسيلة الاتصال
office-seen = آخر علامة حضور
office-membership = العضوية
office-hearings = جلسات الاستماع
office-departures = إنهاءات تقررت
office-can-do = ما يمكن فعله
office-entry = القيد { $number }
office-change-joined = انضم بصفة { $name }
office-change-class = انتقل إلى الفئة { $name }
office-change-standing = الصفة: { $name }
office-change-representative = يمثله { $name }
office-change-no-representative = بلا ممثل
office-change-represents-no-more = لم يعد { $name } يمثله
office-change-ended = انتهت العضوية
office-change-resumed = لم تكن قد انتهت
office-change-void = لم تكن قط
office-change-party = انتقل المكان إلى { $name }
office-hearing-open = مفتوحة
office-hearing-over = انتهت
office-hearing-notified = أُبلغ العضو في { $moment }.
office-hearing-earliest = يجوز البت ابتداءً من { $moment }.
office-departure-pending = مهلة للتدارك أو التظلم
office-departure-appealed = قيد التظلم
office-departure-final = انتهت
office-departure-averted = لا تنتهي
office-decided-on = تقرر في { $moment }.
office-ends-on = تنتهي في { $moment } ما لم يتغير شيء.
office-appealed-on = تظلم في { $moment }.
office-ended-on = انتهت في { $moment }.
office-averted-on = رُفع في { $moment }.

## ما يمكن فعله بالعضوية

office-do-suspend = تعليق
office-do-reinstate = إعادة الحقوق
office-do-change-standing = تغيير الصفة
office-do-change-class = تغيير الفئة
office-do-open-hearing = فتح جلسة استماع
office-do-expel = البت: تنتهي العضوية
office-do-drop-hearing = إسقاط الحالة
office-do-announce-ending = إعلان الإنهاء
office-do-end-membership = إنهاء العضوية
office-do-appeal-ending = تقديم تظلم
office-do-decide-ending = البت في التظلم
office-do-correct-membership = تصحيح السجل
office-do-edit-party = تغيير الاسم أو البلد أو الاتصال
office-reason-closed = السبب (للعضو ولمن يبت)
office-reason-public = السبب (يقرؤه الجميع)
office-cause = السبب كما يسميه الميثاق
office-case-text = ما يُنسب إلى العضو
office-evidence = ما يثبت ذلك
office-found = ما تبيّن
office-lead-open-hearing = يُبلّغ العضو ويمكن الاستماع إليه، ولا يُبت إلا بعد المهلة التي يحددها الميثاق.
office-lead-announce-ending = يُبلّغ العضو، وله المهلة التي يحددها الميثاق للتدارك أو التظلم.
office-lead-end-membership = فورًا، لسبب لا ذنب لأحد فيه: حل المنظمة أو الوفاة أو تعذر الاتصال.
office-lead-correct-membership = لا تتغير القيود أبدًا. يبين التصحيح ما كان خطأً، ويغير الإجابات من الآن، عن الماضي أيضًا.
office-new-name = الاسم الجديد (إن تُرك فارغًا بقي كما هو)
office-new-country = البلد الجديد بحرفين (إن تُرك فارغًا بقي كما هو)
office-new-contact = اتصال جديد: عناوين وهاتف (إن تُرك فارغًا بقي كما هو)
office-about = بشأن: { $cause }
office-appeal-grounds = لماذا لا ينبغي أن تنتهي
office-decision = القرار
office-it-ends = تنتهي العضوية
office-it-stays = يبقى العضو
office-entry-label = القيد { $number }: { $what } ({ $moment })
office-true-class = كانت فئته { $name }
office-true-standing = كانت صفته { $name }
office-true-joined = انضم حينئذ
office-true-ended = كانت قد انتهت
office-true-resumed = لم تكن قد انتهت
office-true-void = لم تكن قط
office-what-is-true = ما الصحيح
office-which-entry = أي قيد كان خطأً
office-true-since = صحيح منذ (اليوم، بالتوقيت العالمي)
office-what-shows = ما كان خطأً وما يثبته (يقرؤه الجميع)
office-by-motion-of = الاقتراح الذي قرره
office-motion = { $number }: { $matter } ({ $organ })
office-choose-one = يرجى الاختيار.
office-choose-day = يرجى اختيار يوم، مثل `2026-05-01`.

## تأكيد العضوية

office-check-ins = تأكيد العضوية
office-check-in-rule = ما يقوله الميثاق
office-check-in-answer = من يجيب يكون: { $standing }.
office-check-in-silence = من يصمت يصبح: { $standing }. والإجابة المتأخرة تعيده.
office-check-in-accepts = الإجابة الحديثة لدى { $body } تُحتسب هنا أيضًا.
office-check-in-reminders =
    { $n ->
        [zero] لا يُرسل تذكير.
        [one] يُرسل تذكير واحد.
        [two] يُرسل تذكيران.
        [few] تُرسل { $n } تذكيرات.
        [many] يُرسل { $n } تذكيرًا.
       *[other] يُرسل { $n } تذكير.
    }
office-answered-here = أجابوا
office-answered-otherwise = احتُسب لهم جواب
office-not-answered = لم يجيبوا بعد
office-asked = سُئلوا
office-answer = الإجابة
office-answer-here = في { $moment }
office-answer-elsewhere = لدى { $body } في { $moment }
office-answer-otherwise = بالمشاركة
office-answer-none = ليس بعد
office-round-moved =
    { $n ->
        [zero] لم يصبح أحد { $standing }
        [one] أصبح عضو واحد { $standing }
        [two] أصبح عضوان { $standing }
        [few] أصبح { $n } أعضاء { $standing }
        [many] أصبح { $n } عضوًا { $standing }
       *[other] أصبح { $n } عضو { $standing }
    }
office-round-open = تأكيد العضوية مفتوح
office-closes-itself = يُغلق من تلقاء نفسه
office-letters = الرسائل
office-letter-gone = حل موعدها
office-letter-to-come = قادمة
office-show-which = أي أعضاء
office-show-silent = من لم يجب
office-show-answered = من أجاب
office-show-all = الجميع
office-none-silent = أجاب الجميع.
office-none-answered = لم يجب أحد بعد.
office-no-check-in-rule = لا يعرف ميثاق هذه الهيئة تأكيد العضوية.
office-past-rounds = تأكيدات سابقة
office-past-none = لم يسبق تأكيد.
office-opened = فُتح
office-closed = أُغلق
office-what-moved = ما ترتب عليه
office-open-round = فتح تأكيد للعضوية
office-open-round-lead = يُسأل كل عضو برسالة على الفور. ويُغلق من تلقاء نفسه عند انتهاء مدته، ويسري عندئذ ما يقوله الميثاق.

## نقل الأعضاء من قائمة

office-import = نقل أعضاء من قائمة
office-import-short = من جدول، مع معاينة تسمي كل سطر معيب.
office-import-lead = أولًا معاينة تسمي كل سطر معيب. لا يُنقل شيء ما دام سطر معيبًا، والقائمة نفسها مرتين لا تغير شيئًا.
office-no-file = يرجى اختيار ملف.
office-file-not-read = تعذرت قراءة هذا الملف أو أنه يتجاوز 4 ميغابايت. القوائم الأطول لسطر الأوامر.
office-too-many-rows =
    { $n ->
        [zero] القائمة ليست فارغة. القوائم الأطول لسطر الأوامر.
        [one] في القائمة أكثر من سطر واحد. القوائم الأطول لسطر الأوامر.
        [two] في القائمة أكثر من سطرين. القوائم الأطول لسطر الأوامر.
        [few] في القائمة أكثر من { $n } أسطر. القوائم الأطول لسطر الأوامر.
        [many] في القائمة أكثر من { $n } سطرًا. القوائم الأطول لسطر الأوامر.
       *[other] في القائمة أكثر من { $n } سطر. القوائم الأطول لسطر الأوامر.
    }
office-files-full = في حسابك ملفات كثيرة لا تسمح بحفظ هذا. احذف بعضها ثم أحضره مرة أخرى.
office-file-gone = لم تعد القائمة المعاينة محفوظة: إما نُقلت أو أُحضرت غيرها. أحضرها مرة أخرى للتأكد، وما نُقل لا يُنقل مرتين.
office-import-stopped = رُفض سطر أثناء نقل البقية: { $why } أحضر القائمة مرة أخرى لترى حالها.
office-taken =
    { $n ->
        [zero] لم يُنقل أي عضو.
        [one] نُقل عضو واحد.
        [two] نُقل عضوان.
        [few] نُقل { $n } أعضاء.
        [many] نُقل { $n } عضوًا.
       *[other] نُقل { $n } عضو.
    }
office-were-known =
    { $n ->
        [zero] لم يُنقل أي سطر من قبل.
        [one] سطر واحد نُقل من قبل.
        [two] سطران نُقلا من قبل.
        [few] { $n } أسطر نُقلت من قبل.
        [many] { $n } سطرًا نُقل من قبل.
       *[other] { $n } سطر نُقل من قبل.
    }
office-preview = معاينة
office-rows-good = أسطر يمكن نقلها
office-rows-known = نُقلت من قبل
office-rows-bad = أسطر معيبة
office-none-while-bad = لم يتغير شيء. أصلح هذه الأسطر في ملفك وأحضره مرة أخرى.
office-line = السطر
office-column = العمود
office-expected = ما كان متوقعًا
office-nothing-new = كل ما في هذه القائمة نُقل من قبل. لا شيء يُفعل.
office-confirm-lead =
    { $n ->
        [zero] لن يُنقل أحد. لم يتغير شيء بعد.
        [one] سيُنقل عضو واحد. لم يتغير شيء بعد.
        [two] سيُنقل عضوان. لم يتغير شيء بعد.
        [few] سيُنقل { $n } أعضاء. لم يتغير شيء بعد.
        [many] سيُنقل { $n } عضوًا. لم يتغير شيء بعد.
       *[other] سيُنقل { $n } عضو. لم يتغير شيء بعد.
    }
office-hash = الملف الذي تؤكده، ببصمته `SHA-256`:
office-confirm = نقلهم
office-first-rows = الأسطر الأولى
office-bring = إحضار قائمة
office-file = القائمة، ملف `CSV`
office-file-hint = بترميز `UTF-8`، تفصلها فواصل أو فواصل منقوطة أو علامات جدولة، بحد أقصى 4 ميغابايت و20000 سطر.
office-to-preview = عرض المعاينة
office-columns = الأعمدة، مسماة في السطر الأول
office-column-name = اسم الشخص أو المنظمة.
office-column-contact = العناوين والهاتف. غير عام.
office-column-id = ما يسمي السطر في قائمتك، وبه يُعرف مرة أخرى، وإلا فباسمه.
office-optional = يمكن تركه

## قائمتان جنبًا إلى جنب

office-reconcile = مقارنة قائمتين
office-reconcile-lead = من في كلتيهما ومن في إحداهما فقط، وفيم تختلفان، وما يصلح ذلك. لا يتغير شيء هنا.
office-with-body = مع أعضاء
office-compare = قارن
office-with-file = أو مع قائمة، ملف `CSV`
office-with-file-hint = لا يلزم من هذه الأعمدة إلا أولها:
office-rows-left-out = تعذرت قراءة هذه الأسطر وتُركت:
office-line-number = السطر { $number }
office-on-both = في كلتيهما
office-only-in = فقط في
office-cut = هذا أكثر مما تعرضه صفحة واحدة، لذا قُطعت الجداول.
office-differ = في كلتيهما مع اختلاف
office-same-on-both =
    { $n ->
        [zero] لا أحد في كلتيهما بلا اختلاف.
        [one] واحد في كلتيهما بلا اختلاف.
        [two] اثنان في كلتيهما بلا اختلاف.
        [few] { $n } في كلتيهما بلا اختلاف.
        [many] { $n } في كلتيهما بلا اختلاف.
       *[other] { $n } في كلتيهما بلا اختلاف.
    }
office-no-differences = لا اختلاف لدى من هم في كلتيهما.
office-found-by = وُجد من خلال
office-differences = الاختلافات
office-mend = ما يصلح ذلك
office-nobody-only = لا أحد.
office-like-party = تسجيل واحد هنا
office-like-domain = النطاق نفسه
office-like-name = الاسم نفسه
office-like-words = ربما نفسه
office-domain = النطاق
office-mend-perhaps = اسأل هل هما واحد.
office-mend-twice = إن كانا واحدًا فادمج التسجيلين.
office-mend-edit = غيّر بيانات الخاطئ منهما.
office-mend-domain = ليُثبت العضو أي نطاق يتحكم فيه.
office-mend-representative = ليسمِّ العضو ممثلًا واحدًا لكلتيهما.
office-mend-not-in-file = أضفهم إلى القائمة، أو أنهِ العضوية أو صححها.
office-mend-only-here = يتقدمون بطلب إلى { $body }، أو تُنهى العضوية أو تُصحح.
office-mend-import = يتقدمون بطلب إلى { $body }، أو يُنقلون من قائمة سابقة:
