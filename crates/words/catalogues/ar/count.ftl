# فرز الانتخابات: ورقة الفرز، والتعادل، ولماذا لا يُفرز شيء ما.

# The sheet
count-head = القاعدة { $rule }؛ المقاعد: { $seats }؛ الأصوات الصحيحة: { $valid }؛ البيضاء: { $blank }
count-head-quota = القاعدة { $rule }؛ المقاعد: { $seats }؛ الأصوات الصحيحة: { $valid }؛ البيضاء: { $blank }؛ الحصة: { $quota }
count-stage-first = المرحلة { $stage }: التفضيلات الأولى
count-stage-surplus = المرحلة { $stage }: نقل فائض { $names }
count-stage-exclude = المرحلة { $stage }: استبعاد { $names } ونقل الأوراق
count-stage-elect = المرحلة { $stage }: بلغ الحصة { $names }
count-stage-stable = المرحلة { $stage }: استقرت الأصوات ولم يبلغ الحصة أحد آخر
count-stage-score = المرحلة { $stage }: جمع الدرجات
count-stage-runoff = المرحلة { $stage }: جولة حاسمة بين { $names }
count-non-transferable = غير قابلة للنقل
count-lost = مفقودة بالتقريب
count-elected-quota = فاز في المرحلة { $stage } ببلوغ الحصة: { $name }
count-elected-remaining = فاز في المرحلة { $stage } ضمن آخر الباقين للمقاعد الأخيرة: { $name }
count-elected-most = فاز في المرحلة { $stage } بأكثر الأصوات: { $name }
count-elected-quotient = فاز في المرحلة { $stage } بأعلى خارج قسمة: { $name }
count-elected-passes = فاز في المرحلة { $stage } بتأييد كافٍ: { $name }
count-elected-half = فاز في المرحلة { $stage } بالمقعد الأخير بأصوات لا تقل عن أصوات الآخرين مجتمعين: { $name }
count-rule-source = { $field }: { $source }

# Pairs
count-pairs-head = القاعدة { $rule }؛ الأصوات الصحيحة: { $valid }؛ البيضاء: { $blank }. في كل صف: الأصوات التي تفضله على الآخر.
count-pairs-smith = مجموعة سميث: { $names }
count-pairs-schwartz = مجموعة شفارتس: { $names }
count-pairs-place = المرتبة { $place }: { $names }
count-option-stays = يبقى أمام الخيار الافتراضي: { $name }
count-option-too-little-support = أُسقط، فقليلون يفضلونه على الخيار الافتراضي: { $name }
count-option-below-ratio = أُسقط، فهو لا يغلب الخيار الافتراضي بنسبته: { $name }

# Ties
count-tie-broken =
    { $question ->
        [surplus] تعادل قبل المرحلة { $stage } بين { $names }: يُنقل فائض { $taken } أولًا، { $by }.
       *[exclude] تعادل قبل المرحلة { $stage } بين { $names }: يُستبعد { $taken }، { $by }.
    }
count-tie-open =
    { $question ->
        [surplus] تعادل قبل المرحلة { $stage } بين { $names }: لا شيء في السلسلة يقول أي فائض يُنقل أولًا.
       *[exclude] تعادل قبل المرحلة { $stage } بين { $names }: لا شيء في السلسلة يقول من يُستبعد.
    }
count-tie-by-prior = بحسب أصوات المرحلة { $stage }
count-tie-by-earliest = بحسب أول اختلاف في الأصوات
count-tie-by-order = بحسب الترتيب المعلن
count-tie-by-lot = بالقرعة
count-tie-by-rfc = بقرعة وفق { "RFC 3797" }
count-tie-by-answer = بحسب الجواب المعطى

# Replay
count-replay-follows = المحضر ناتج من أوراق الاقتراع.
count-replay-not-checked = لا يعرف المدقق هذه القاعدة أو هذه الأوراق.
count-replay-differs = المرحلة { $stage }، { $what }: يقول المحضر { $told }؛ وينتج من الأوراق { $found }.

# Why a file cannot be read
count-fault = المتوقع { $expected }، والموجود { $found }.
count-fault-at-end = المتوقع { $expected }، لكن الملف أو السطر ينتهي هنا.
count-expected-known-format = صيغة أوراق اقتراع معروفة هنا
count-expected-candidates = عدد المرشحين، واحد على الأقل
count-expected-seats = عدد المقاعد، واحد على الأقل
count-expected-candidate = مرشح، برقم من 1 إلى { $most } أو باسم قصير
count-expected-weight = وزن الورقة، أكبر من الصفر
count-expected-end-of-papers = صفر ينهي الورقة أو الأوراق كلها
count-expected-name = اسم المرشح { $candidate }
count-expected-closing = علامة الإغلاق { $sign }
count-expected-fewer = ما لا يزيد على { $most }
count-expected-count = عدد من الأوراق
count-expected-score = درجة من 0 إلى { $most }
count-expected-json = قيمة بصيغة { "JSON" }
count-expected-end-of-file = نهاية الملف
count-expected-field = حقل اسمه { $name }
count-expected-declared = مرشح يعلنه الملف
count-expected-rank = مرتبة، عدد صحيح ابتداء من 1
count-expected-ranks = مرتبة أو `-` لكل مرشح من مرشحي الترتيب وعددهم { $number }
count-expected-ballots = أوراق اقتراع: هذا ملف إعداد، و`--ballots` يسمي الملفات

# Why nothing is counted
count-rule-unknown = لا توجد قاعدة باسم { $id }؛ والأمر `count rules` يسردها.
count-rule-too-many-places = عدد المنازل العشرية { $places } أكثر مما يُحسب به هنا.
count-rule-unrounded-quota-in-decimals = الحصة غير المقرّبة تحتاج إلى كسور دقيقة: فبالأعداد العشرية تُبتر، وقد يبلغها أكثر من اللازم.
count-rule-quota-reached-by-too-many = إذا كفت الحصة غير المقرّبة وحدها، أمكن أن يبلغها مرشح زيادة على المقاعد: يجب اشتراط أكثر من الحصة.
count-rule-step-of-fractions = ليس للكسور الدقيقة أصغر خطوة، فلا معنى لحصة أعلى بخطوة.
count-rule-no-tie-chain = لا تقول القاعدة ما العمل عند التعادل.
count-rule-shared-ranks = في بعض الأوراق عدة أسماء في مرتبة واحدة، ولا تقول القاعدة ما معنى ذلك؛ يمكن أن تكون `shared-rank` هي `ends` أو `skipped` أو `divided`.
count-rule-no-scores = تحسب القاعدة درجات، وليس في هذه الأوراق درجات.
count-rule-no-seats = لا الملف ولا الأمر يقول كم مقعدًا هناك.
count-rule-too-many-orders = يمكن تثبيت الهزائم المتساوية بترتيبات أكثر من اللازم؛ قوة أخرى أو قاعدة أخرى تفصل بينها.
count-rule-too-many-for-pairs = عدد المرشحين { $candidates } أكثر مما يسعه جدول المقارنات.
count-rule-no-default = الخيار الافتراضي ليس من الخيارات.
count-rule-one-seat-only = تملأ القاعدة مقعدًا واحدًا، والمطلوب { $seats }.
count-rule-read-once = أثر وجود عدة أسماء في مرتبة واحدة يتوقف على من لا يزال مرشحًا، وهذه القاعدة تقرأ كل ورقة مرة واحدة فقط.
count-rule-support-opposes = يجب أن تكون أدنى درجة تأييد أعلى من أعلى درجة معارضة.
count-rule-no-none-of-the-above = هذه القاعدة لا تعرف خيار «لا أحد مما سبق»، أو لا تعرفه بهذا المعنى.
count-rule-none-not-there = خيار «لا أحد مما سبق» ليس من الخيارات.
count-rule-nothing-excluded = هذه القاعدة لا تستبعد أحدًا، فلا يمكن استبعاد المنسحبين أولًا.
count-rule-no-constraints = هذه القاعدة لا تراعي أي حدود لمجموعات المرشحين.
count-rule-constraint = الحد المفروض على { $name } يذكر من ليس في الملف، أو يطلب أكثر مما يسمح به.
count-rule-constraints-conflict = لا يوجد اختيار للمرشحين يحترم هذه الحدود معًا: { $names }.
count-rule-constraints-entangled = حدود المجموعات متشابكة إلى حد يتعذر معه التحقق منها.
count-papers-too-many-orders = في ورقة أسماء كثيرة في مرتبة واحدة حتى لا يمكن تقسيمها على كل ترتيباتها.
count-papers-too-many = الأوراق أكثر، أو الأوزان أدق، مما يمكن حسابه بدقة.

# Ballots in another format
count-converted-without = كُتب من دون { $what }: لا مكان لذلك في الصيغة.
count-left-out-title = العنوان
count-left-out-seats = عدد المقاعد
count-left-out-order = الترتيب الذي يفصل في التعادل
count-left-out-scores = الدرجات
count-left-out-ranks = الترتيبات
count-unwritable-shared-ranks = في بعض الأوراق عدة أسماء في مرتبة واحدة، ولا تستطيع الصيغة قول ذلك.
count-unwritable-skipped-ranks = تترك بعض الأوراق مرتبة فارغة، ولا تستطيع الصيغة قول ذلك.
count-unwritable-part-weights = تزن بعض الأوراق أجزاء من صوت، والصيغة لا تعرف إلا أوراقًا كاملة.
count-unwritable-incomplete = لا ترتب بعض الأوراق الجميع، والصيغة تشترط ذلك.
count-unwritable-withdrawn = انسحب بعض المرشحين، ولا تستطيع الصيغة قول ذلك.
count-unwritable-no-scores = تحمل الصيغة درجات، وليس في هذه الأوراق درجات.
count-unwritable-name = في اسم المرشح { $candidate } علامات لها معنى آخر في الصيغة.
count-unwritable-same-name = للمرشح { $candidate } اسم مرشح آخر، والصيغة تميز المرشحين بأسمائهم.
count-unwritable-no-seats = تطلب الصيغة عدد المقاعد، والملف لا يذكره؛ ويمكن ذكره بواسطة `--seats`.
count-rctab-unsupported = يطلب ملف الإعداد { $field } = { $value }، ولا قاعدة هنا تقول ذلك؛ و`--rule` يسمي قاعدة أخرى.

# While it runs
count-progress = { $n ->
    [zero] لم يُفرز أي ملف بعد
    [one] فُرز ملف واحد
    [two] فُرز ملفان
    [few] فُرزت { $n } ملفات
    [many] فُرز { $n } ملفًا
   *[other] فُرز { $n } ملف
}

# Why it came out so
count-why-head = من فاز ومن خرج
count-why-seat-quota = يفوز { $name } في المرحلة { $stage }: له من الأصوات { $votes }، والمطلوب { $quota }.
count-why-seat-remaining = يفوز { $name } في المرحلة { $stage } وله من الأصوات { $votes }: لم يبق من الأسماء أكثر من المقاعد.
count-why-seat-most = يفوز { $name } في المرحلة { $stage } وله من الأصوات { $votes }؛ ويليه { $next } وله { $others }: الفارق { $gap }.
count-why-seat-votes = يفوز { $name } في المرحلة { $stage } وله من الأصوات { $votes }.
count-why-out = المرحلة { $stage }: خرج { $names } وله من الأصوات { $votes }؛ وكان للتالي، { $next }، { $others }: الفارق { $gap }.
count-why-out-tied = المرحلة { $stage }: خرج { $names } بعد تعادل وله من الأصوات { $votes }؛ وكان للتالي، { $next }، { $others }: الفارق { $gap }.
count-why-out-alone = المرحلة { $stage }: خرج { $names } وله من الأصوات { $votes }.
count-why-out-doomed = المرحلة { $stage }: خرج { $names } وله من الأصوات { $votes }، إذ لا تسعه أي لجنة ضمن الحدود.
count-why-certain-head = منذ متى كان كل مقعد محسومًا
count-why-certain = { $name }: منذ المرحلة { $stage }. لم يكن في وسع أي علامة لم تُقرأ بعد أن تأخذ المقعد.
count-why-change-head = أصغر تغيير عُثر عليه يغير النتيجة
count-why-change = لو أن أصواتًا كانت مع { $instead } وضعت { $raised } أولًا، وعددها { $votes }، لفاز: { $names }.
count-why-edit = { $votes } من الأصوات: { $from } تصير { $to }
count-why-edits-more =
    { $n ->
        [zero] ولا أنواع أخرى من الأوراق.
        [one] ونوع آخر من الأوراق؛ والملف `json` يضمها كلها.
        [two] ونوعان آخران من الأوراق؛ والملف `json` يضمها كلها.
        [few] و{ $n } أنواع أخرى من الأوراق؛ والملف `json` يضمها كلها.
        [many] و{ $n } نوعًا آخر من الأوراق؛ والملف `json` يضمها كلها.
       *[other] و{ $n } نوع آخر من الأوراق؛ والملف `json` يضمها كلها.
    }
count-why-no-change = لم يُعثر على أي تغيير بين الأوراق التي تضع اسمًا آخر أولًا.
count-why-paper-head = طريق الورقة
count-why-paper = المرحلة { $stage }: { $parts }
count-why-held = { $value } مع { $name }
count-why-spent = { $value } مع لا أحد
count-why-cut = { $value } فُقدت بالتقريب
count-why-others-head = ما كانت القواعد الأخرى ستفعله
count-why-other = القاعدة { $rule } تعطي المقاعد إلى { $names }.
count-why-other-same = القاعدة { $rule } تعطي النتيجة نفسها.
count-why-other-tied = القاعدة { $rule } تتوقف عند تعادل.
count-why-other-refused = القاعدة { $rule } لا تفرز هذه الأوراق: { $reason }

# Tables, pictures and the page
count-column-number = الرقم
count-column-name = الاسم
count-column-elected = فاز في المرحلة
count-column-first = الأصوات الأولى
count-column-stable = استقرار
count-column-score = الدرجات
count-picture-transfers = الأصوات من مرحلة إلى مرحلة
count-picture-pairs = كل واحد أمام كل واحد
count-picture-scores = توزيع الدرجات
count-picture-title = { $election }: { $title }
count-picture-stage = المرحلة { $stage }
count-picture-unscored = بلا درجة
count-page-title = نتيجة الفرز
count-page-table = الشيء نفسه في جدول
