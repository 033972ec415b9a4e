# إطار الصفحات، والصفحات التي يراها الجميع.

## الإطار

web-skip = انتقل إلى المحتوى
web-site = هذا الموقع
web-bodies = الهيئات
web-record = السجل
web-language = اللغة
web-derived =
    { $n ->
        [zero] لم تُستخرج هذه الصفحة من أي قيد في السجل العام.
        [one] استُخرجت هذه الصفحة من قيد واحد في السجل العام.
        [two] استُخرجت هذه الصفحة من قيدين في السجل العام.
        [few] استُخرجت هذه الصفحة من { $n } قيود في السجل العام.
        [many] استُخرجت هذه الصفحة من { $n } قيدًا في السجل العام.
       *[other] استُخرجت هذه الصفحة من { $n } قيد في السجل العام.
    }
web-check = تحقّق بنفسك
web-home = إلى الصفحة الأولى
web-pages = الصفحات
web-earlier = السابق
web-later = التالي
web-newer = الأحدث
web-older = الأقدم
web-show = اعرض
web-somebody = شخص ما (رقم { $number })
web-since = منذ
web-until = حتى

## لا شيء هنا، خطأ منّا

web-not-found-title = لا شيء هنا
web-not-found-text = لا شيء في هذا العنوان، أو لم يعد فيه شيء. إن قادك إلى هنا رابط من هذا الموقع فأخبر الأمانة من فضلك.
web-busy-title = سبقك آخرون
web-busy-text = تُطلب الآن قوائم طويلة كثيرة. لم يضع شيء، فحاول مرة أخرى بعد دقيقة.
web-fault-title = كان ذلك خطأ منّا
web-fault-text = لم نستطع إعداد هذه الصفحة. لم يضع شيء مما فعلته. حاول مرة أخرى بعد لحظة، وإن تكرر ذلك فأخبر الأمانة بما كنت تفعله ومتى.

## الهيئات

web-bodies-lead = من يحق له الانضمام، ومن يقرر، ومن اختير: تسير كل هيئة على ميثاقها، وكل ما تقرره مدوّن في السجل.
web-bodies-none = لا توجد هيئة بعد. يؤسس المشغّل أول هيئة من ميثاق.
web-members-count =
    { $n ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $n } أعضاء
        [many] { $n } عضوًا
       *[other] { $n } عضو
    }
web-tab-home = الآن
web-tab-charter = الميثاق
web-tab-people = المسؤولون
web-tab-members = الأعضاء
web-tab-join = الانضمام
web-open-now = مفتوح الآن
web-open-none = لا شيء مفتوح في هذه اللحظة.
web-open-vote = تصويت على «{ $matter }»
web-open-check-in = تأكيد الحضور: يؤكد الأعضاء أنهم ما زالوا هنا
web-about = نبذة
web-read-charter = اقرأ الميثاق
web-languages = اللغات
web-zone = تنتهي أيامها بتوقيت
web-charter-since = الميثاق نافذ منذ

## الميثاق والمسؤولون والأعضاء

web-charter-lead = النص المعتمد بندًا بندًا، وإلى جانبه ما ينفّذه الخادم بكلمات بسيطة.
web-rules-here = ما يُنفَّذ
web-offices-none = لا يسمّي الميثاق أي منصب.
web-office-empty = لا يشغل أحد هذا المنصب الآن.
web-roll-at = القائمة في
web-name = الاسم
web-class = الفئة
web-standing = الوضع
web-country = البلد
web-members-none = لم يكن أحد عضوًا في ذلك اليوم.

## السجل

web-record-lead = كل عمل رسمي قيد هنا، ولا يتغير أي قيد أبدًا. ويستطيع أي أحد أن يستخرج كل قرار من جديد من هذه القيود والمواثيق وحدها.
web-root = جذر الشجرة
web-entry-closed = قيد مغلق
web-entry-epoch = تبدأ حقبة جديدة
