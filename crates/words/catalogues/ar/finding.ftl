# البحث.

finding-title = البحث
finding-question = عمَّ تبحث؟
finding-find = ابحث
finding-kind = النوع
finding-lead = أسماء الأعضاء وشاغلي المناصب، والهيئات، وبنود المواثيق النافذة، وما كُتب في السجل للجميع.
finding-none = لا شيء علنيًا فيه هذه الكلمات. جرّب كلمات أقل أو أول كلمة.
finding-count =
    { $n ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
        [many] { $n } نتيجة
       *[other] { $n } نتيجة
    }
finding-kind-body = هيئة
finding-kind-clause = بند من ميثاق
finding-kind-party = شخص أو منظمة
finding-kind-entry = قيد في السجل
