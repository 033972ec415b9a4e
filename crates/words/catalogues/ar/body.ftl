# الصفحات العامة للهيئة: من يديرها، ومن ينتمي إليها، وماذا تقرر، وبأي نص.

## علامات التبويب والكلمات القصيرة

body-tab-groups = المجموعات
body-tab-decisions = القرارات
body-entry = القيد
body-body = الهيئة
body-office = المنصب
body-from = من
body-to = إلى
body-any = الكل
body-picture = في رسم

## الصفحة الأولى

body-kind = النوع
body-above = تتبع
body-below = الهيئات التابعة لها
body-decided = آخر ما تقرر
body-all-decisions = كل القرارات
body-all-people = كل المناصب والشواغر
body-open-motion = اقتراح ينتظر التصويت عليه: «{ $matter }»
body-open-awaiting = أُقرّ هنا وينتظر جهازًا آخر: «{ $matter }»
body-open-charter = اعتُمد ميثاق جديد ولم ينفذ بعد: { $version }
body-open-vacancy = مقعد يجب شغله: { $office }
body-open-vacancy-late = مقعد كان يجب أن يُشغل: { $office }

## شاغلو المناصب

body-seat = المقعد { $n }
body-seat-empty = المقعد { $seat }: لا يشغله أحد الآن.
body-vacant = شاغر
body-vacancy-due = يجب شغله قبل
body-vacancy-late = كان يجب شغله قبل
body-ends-in = تنتهي مع حدث عام { $year }
body-ends-with = تنتهي مع «{ $event }» عام { $year }
body-ex-officio = بحكم منصب آخر: { $office } في { $body }
body-interim = مؤقتًا، بصفة { $office }
body-on-leave = في إجازة حتى { $until }
body-aside = متنحٍّ: يحتفظ بالمقعد ولا يعمل
body-next-from = يتولى المقعد في
body-next-waits = ينتظر الحدث الذي تبدأ معه المدة
body-in-office = في المنصب
body-people-now = من يشغل المناصب الآن
body-office-history = من شغله من قبل
body-office-lead = كل من شغل مقعدًا في هذا المنصب كما في السجل، الأحدث أولًا.
body-office-never = لم يشغل أحد هذا المنصب بعد.
body-how-came = كيف بدأت
body-how-left = كيف انتهت
body-seated-election = بالانتخاب
body-seated-appointment = بالتعيين
body-seated-delegation = موفد من هيئة أخرى
body-seated-sent = موفد من { $group }
body-seated-report = اختير في الخارج كما أُبلغ
body-seated-remainder = لما بقي من مدة غيره
body-seated-temporary = مؤقتًا حتى يُشغل المقعد
body-seated-moved-in = كان يشغله عند بدء السجل
body-ended-expiry = انقضت المدة
body-ended-resignation = استقالة
body-ended-removal = عزل
body-ended-rule = بقاعدة من الميثاق
body-ended-lot = بالقرعة
body-ended-death = وفاة أو زوال
body-ended-correction = لم تكن قط: تصحيح

## شخص أو منظمة

body-person = شخص
body-organization = منظمة
body-person-offices = المناصب
body-person-memberships = العضويات
body-person-represents = يمثّل
body-person-merged = صار واحدًا مع
body-person-erased = مُحي الاسم والنصوص في { $day }.
body-person-died = توفي، وقُيّد ذلك في { $day }.
body-person-dissolved = حُلّت، وقُيّد ذلك في { $day }.
body-person-interests = آخر إقرار بالمصالح قُدّم في { $day }.

## الأعضاء

body-region = الإقليم
body-joined = عضو منذ
body-represented-by = يمثّله
body-filter = تضييق القائمة
body-reads = يقرأ اللغة
body-reads-hint = حرفان، مثل { $tag }
body-members-none = لا أحد هنا يطابق. احذف شيئًا مما اخترت أو انظر في يوم آخر.
body-names-not-public = لا يجعل الميثاق أسماء الأعضاء علنية.
body-map-now = الأعضاء حسب الإقليم الآن. والقائمة المجاورة تقول الشيء نفسه.
body-roll-now = اعرض القائمة كما هي الآن
body-roll-then = هذه القائمة كما كانت في { $at }، مع كل ما يُعرف الآن.
body-roll-then-known = هذه القائمة كما كانت في { $at }، بما كان السجل يعرفه حتى القيد { $known }.
body-roll-no-date = هذا ليس يومًا. اكتب السنة والشهر واليوم، مثل 2024-06-01. المعروض هو قائمة الآن.
body-roll-to-come = لم يأت هذا اليوم بعد. المعروض هو قائمة الآن.
body-roll-no-entry = ليس في السجل هذا القيد. يُستخدم كل ما يُعرف الآن.
body-two-times = ما معنى «في» و«معروف»
body-two-times-held = اليوم يقول متى كان شخص ما عضوًا: القائمة عند بداية ذلك اليوم بالتوقيت العالمي.
body-two-times-known = قد يعلم السجل لاحقًا أن أمرًا كان على غير ما قُيّد: وهذا تصحيح. والتصويت الذي بدأ يبقى على القائمة المعروفة حينئذ. لرؤيتها اكتب رقم القيد الذي يُقرأ السجل حتى بلوغه.
body-known = معروف حتى القيد

## المجموعات

body-groups-lead = المجموعات التي أنشأتها الهيئة لمهمة ما، ومن يشارك فيها.
body-groups-none = لا توجد مجموعة الآن.
body-groups-closed = مجموعات مغلقة
body-group-closed = أُغلقت في
body-group-purpose = الغرض منها
body-group-participants = من يشارك
body-group-nobody = لا يشارك أحد بعد.
body-group-unnamed = المجموعة { $number }
body-participants =
    { $n ->
        [zero] لا مشاركين
        [one] مشارك واحد
        [two] مشاركان
        [few] { $n } مشاركين
        [many] { $n } مشاركًا
       *[other] { $n } مشارك
    }

## الميثاق ونسخه

body-versions-count =
    { $n ->
        [zero] لا نسخ
        [one] نسخة واحدة
        [two] نسختان: التواريخ والفروق
        [few] { $n } نسخ: التواريخ والفروق
        [many] { $n } نسخة: التواريخ والفروق
       *[other] { $n } نسخة: التواريخ والفروق
    }
body-versions = نسخ الميثاق
body-charter-in-force = اقرأ الميثاق النافذ
body-version-in-force = نافذ منذ { $day }
body-version-former = لم يعد نافذًا منذ { $day }
body-version-from = ينفذ من { $day }
body-version-pending = معتمد ولم ينفذ بعد
body-version-never = لم ينفذ قط
body-adopted = اعتُمد
body-approved = صودق عليه
body-effective = نافذ من
body-superseded = حلّ محله غيره
body-what-changed = ما الذي تغيّر
body-texts-below = نصوص دون الميثاق
body-compare = قارن
body-compare-with = مع
body-differences = ما يختلف بين نسختين
body-differences-none = النسختان تقولان الشيء نفسه.
body-touched = من يعنيه ذلك
body-touched-class =
    { $n ->
        [zero] { $class }: لا أعضاء الآن
        [one] { $class }: عضو واحد الآن
        [two] { $class }: عضوان الآن
        [few] { $class }: { $n } أعضاء الآن
        [many] { $class }: { $n } عضوًا الآن
       *[other] { $class }: { $n } عضو الآن
    }
body-touched-office = { $office }: الآن { $holders }
body-touched-vacant = { $office }: لا أحد الآن
body-touched-organ = { $organ }
body-change-added = جديد
body-change-removed = زال
body-change-changed = تغيّر
body-change-moved = انتقل موضعه
body-change-rule = قاعدة { $word } { $name }
body-change-text = النص
body-before = من قبل
body-after = الآن

## الاقتراحات والقرارات

body-decisions-lead = كل اقتراح وأين وصل، ومن صوّت وكيف ولماذا.
body-decisions-none = لم يُطرح شيء للتصويت بعد.
body-motion-put = مطروح ولم يُصوَّت عليه بعد
body-motion-open = التصويت مفتوح
body-motion-carried = أُقرّ
body-motion-carried-grade = أُقرّ: { $grade }
body-motion-failed = رُفض
body-motion-no-quorum = لم يُبتّ فيه: لم يكتمل النصاب
body-motion-again = تليه جولة أخرى
body-motion-withdrawn = سُحب
body-motion-awaiting = أُقرّ هنا وينتظر غيره
body-also-waits = لم يقرر { $organ } بعد.
body-also-carried = وافق { $organ }.
body-also-failed = لم يوافق { $organ }.
body-result = النتيجة
body-round = الجولة { $n }
body-chamber = الغرفة
body-corrected = صُحّح لاحقًا
body-roll-of = يصوّت من هم في قائمة
body-quorum-met = اكتمل النصاب
body-quorum-not-met = لم يكتمل النصاب
body-quorum-not-looked-at = لا يُشترط نصاب في التصويت نفسه
body-votes = الأصوات بالأسماء
body-votes-none = لم يصوّت أحد بعد.
body-vote = الصوت
body-aye = مع
body-no = ضد
body-abstain = امتنع
body-not-cast = لم يصوّتوا
body-recused = تنحّوا في هذه المسألة
body-weight = الوزن
body-reason = السبب
body-cast-by = أدلى به
body-recorded-by = قيّده
body-matter = الموضوع
body-organ = يُقرَّر في
body-put-by = طرحه
body-seconded-by = ثنّى عليه
body-way = كيفية التصويت
body-over-time = خلال مدة، كلٌّ حين يستطيع
body-in-meeting = في اجتماع
body-rule = بمقتضى البند
body-rule-in-words = القاعدة بكلمات بسيطة
