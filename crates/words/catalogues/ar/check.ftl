# ما يبلّغ عنه مدقق المواثيق. كلمات لغة المواثيق لا تُترجم.

# Severity and frame
check-severity-error = خطأ
check-severity-warning = تحذير
check-severity-note = ملاحظة
check-did-you-mean = هل تقصد { $word }؟
check-place = السطر { $line }، العمود { $column }
check-see-also = انظر أيضًا:

# The file and its limits
check-file-too-long = يتجاوز الملف { $limit } بايت، وهو الحد الأقصى للميثاق.
check-not-utf8 = النص من هنا ليس بترميز { "UTF-8" }.
check-too-many-problems = أكثر من { $limit } مشكلة؛ ولا تُعرض البقية.
check-too-many-clauses = الحد الأقصى لبنود الميثاق { $limit }.
check-too-many-rules = الحد الأقصى لقواعد الميثاق { $limit }.
check-rule-too-long = الحد الأقصى لحجم القاعدة { $limit } بايت؛ قسّمها.
check-too-many-blocks = الحد الأقصى للكتل بين الأقواس في القاعدة { $limit }؛ قسّمها.
check-too-deep = الحد الأقصى لتداخل الكتل { $limit } مستوى.
check-threshold-too-large = بعد إحلال التعريفات، الحد الأقصى لأجزاء العتبة { $limit }.
check-block-mark = هذه الكتلة معلّمة { $word }؛ ولا تُنفَّذ إلا الكتل المعلّمة «{ "rule" }».

# Writing rules
check-syntax = لا يمكن قراءة هذا كقاعدة.
check-syntax-keyword = { $word } وحدها ليست قيمة؛ يجب أن تسبقها علامة.
check-syntax-node = كان المتوقع هنا كلمة قاعدة، لا { $word }.
check-syntax-number = { $word } ليس عددًا؛ تُكتب الكسور والحصص بين علامتي اقتباس.
check-syntax-text = هذا النص بين علامتي الاقتباس لا ينتهي في سطره أو يلتصق بالكلمة التالية.
check-unclosed-block = هذه الكتلة غير مغلقة.
check-stray-closing = هذا القوس لا يغلق شيئًا.
check-type-annotation = لا مكان للكلمات بين قوسين في القاعدة.
check-unknown-word = { $word } ليست من كلمات لغة المواثيق.
check-unknown-test = { $word } ليست شرطًا.
check-unknown-threshold = { $word } ليست عتبة.
check-unknown-quorum = { $word } ليس نصابًا.
check-unknown-child = { $word } ليست من كلمات { $parent }؛ والممكن: { $words }.
check-unexpected-child = لا يوضع شيء داخل { $parent }، فلا مكان هنا لـ { $word }.
check-unknown-property = ليست لـ { $word } خاصية { $property }؛ والممكن: { $words }.
check-no-property = ليست لـ { $word } خصائص، فلا مكان هنا لـ { $property }.
check-missing-property = { $word } تحتاج إلى { $property }=…
check-missing-argument = تنقص قيمة بعد { $word }.
check-extra-argument = هذه القيمة بعد { $word } زائدة.
check-missing-child = يجب أن تحتوي { $word } على { $child }.
check-missing-rule = ليس في الميثاق قاعدة { $word }.
check-duplicate-rule = للميثاق قاعدة { $word } واحدة؛ وهذه هي الثانية.
check-duplicate-child = ترد { $word } هنا مرة ثانية.
check-duplicate-property = وردت { $word } مرتين.
check-empty-block = لا شيء داخل { $word }.
check-not-both = { $word } و{ $other } لا يجتمعان.

# Values
check-expected-text = كان المتوقع نصًا بين علامتي اقتباس، لا { $found }.
check-expected-yes-no = كان المتوقع { "#true" } أو { "#false" }، لا { $found }.
check-expected-number = كان المتوقع عددًا صحيحًا، لا { $found }.
check-expected-exact = كان المتوقع عددًا مثل 2 أو { "\"1/2\"" } أو { "\"60%\"" }، لا { $found }.
check-expected-fraction = كان المتوقع حصة من 0 إلى 1، لا { $found }.
check-expected-word = { $found } غير معروفة هنا؛ والممكن: { $words }.
check-expected-known = { $found } غير معروفة هنا.
check-expected-length = كان المتوقع مدة مثل { "\"30 days\"" }، لا { $found }.
check-expected-day = كان المتوقع تاريخًا مثل { "\"2024-06-01\"" }، لا { $found }.
check-expected-year-day = كان المتوقع يومًا من السنة مثل { "\"06-01\"" } (شهر ثم يوم)، لا { $found }.
check-expected-anchor = كان المتوقع { "\"seating\"" } أو { "\"end of …\"" } أو يومًا من السنة، لا { $found }.
check-expected-country = كان المتوقع رمز بلد من حرفين كبيرين، لا { $found }.
check-expected-amount = كان المتوقع مبلغًا مثل { "\"100 EUR\"" } أو { "\"12.50 USD\"" }.
check-text-too-long = الحد الأقصى لطول النص { $limit } حرف.
check-name-too-long = طول الاسم من 1 إلى { $limit } حرف.
check-name-form = { $name } ليس اسمًا: تتكون الأسماء من حروف صغيرة وأرقام وشرطات.
check-number-range = يجب أن يكون العدد بين 0 و{ $limit }.
check-zero = الصفر لا معنى له هنا.
check-zero-length = لا يمكن أن تكون المدة صفرًا.
check-bounds-cross = لا عدد لا يقل عن { $low } ولا يزيد على { $high }.
check-two-edges = حدّان في الجهة نفسها.
check-one-edge = { $word } تحتاج إما إلى { "at-least" } أو إلى { "more-than" }.
check-days-cross = اليوم الأخير قبل الأول.
check-two-windows = تكفي نافذة واحدة: { "within" }، أو { "last" } مع { "of" }، أو { "from" } مع { "to" }.
check-fact-test = تُختبر المعلومة بطريقة واحدة: { "is" } أو { "equals" } أو { "declared" } أو حدود عددية.
check-count-without-number = كم؟ تنقص { "at-least" } أو { "more-than" } أو { "at-most" } أو { "less-than" }.
check-more-than-there-are = يلزم تحقق { $needed }، والمذكور { $there } فقط.
check-limit-kind = الحد إما { "consecutive" } أو { "lifetime" }.
check-round-order = تُعدّ الجولات من واحد؛ وينبغي أن تكون هذه الجولة { $round }.

# Names
check-unresolved = لا توجد قاعدة «{ $rule }» باسم { $name }.
check-unresolved-there = في ميثاق { $body } لا توجد قاعدة «{ $rule }» باسم { $name }.
check-unresolved-holder = لا يوجد جهاز ولا منصب باسم { $name }.
check-unresolved-holder-there = في ميثاق { $body } لا يوجد جهاز ولا منصب باسم { $name }.
check-body-not-here = ميثاق { $name } ليس بين هذه المواثيق، فلم تُراجَع أسماؤه.
check-name-twice = «{ $rule }» { $name } وردت مرتين.
check-organ-and-office = جهاز ومنصب خارجه يحملان الاسم نفسه { $name }، فلا يُعرف أيهما المقصود.
check-listed-twice = { $name } مذكورة مرتين.
check-unknown-field = { $name } ليست معلومة في هذا الميثاق ولا حقلًا لكل عضو.

# The body and its texts
check-zone = { $zone } ليست منطقة زمنية: اكتب { "UTC" } أو { "GMT-11" } أو اسمًا مثل { "Europe/Paris" }.
check-zone-unknown = لا توجد منطقة زمنية باسم { $zone }.
check-language = { $tag } ليست وسم لغة مثل { "en" } أو { "fr" } أو { "pt-br" }.
check-own-parent = لا يمكن أن تكون { $body } أصلًا لنفسها.
check-country-twice = البلد { $country } مذكور في منطقتين.
check-days-order = تاريخ { $after } يسبق تاريخ { $before }.
check-version-twice = لميثاقين من مواثيق هذه الهيئة الإصدار نفسه { $label }.
check-superseded-twice = إصداران يحلان محل { $label }.
check-version-circle = الإصدار { $label } يحل محل نفسه في حلقة.
check-version-apart = الإصدار { $label } لا يحل محل إصدار آخر لهذه الهيئة ولا يحل محله إصدار.
check-version-not-here = الإصدار { $label } ليس بين هذه المواثيق.
check-version-older = لا يسري هذا الإصدار بعد { $label } الذي يحل محله.
check-tier-circle = النص { $name } يقع تحت نفسه.
check-definition-circle = التعريف { $name } يستند إلى نفسه.
check-assumed = لم يتحقق منه واضع النص: { $note }

# Organs and powers
check-empty-organ = لا يمكن لأحد أن يكون في الجهاز { $name }: ليس له { $child }.
check-report-inside = الجهاز { $name } ليس خارجيًا، فلا يتصرف بتقرير.
check-organ-too-large = الحد الأقصى في الجهاز { $name } هو { $most }، ولمناصبه { $seats } مقعدًا.
check-chair-missing = الجهاز { $name } يتصرف بواسطة رئيسه وليس له رئيس.
check-chair-outside = المنصب { $office } يرأس { $name } دون مقعد فيه.
check-group-seats = للمجموعة { $seats } مقعدًا للمنصب { $office }، وله { $there }.
check-no-decision = الجهاز { $name } يتصرف باقتراح وله صلاحية، ولا قرار يبيّن كيف يقرر.
check-power-missing = تحتاج القواعد إلى من له صلاحية { $power }، ولا أحد يملكها.
check-power-unusable = لا أحد يستطيع ممارسة الصلاحية { $power }: صاحبها بلا أعضاء.

# Membership
check-choice-without-options = المعلومة { $name } اختيار بلا خيارات.
check-options-without-choice = للمعلومة { $name } خيارات وليست اختيارًا.
check-no-question = { $word } { $name } بلا سؤال يُطرح.
check-fact-kind = هذا الاختبار لا يناسب نوع المعلومة { $name }.
check-unknown-option = ليس للمعلومة { $name } خيار { $option }.
check-class-without-rights = ليست لأعضاء الفئة { $name } أي حقوق.
check-class-without-admission = لا قبول يؤدي إلى الفئة { $name }.
check-waiting-without-vote = الفئة { $name } تنتظر أول تصويت وليس لها حق التصويت.
check-sizes-overlap = الفئتان { $one } و{ $other } تتداخلان: طرف له { $example } يدخل في كلتيهما.
check-sizes-gap = الفئات { $classes } تترك فجوة: طرف له { $example } لا يدخل في أي منها.
check-not-tried = يطلب هذا أمورًا كثيرة معًا فلم يُجرَّب، ولم يُتحقق من صلاحيته.
check-nobody-admits = لا أحد يقرر في هذا القبول.
check-appeal-to-the-same = يُرفع الطعن إلى { $name } الذي اتخذ القرار.
check-advice-too-late = قد تصل المشورة بعد موعد القرار.
check-move-nowhere = هذا الانتقال يقود من { $name } إلى { $name }.
check-move-without-condition = تحتاج الساعة إلى شرط: فبدونه ينتقل كل الأعضاء دفعة واحدة.
check-state-never-reached = لا قاعدة تقود إلى الوضع { $name }.
check-no-way-back = لا طريق يعيد من { $name } إلى { $start }.
check-moves-chase = ستنقل الساعة العضو إلى { $one } ثم إلى { $other } بلا نهاية: يمكن أن يتحقق الشرطان معًا ({ $example }).

# Electorates
check-empty-electorate = لا أحد يصوّت في الهيئة الناخبة { $name }.
check-voters-without-vote = الفئة { $name } تصوّت هنا وليس لها حق التصويت.
check-elector-twice = قد يكون شاغل { $office } ناخبًا هنا من قبل، ولم يُسمَّ بديل.
check-collective-twice = الفئة { $name } تصوّت بنفسها وبواسطة ناخب جماعي.
check-weight-of-nobody = تُحسب للفئة { $name } هنا أوزان وهي لا تصوّت.
check-contest-too-long = يمكن الطعن في القائمة بعد افتتاح التصويت.
check-contact-before-frozen = لا يتغير المتصل إلا قبل تثبيت القائمة، فلا أثر للقاعدة.

# Offices
check-office-nobody-fills = لا أحد يملأ المنصب { $name }.
check-nobody-sends = المنصب { $name } تملؤه { $body }، وميثاقها لا يرسل إليه أحدًا.
check-not-expected = لا تملأ { $body } منصبها { $name } بتفويض من هنا.
check-tie-missing = لم يُذكر شيء عن تعادل الأصوات للمنصب { $name }.
check-tie-endless = قد لا ينتهي التعادل للمنصب { $name } أبدًا: لا خطوة تفصل حتمًا.
check-tie-never-reached = { $count ->
    [zero] كل خطوات هذه السلسلة تُبلغ.
    [one] الخطوة الأخيرة في هذه السلسلة لا تُبلغ أبدًا.
    [two] آخر خطوتين في هذه السلسلة لا تُبلغان أبدًا.
    [few] آخر { $count } خطوات في هذه السلسلة لا تُبلغ أبدًا.
    [many] آخر { $count } خطوة في هذه السلسلة لا تُبلغ أبدًا.
   *[other] آخر { $count } خطوة في هذه السلسلة لا تُبلغ أبدًا.
}
check-limit-without-term = للمنصب { $name } حد ولا مدة تُعدّ.
check-limits-cross = مجموع { $lifetime } مدد لا يتسع لـ { $consecutive } متتالية.
check-limit-twice = حد ثانٍ من النوع نفسه.
check-lifetime-off = لا أثر للانقطاع في حد مدى الحياة.
check-exception-without-limit = استثناء من الحدود ولا حد.
check-removal-both = يقول المنصب { $name } إن العزل مستحيل ويبيّن كيفيته.
check-vacancy-by-nobody = يُملأ شغور { $name } بالتعيين، ولم يُسمَّ من يعيّن.
check-next-of-nobody = يؤول شغور { $name } إلى التالي ترتيبًا، والمنصب ليس بالانتخاب.
check-late-without-time = يملؤه { $by } متأخرًا، ولا مهلة يُعرف بها التأخر: اكتب `within=`.
check-terms-of-no-length = تُملأ معًا ولايات مختلفة المدة، وليس للمنصب { $name } ولاية.
check-turns-of-one = التناوب لفريق واحد وحده.
check-turn-of-nobody = يتناوب { $name }، وليس فريقًا في غرفة هنا ولا هيئة.
check-turn-never-late = ينتقل دور { $name } عند التأخر، وليس لشغوره مهلة: اكتب `within=`.
check-duty-idle = لا شيء يترتب على الإخلال بالواجب { $name }.
check-missed-order = ما يترتب على الإخلال بالواجب { $name } ليس مرتبًا في الزمن، أو يستمر بعد فقدان المقعد.
check-share-idle = الحصة لا تحدّ شيئًا: للمنصب { $seats } مقعدًا.
check-ex-officio-circle = المنصب { $name } لمن يشغله: حلقة مفرغة.
check-interim-circle = القائمون بأعمال { $name } يعودون إليه.

# Decisions
check-threshold-unreachable = لا تكفي الأصوات كلها ({ $seats }) لإقرار { $decision }.
check-quorum-unreachable = لا تبلغ المقاعد كلها ({ $seats }) نصاب { $decision }.
check-no-chambers = ليست للجهاز { $name } غرف.
check-more-than-all = لا يمكن بلوغ أكثر من الكل.
check-empty-list = قائمة عتبات أو خطوات أو جولات فارغة.
check-steps-not-rising = الخطوة { $position } ليست فوق سابقتها.
check-quorum-never-looked-at = لا يُتحقق من النصاب في أي اجتماع.
check-also-in-itself = الجهاز الثاني هو { $name } من جديد.
check-decision-elsewhere = يقرر { $organ } هنا، والقرار { $decision } من شأن { $there }.
check-motions-elsewhere = الجهاز { $name } خارجي: لا تُقدَّم إليه الاقتراحات هنا
check-window-order = أقصر مدة أطول من المدة المعتادة، أو المدة المعتادة أطول من أطول مدة
check-window-nobody-sets = المدة الأخرى ومن يحددها (`set-by`) لا يُذكر أحدهما دون الآخر
check-remedy-not-given = الامتناع { $name } يجيز طريقًا لا تعرفه هيئة الناخبين لهذا الجهاز: { $word }
check-second-quorum-alone = { $name } بلا نصاب، فلا يحتاج اجتماع ثانٍ إلى نصاب آخر
