# البرامج.

## The page about the API

api-title = للبرامج
api-lead = كل ما هو علني هنا يُقرأ بيانات أيضًا، وكل ما تفعله صفحة يستطيع برنامج لك أن يفعله.
api-how = كيف يُسأل
api-how-read = يُقرأ العلني بلا شيء. أما ما يُظهره الميثاق للأعضاء أو لأصحاب المناصب فيحتاج إلى مفتاح لواحد منهم.
api-how-pages = تأتي القوائم صفحة بعد صفحة. الحقل `next` هو عنوان الصفحة التالية، وهو `null` في الأخيرة.
api-how-token = يُرسل المفتاح في الترويسة `Authorization: Bearer`. وتصنع واحدًا في صفحة من حسابك.
api-how-act = يُرسل العمل مع علامة منك في الترويسة `Idempotency-Key`. وإن أُرسل ثانية بالعلامة نفسها نُفذ مرة واحدة وجاء الجواب نفسه.
api-how-could = لتسأل أولًا هل يُقبل العمل، أرسله إلى عنوانه متبوعًا بـ `/could`. عندئذ لا يُنفذ شيء.
api-how-data = الملفات التي تُؤخذ (جداول وبطاقات وتقاويم) روابطها في صفحة كل هيئة.
api-openapi = الوصف المكتوب للبرامج (`OpenAPI 3.1`)
api-fields = ما يأخذه
api-field = الحقل
api-place = الموضع
api-required = لازم
api-meaning = المعنى
api-yes = نعم
api-no = لا
api-problems = المشكلات
api-problems-lead = كل ما ليس صحيحًا يُجاب عنه بمشكلة (`RFC 9457`)، وفي آخر `type` إحدى هذه الكلمات.

## Problems

api-problem-malformed = لا يمكن أن يُقرأ الطلب
api-problem-no-key = يحتاج العمل إلى علامة منك في الترويسة `Idempotency-Key` لا تزيد على 200 بايت
api-problem-no-token = يحتاج هذا إلى مفتاح دخول
api-problem-bad-token = مفتاح الدخول ليس صالحًا، أو لم يعد صالحًا
api-problem-scope = مفتاح الدخول لا يصلح لهذا
api-problem-no-hat = لا يجوز لصاحب المفتاح أن يعمل باسم من صُنع المفتاح له، أو لم يذكر اسمه بعد
api-problem-not-there = لا شيء كهذا، أو ليس لك
api-problem-too-large = الطلب أكبر مما يُقبل
api-problem-not-json = يُرسل العمل بصيغة `JSON` مع `Content-Type: application/json`
api-problem-refused = قاعدة ترفضه
api-problem-key-taken = استُعملت هذه العلامة لعمل آخر
api-problem-too-often = كثرت الطلبات بهذا المفتاح
api-problem-fault = كان الخطأ منا، ويجده المشغل تحت المرجع المذكور
api-problem-busy = لم يمكن ذلك الآن. أرسله ثانية بالعلامة نفسها، فينفذ مرة واحدة

## Access tokens

api-tokens-title = مفاتيح الدخول
api-tokens-short = بالمفتاح يدخل برنامج لك، أو تقويم يعرض مواعيدك.
api-tokens-link = عرض المفاتيح وصنعها
api-tokens-lead = بالمفتاح يدخل برنامج لك. وكل ما يفعله فأنت فاعله، فلا تعطه لمن لا تأذن له أن يعمل باسمك.
api-token-made = هذا هو المفتاح الجديد. لا يُعرض إلا الآن، فاحفظه حيث يجده برنامجك ولا يجده غيره.
api-token-calendar = العنوان السري لتقويمك، لبرنامج تقويم:
api-tokens-there = مفاتيحك
api-tokens-none = ليس لك مفتاح.
api-token-new = مفتاح جديد
api-token-name = ماذا تسميه
api-token-name-hint = لتعرفه فيما بعد، مثل اسم البرنامج أو الجهاز.
api-token-scopes = لماذا يصلح
api-token-hat = باسم من يعمل
api-token-days = إلى متى
api-token-make = اصنع المفتاح
api-token-end = أنهه
api-token-end-named = أنه المفتاح «{ $name }»
api-token-ends = صالح إلى { $moment }.
api-token-used = آخر استعمال له { $moment }.
api-token-unused = لم يُستعمل قط.
api-token-unnamed = بلا اسم
api-token-no-scope = اختر شيئًا واحدًا على الأقل يصلح له.
api-token-calendar-alone = مفتاح التقويم لا يصلح لشيء آخر، لأن عنوانه يصل إلى من يحفظ التقويم. اصنع مفتاحًا آخر لما سواه.
api-token-not-made = لم يُصنع المفتاح، فعندك أقصى ما يجوز منها، أو لا يجوز لك أن تعمل باسم هذه المنظمة. أنه مفتاحًا لم تعد تحتاج إليه.
api-scope-read = قراءة ما يجوز لك أن تقرأه
api-scope-calendar = عرض مواعيدك في تقويم، في عنوان سري
api-scope-bodies = الأعمال المتعلقة بالهيئات والمواثيق والمجموعات
api-scope-people = الأعمال المتعلقة بالأشخاص والمنظمات
api-scope-membership = الأعمال المتعلقة بالطلبات والعضويات
api-scope-offices = الأعمال المتعلقة بالمناصب ومددها
api-scope-motions = الأعمال المتعلقة بالاقتراحات والتصويت
api-scope-acts = أعمال القسم { $room }
api-days =
    { $n ->
        [zero] لا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }

## Dates in calendars

api-event-term = { $body }: تنتهي مدة { $name } في منصب { $office }
api-event-vote = { $body }: يُغلق التصويت على «{ $matter }»
api-event-check-in = { $body }: يُغلق تأكيد الحضور
api-event-charter = { $body }: يبدأ العمل بميثاق جديد
api-event-vacancy = { $body }: إلى هذا الموعد يُملأ المقعد الشاغر في منصب { $office }
api-event-lapse = { $body }: إلى هذا الموعد يُستكمل طلبك
api-event-decision = { $body }: إلى هذا الموعد يُبت في طلبك

## Files to take away

api-data-title = ملفات تؤخذ
api-data-lead = ما تعرضه صفحات هذه الهيئة في ملفات. فيها ما يجوز لك أن تراه ولا شيء غيره.
api-data-program = ويقرأ البرنامج الشيء نفسه بأيسر من ذلك هناك:
api-file-members = الأعضاء بفئاتهم وأوضاعهم وما يُظهره الميثاق عن كل منهم، في جدول.
api-file-people = من يتولى أي منصب، منذ متى وإلى متى، في جدول.
api-file-charter = الميثاق بندًا بندًا مع ما ينفذه الخادم منه، في جدول.
api-file-motions = الاقتراحات وما آلت إليه، في جدول.
api-file-popolo = الهيئة ومناصبها ومن تولاها وأعضاؤها، بصيغة `Popolo`.
api-file-cards = أصحاب المناصب في بطاقات لدفتر العناوين.
api-file-calendar = ما له موعد هنا، لبرنامج تقويم. ويُقرأ من جديد تلقائيًا.
