# الانضمام إلى هيئة: هل يمكن، والنموذج، وما يجري بعده.

join-title = هل يمكنني الانضمام؟
join-lead = أجب عن أسئلة الميثاق وانظر ما يقوله بندًا بندًا. لا تحتاج إلى حساب، ولا يُحفظ شيء مما تجيب به هنا.
join-no-class = لا يسمّي الميثاق أي فئة أعضاء يمكن الانضمام إليها.
join-which-class = بأي صفة تريد الانضمام؟
join-for-persons = للأشخاص
join-for-organizations = للمنظمات
join-questions = ما يسأل عنه الميثاق
join-country-hint = الحرفان اللاتينيان لرمز بلدك، مثل `GH` أو `PE`.
join-ticks = ما يمكنك قوله عن نفسك
join-have-domain = لدينا اسم نطاق ونستطيع أن نثبت أننا نتحكم فيه.
join-ask = ماذا يقول الميثاق؟
join-cannot-read = لا نستطيع قراءة هذه الإجابة. راجعها من فضلك.
join-verdict-yes = نعم: بحسب ما تقول يمكنك الانضمام.
join-verdict-open = لا شيء يعارض ذلك حتى الآن، لكن شيئًا ما زال مفتوحًا.
join-verdict-no = بحسب ما تقول لا يسمح لك الميثاق بالانضمام.
join-met = مستوفى
join-not-met = غير مستوفى
join-not-so = لا ينطبق
join-so = ينطبق
join-to-judge = ما زال مفتوحًا
join-is-member = ليس عضوًا من قبل
join-is-person = هو شخص
join-is-organization = هي منظمة
join-parent = قبلته { $body } أولًا
join-not-excluded = لا شيء يستبعده
join-cap = لم تبلغ منظمته أقصى عدد مسموح من الأعضاء
join-all = كل ما يلي
join-any = يكفي واحد مما يلي
join-at-least = { $k } على الأقل مما يلي

## النموذج

join-apply-title = تقديم طلب
join-apply-lead = الأسئلة هي أسئلة الميثاق نفسه. يمكنك حفظ النموذج والعودة إليه، ولا يُرسل شيء قبل أن ترسله.
join-saved = حُفظ. لا يراه أحد غيرك، فعُد متى شئت.
join-who = من يقدم الطلب؟
join-new-organization = منظمة جديدة هنا
join-organization-name = اسم المنظمة
join-organization-hint = فقط إن كانت جديدة هنا.
join-also = قدّم الطلب هنا أيضًا بهذا النموذج
join-choose = اختر من فضلك
join-show-questions = اعرض أسئلتها
join-accept = ما تقبله
join-domain = اسم نطاقك
join-domain-hint = مثل `example.org`. وتثبت بعد ذلك أنك تتحكم فيه.
join-statement = من أنت ولماذا تريد الانضمام
join-evidence = ما يريد الميثاق أن يراه
join-send = أرسل الطلب
join-save = احفظ لوقت لاحق
join-too-long = هذا أكثر مما يسعه نموذج محفوظ. اختصره من فضلك.
join-choose-class = اختر من فضلك الصفة التي تريد الانضمام بها.
join-choose-class-of = اختر من فضلك الصفة التي تريد الانضمام بها إلى { $body }.
join-name-missing = اكتب اسم المنظمة من فضلك.
join-who-missing = اختر من فضلك من يقدم الطلب.
join-no-domain = هذا ليس اسم نطاق. اكتبه مثل `example.org`.

## الطلب

join-queue-of = الطلبات المقدمة إلى { $body }
join-own = طلباتي
join-queue-none = لا يوجد طلب يمكنك رؤيته.
join-back-to-body = إلى الهيئة
join-applicant = مقدم الطلب
join-to = إلى
join-state = حاله
join-filed = قُدّم في
join-criteria = ما يطلبه الميثاق
join-history = ما جرى
join-nothing-to-do = لا شيء عليك فعله هنا الآن.
join-not-yet = ليس بعد:
join-which-clause = البند الذي لم يستوفه
join-state-accepted = مقبول
join-state-open = قيد النظر
join-state-asked = طُلب المزيد
join-state-refused = مرفوض
join-state-appealed = قيد الاستئناف
join-state-reversed = نُقض الرفض بالاستئناف
join-state-dismissed = رُدّ الاستئناف
join-state-withdrawn = مسحوب
join-state-lapsed = ساقط
join-step-apply = وصل الطلب
join-step-answer-request = أجاب مقدم الطلب
join-step-ask-for-more = طُلب المزيد
join-step-advise = وصلت مشورة
join-step-refuse-application = رُفض
join-step-appeal = استأنف مقدم الطلب
join-step-decide-appeal = بُتّ في الاستئناف
join-step-withdraw-application = سُحب
join-step-due = انقضت مهلة
join-do-answer-request = أجب
join-do-judge = احكم
join-do-advise = أشِر
join-do-ask-for-more = اطلب المزيد
join-do-admit = اقبل
join-do-refuse-application = ارفض
join-do-appeal = استأنف
join-do-withdraw-application = اسحب الطلب
join-your-answer = إجابتك
join-reason = السبب
join-reason-if-any = السبب، إن أردت ذكره
join-reason-for-applicant = السبب بكلمات لمقدم الطلب
join-what-is-missing = ما ينقص
join-remark = كلمة للجمهور إن لزمت
join-grounds = لماذا الرفض خطأ
join-is-met = مستوفى
join-is-not-met = غير مستوفى
join-in-favour = مؤيد
join-against = معارض
join-domain-shown = ثبت التحكم فيه
join-domain-not-shown = لم يثبت بعد
join-publish-lead = أثبت أنك تتحكم في هذا الاسم: انشر هذا النص في أحد الموضعين ثم دعنا ننظر.
join-publish-txt = سجلًا من نوع `TXT` في
join-publish-file = أو ملفًا في
join-look-now = انظر الآن
join-looked-just-now = نظرنا قبل أقل من دقيقة. ما تنشره الآن يُرى في النظرة التالية.
join-go-apply = قدّم طلبًا
join-go-apply-hint = أو انظر أولًا ما يقوله الميثاق:
join-queue = طلبات الانضمام
join-own-short = طلباتي
join-matter-evidence = الدليل «{ $name }»
join-matter-exception = الاستثناء «{ $name }»
join-matter-question = المسألة «{ $name }»

## A letter to the domain

join-by-letter = أو أثبت ذلك برسالة إلى النطاق
join-letter-to = إلى أين تذهب الرسالة
join-letter-send = أرسل الرسالة
join-letter-sent = الرسالة في طريقها. من يقرؤها يفتح رابطها أو يخبرك بالرمز.
join-code = رمز الرسالة
join-code-send = خذ هذا الرمز
join-code-wrong = ليس هذا رمز الرسالة. انظر فيه مرة أخرى.
join-confirm-ask-title = أهذا النطاق لهم؟
join-confirm-ask-text = يقول أحدهم إن { $domain } نطاقه. إن صح ذلك فأكده فتُسجَّل النتيجة. وإن لم يصح فأغلق هذه الصفحة ولا يحدث شيء.
join-confirm-button = نعم، هذا صحيح
join-confirm-done-title = شكرًا
join-confirm-done-text = سُجل أن السيطرة على { $domain } قد أُثبتت.
join-confirm-wrong-title = هذا الرمز غير صحيح
join-confirm-wrong-text = ربما ينقص آخر العنوان، أو تُرك الادعاء بملك { $domain }. انسخ العنوان كاملًا من الرسالة.
join-confirm-too-many-title = محاولات كثيرة
join-confirm-too-many-text = جُربت من شبكتك رموز كثيرة. أكد { $domain } بعد دقائق.

## Files

join-files = ملفات دليلًا
join-files-hint = `PDF` أو `PNG` أو `JPEG` أو نص `OpenDocument` أو نص بسيط، ولا يزيد الملف على عشرة ملايين بايت. لا يقرؤها سواك ومن يتخذ القرار.
join-file = اختر ملفًا
join-file-bring = أحضره
join-file-about = { $type }، { $size } كيلوبايت
join-file-missing = اختر ملفًا أولًا.
join-file-many = الملفات كثيرة. أزل واحدًا أولًا.
join-file-large = حجم هذا الملف أكبر من عشرة ملايين بايت.
join-file-kind = هذا الملف فارغ أو من نوع لا يُقبل: والعبرة بمحتواه لا باسمه.
join-file-full = تتجاوز ملفاتك كلها معًا خمسين مليون بايت. أزل بعضها أولًا.
join-file-not-brought = اخترت ملفًا ولم تحضره بعد. اضغط «أحضره» أولًا، أو تراجع عن الاختيار.
## قائمة الانتظار

join-turn = على من الدور
join-turn-applicant = مقدم الطلب
join-turn-adviser = من يبدون الرأي
join-turn-judge = من يحكمون على الأدلة
join-turn-decider = من يبتّون
join-turn-appeal = من ينظرون في التظلم
join-turn-elsewhere = { $name } في { $body }
join-show = عرض
join-show-waiting = ما ينتظر
join-show-late = ما تأخر
join-show-over = ما انتهى
join-show-all = الكل
join-queue-count =
    { $n ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $n } طلبات
        [many] { $n } طلبًا
       *[other] { $n } طلب
    }
join-age =
    { $n ->
        [zero] اليوم
        [one] منذ يوم واحد
        [two] منذ يومين
        [few] منذ { $n } أيام
        [many] منذ { $n } يومًا
       *[other] منذ { $n } يوم
    }
join-missing = ما ينقص
join-missing-more =
    { $n ->
        [zero] لا غير ذلك
        [one] وأمر آخر
        [two] وأمران آخران
        [few] و{ $n } أمور أخرى
        [many] و{ $n } أمرًا آخر
       *[other] و{ $n } أمر آخر
    }
join-until = حتى
join-late = متأخر
join-queue-none-so = لا طلب يطابق. اعرض الكل لترى البقية.
