# الرسائل: ما حدث، وما المطلوب وحتى متى، ومن يكتب ولماذا. لكل منها فقرة، وللموضوع سطر مستقل.

letters-greeting = تحية طيبة،
letters-greeting-name = تحية طيبة { $name }،
letters-label = { $label }:
letters-stop = إيقاف الرسائل من هذا النوع
letters-cannot-stop-safety = لا يمكن إيقاف هذا النوع من الرسائل لأنه يحمي حسابك.
letters-cannot-stop-rights = لا يمكن إيقاف هذا النوع من الرسائل لأنه يخص حقوقك، وبعضه يحدد مهلة.
letters-cannot-stop-asked = لا تأتي رسالة من هذا النوع إلا إذا طلبها أحد.

## Why it comes

letters-why-application = ترسل إليك { $community } هذه الرسالة لأنك طلبت الانضمام إلى { $body } أو لأنك مسؤول عن { $applicant }.
letters-why-member = ترسل إليك { $community } هذه الرسالة لأن { $member } من أعضاء { $body } وأنت هذا العضو أو من يمثله.
letters-why-holder = ترسل إليك { $community } هذه الرسالة لأنك تشغل المنصب { $office } في { $body }.
letters-why-officer = ترسل إليك { $community } هذه الرسالة لأنك ممن يتولون هذا الأمر في { $body }.
letters-why-account = ترسل إليك { $community } هذه الرسالة لأن لديك حسابًا فيها بهذا العنوان.
letters-why-asked = ترسل إليك { $community } هذه الرسالة لأن هذا العنوان ذُكر لديها.
letters-why-domain = ترسل إليك { $community } هذه الرسالة لأن { $party } يقول إن هذا النطاق له.

## What the link leads to

letters-link-application = الطلب
letters-link-applications = الطلبات المنتظرة
letters-link-appeal = الطلب وطريقة التظلم
letters-link-membership = العضوية
letters-link-check-in = تأكيد الحضور
letters-link-office = المنصب
letters-link-sign-in = الدخول
letters-link-account = حسابك
letters-link-object = الاعتراض على ذلك
letters-link-confirm = تأكيد العنوان
letters-link-domain = النطاق وطريقة إثبات التحكم فيه
letters-link-confirm-domain = تأكيد أن هذا صحيح

## An application

letters-applied-subject = تلقت { $body } طلبك
letters-applied = طلب { $applicant } الانضمام إلى { $body } في { $moment }.
letters-applied-decided-by = يُنتظر القرار في موعد أقصاه { $moment }.
letters-applied-lapses = يجب أن يصل ما ينقص قبل { $moment }، وإلا سقط الطلب.
letters-more-subject = تحتاج { $body } منك إلى استكمال
letters-more = لا يستطيع من يدرسون طلب { $applicant } الانضمام إلى { $body } أن يقرروا بعد، لأن شيئًا ينقصه. تذكر صفحة الطلب ما هو.
letters-more-by = يرجى الرد قبل { $moment }. فإن لم يصل رد سقط الطلب حينها.
letters-more-waits = ينتظر الطلب ردك.
letters-admitted-subject = أصبح { $member } عضوًا في { $body }
letters-admitted = قبلت { $body } عضوية { $member } في { $moment }، في الفئة { $class }.
letters-refused-subject = رفضت { $body } طلبك
letters-refused = رفضت { $body } طلب { $applicant } في { $moment }. السبب مذكور في صفحة الطلب.
letters-rests-on = يستند القرار إلى البند { $clause } من الميثاق، «{ $title }».
letters-may-appeal = لك أن تتظلم حتى { $moment }.
letters-no-appeal = لا ينص الميثاق على تظلم من هذا القرار.
letters-lapsed-subject = سقط طلبك إلى { $body }
letters-lapsed = كان طلب { $applicant } الانضمام إلى { $body } غير مكتمل حين انتهت مهلته في { $moment }، فسقط. ويمكنك تقديم طلب جديد.
letters-appealed-subject = تلقت { $body } تظلمك
letters-appealed = تظلم { $applicant } في { $moment } من رفض طلب الانضمام إلى { $body }. وقد أُبلغ من ينظرون في التظلمات.
letters-upheld-subject = قُبل تظلمك
letters-upheld = قُبل تظلم { $applicant } في { $moment }، فسقط الرفض. وينفذ ذلك الآن من يقبلون أعضاء { $body }.
letters-dismissed-subject = رُدّ تظلمك
letters-dismissed = رُدّ تظلم { $applicant } في { $moment }، وتبقى { $body } على رفضها. السبب مذكور في صفحة الطلب.

## What waits for an officer

letters-advice-subject = تريد { $body } رأيك في طلب
letters-advice = ينتظر طلب إلى { $body } رأيك بصفة { $office }.
letters-advice-by =
    يرجى إبداؤه قبل { $moment }. { $silence ->
        [favourable] فإن لم يصل منك شيء عُدّ الرأي حينها مؤيدًا.
        [unfavourable] فإن لم يصل منك شيء عُدّ الرأي حينها غير مؤيد.
       *[none] فإن لم يصل منك شيء صدر القرار حينها من دونه.
    }
letters-duty-subject = طلب إلى { $body } ينتظرك
letters-duty = ينتظر طلب إلى { $body }، وأنت ممن يحق لهم البت فيه.
letters-duty-by = يمنح الميثاق مهلة حتى { $moment } للبت.
letters-late-subject = انتهت مهلة البت في طلب إلى { $body }
letters-late = ما زال طلب إلى { $body } ينتظر، وقد انتهت المهلة التي يمنحها الميثاق للبت في { $moment }. وأنت ممن يحق لهم البت فيه.
letters-hear-appeal-subject = تظلم في { $body } ينتظرك
letters-hear-appeal = تظلم مقدم طلب من رفض { $body } له، وأنت ممن يبتون في التظلم.
letters-vacancy-subject = شغر مقعد { $office } في { $body }
letters-vacancy = مقعد { $office } في { $body } شاغر منذ { $moment }، وأنت ممن يسهرون على شغله.
letters-vacancy-by = يمنح الميثاق مهلة حتى { $moment } لشغله.
letters-vacancy-late-subject = ما زال مقعد { $office } في { $body } شاغرًا
letters-vacancy-late = انتهت مهلة شغل مقعد { $office } في { $body } في { $moment }، وما زال شاغرًا.

## A member

letters-check-in-subject = يرجى تأكيد الحضور لدى { $body }
letters-check-in-reminder-subject = تذكير: يرجى تأكيد الحضور لدى { $body }
letters-check-in = تسأل { $body } أعضاءها هل ما زالوا موجودين. يكفي رد واحد عن { $member }.
letters-check-in-reminder = تسأل { $body } أعضاءها هل ما زالوا موجودين، ولم يصلها رد عن { $member } بعد.
letters-check-in-by = يرجى الرد قبل { $moment }. ومن لم يرد تصبح صفته حينها «{ $standing }».
letters-check-in-missed-subject = لم يؤكد { $member } حضوره لدى { $body }
letters-check-in-missed = انتهى تأكيد الحضور لدى { $body } في { $moment } من دون رد عن { $member }، فأصبحت صفته «{ $standing }».
letters-check-in-late = ما زال بإمكانك الرد، ويغير الرد ذلك على الفور.
letters-notice-subject = ستتغير صفة { $member } في { $body }
letters-notice = تصبح صفة { $member } في { $body } «{ $standing }» ابتداء من { $moment }، ما لم يتغير قبل ذلك ما أدى إليه. وتذكر صفحة العضوية ما هو.
letters-standing-subject = تغيرت صفة { $member } في { $body }
letters-standing = صفة { $member } في { $body } هي «{ $standing }» منذ { $moment }. وتذكر صفحة العضوية السبب.
letters-hearing-subject = ستستمع { $body } إلى { $member }
letters-hearing = طُلب من { $body } إنهاء عضوية { $member } لهذا السبب: { $cause }. ولك الحق في أن تُسمع أولًا.
letters-hearing-from = لا قرار قبل { $moment }. قل حتى ذلك الحين ما لديك.
letters-leaving-subject = ستنتهي عضوية { $member } في { $body }
letters-leaving = قررت { $body } في { $moment } إنهاء عضوية { $member } لهذا السبب: { $cause }.
letters-leaving-on = تنتهي العضوية في { $moment } ما لم يزُل السبب قبل ذلك. وتذكر صفحة العضوية هل لك أن تتظلم وحتى متى.
letters-ended-subject = انتهت عضوية { $member } في { $body }
letters-ended = انتهت عضوية { $member } في { $body } في { $moment }. وتذكر صفحة العضوية السبب.
letters-domain-subject = التحكم في { $domain } غير ثابت
letters-domain = لم يجد فحصنا في { $moment } ما يثبت أن { $party } يتحكم في { $domain }.
letters-domain-do = يرجى إعادة الإثبات أو إثبات التحكم بطريقة أخرى. وإلا فقد تضيع حقوق تقوم عليه.
letters-domain-proof-subject = هل يتحكم { $party } في { $domain }؟
letters-domain-proof = يقول { $party } إن { $domain } نطاقه. تُرسل هذه الرسالة إلى عنوان في ذلك النطاق ليقول من يديره هل هذا صحيح.
letters-domain-proof-do = إن كان هذا صحيحًا فافتح الرابط قبل { $moment } وأكّد. وإلا فلا تفعل شيئًا.
letters-domain-proof-code = بدل فتح الرابط يمكن كتابة هذا الرمز في صفحة النطاق: { $code }

## An office

letters-term-subject = تنتهي قريبًا ولايتك في المنصب { $office } لدى { $body }
letters-term = تنتهي ولايتك في المنصب { $office } لدى { $body } في { $moment }. وتذكر صفحة المنصب ما ينص عليه الميثاق بشأن من يخلفك، وهل لك أن تشغله مرة أخرى.

## An account

letters-sign-in-subject = الدخول إلى { $community }
letters-sign-in = يريد أحدهم، ولعله أنت، الدخول إلى { $community } بهذا العنوان.
letters-sign-in-until = يعمل الرابط مرة واحدة حتى { $moment }، والأفضل في المتصفح الذي طلبته منه.
letters-sign-in-not-you = إن لم تكن أنت فلا تفعل شيئًا، فلا يدخل أحد من دون هذا الرابط.
letters-confirm-subject = تأكيد هذا العنوان لدى { $community }
letters-confirm = ذكر أحدهم، ولعله أنت، هذا العنوان لحساب لدى { $community }.
letters-confirm-until = يعمل الرابط مرة واحدة حتى { $moment }. ولا يُستعمل العنوان من دونه.
letters-recovery-subject = يُساعَد حسابك على طريقة أخرى للدخول
letters-recovery = سجّل { $officer } في { $moment } أن حسابك لدى { $community } يحصل على عنوان آخر، استنادًا إلى أدلة فُحصت.
letters-recovery-do = إن لم تطلب ذلك فرد على هذه الرسالة أو أبلغ الأمانة على الفور.
letters-recovery-until = يعمل العنوان الجديد ابتداء من { $moment }. ويمكنك الاعتراض حتى ذلك الحين.
