# قراءة المواثيق: القواعد في جمل.

charter-title = ميثاق { $body }
charter-version = الإصدار { $version }، سارٍ منذ { $moment }
charter-quorum = تتطلب القرارات حضور { $share } من الأعضاء.

## الأسماء وأصحاب المناصب والأزمنة

charter-name = «{ $name }»
charter-assumed = لم يتمكن واضع النص من التحقق من هذا: { $note }
charter-who =
    { $who ->
        [member] كل عضو له هذا الحق
        [anyone] أي شخص
       *[clock] الساعة
    }
charter-of-body = { $name } في { $body }
charter-voted-under = ويجري التصويت وفق القاعدة { $decision }.
charter-length-meetings =
    { $n ->
        [zero] { $n } اجتماع
        [one] اجتماع واحد
        [two] اجتماعين
        [few] { $n } اجتماعات
        [many] { $n } اجتماعًا
       *[other] { $n } اجتماع
    }
charter-length-elections =
    { $n ->
        [zero] { $n } انتخاب
        [one] انتخاب واحد
        [two] انتخابين
        [few] { $n } انتخابات
        [many] { $n } انتخابًا
       *[other] { $n } انتخاب
    }
charter-length-terms =
    { $n ->
        [zero] { $n } ولاية
        [one] ولاية واحدة
        [two] ولايتين
        [few] { $n } ولايات
        [many] { $n } ولاية
       *[other] { $n } ولاية
    }
charter-year-day =
    { $day } { $month ->
        [m1] يناير
        [m2] فبراير
        [m3] مارس
        [m4] أبريل
        [m5] مايو
        [m6] يونيو
        [m7] يوليو
        [m8] أغسطس
        [m9] سبتمبر
        [m10] أكتوبر
        [m11] نوفمبر
       *[m12] ديسمبر
    }

## الشروط: كل منها يصف الطرف المعني

charter-all-of = كل ما يلي: ({ $items })
charter-any-of = أي مما يلي: ({ $items })
charter-some-of = ما لا يقل عن { $k } مما يلي: ({ $items })
charter-not = لا يصح ما يلي: ({ $what })
charter-path = { $what } (ويسمى { $path })
charter-if-defined = ينطبق التعريف { $name }
charter-if-is =
    هو { $kind ->
        [person] شخص طبيعي
       *[organization] منظمة
    }
charter-if-evidence = اعتُبر الدليل { $name } كافيًا
charter-if-exception = مُنح الاستثناء { $name }
charter-if-domain = ثبتت السيطرة على نطاق
charter-if-domain-by = ثبتت السيطرة على نطاق عن طريق { $ways }
charter-proof-way =
    { $way ->
        [dns] سجل في نظام أسماء النطاقات
        [web] ملف على موقع الويب
        [mail] رسالة إلى عنوان في النطاق
       *[registration] بيانات التسجيل
    }
charter-exclusive = { $what }، ولا يملك غيره النطاق نفسه
charter-if-accepts = جرى قبول { $name }
charter-if-member = هو عضو في { $body }
charter-with-class = { $what } في الفئة { $class }
charter-with-standing = { $what } بالصفة { $standing }
charter-if-of-member = ينتمي الشخص إلى منظمة عضو في { $body }
charter-if-holds = يشغل المنصب { $office }
charter-if-held = شغل المنصب { $office } { $window }
charter-if-region =
    منطقته { $regions } كما { $by ->
        [declared] يصرّح بها
       *[judged] حُكم بها
    }
charter-if-soi = لا يزيد عمر بيان مصالحه على { $length }
charter-if-fees-paid = لا رسوم متأخرة عليه
charter-if-count = عدد { $activity } { $window }: { $bound }
charter-if-member-for = مضى على عضويته { $length }
charter-if-joined-before = انضم قبل آخر { $day }
charter-if-standing = صفته { $standing }
charter-if-checked-in = أكد حضوره خلال آخر { $length }
charter-if-checked-in-body = أكد حضوره لدى { $body } خلال آخر { $length }
charter-if-judged = يقرر { $by } تحقق { $question }
charter-if-unrelated = لا صلة له بعضو آخر
charter-if-fact-yes =
    الجواب عن { $fact } هو { $answer ->
        [yes] نعم
       *[no] لا
    }
charter-if-fact-one-of = الجواب عن { $fact } هو { $options }
charter-if-fact-number = الجواب عن { $fact } هو { $bound }
charter-if-fact-declared = قُدم جواب عن { $fact }
charter-bound-exactly = { $n } بالضبط
charter-bound-between = من { $low } إلى { $high }
charter-bound-at-least = ما لا يقل عن { $n }
charter-bound-at-most = ما لا يزيد على { $n }
charter-bound-none = صفر
charter-bound-any = أي عدد
charter-window-within = خلال آخر { $length }
charter-window-last = في آخر مناسبات { $of } ({ $n })
charter-window-fixed = من { $from } إلى { $to }
charter-window-ever = منذ الانضمام

## الأغلبيات والنصاب

charter-needs-share =
    { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $share } من { $base } مؤيدة
charter-base =
    { $base ->
        [allotted] الأصوات المخصصة
        [eligible] أصوات من يحق لهم التصويت
        [present] الأصوات الحاضرة
        [cast] الأصوات المدلى بها (والامتناع منها)
       *[cast-without-abstentions] الأصوات المدلى بها (دون الامتناع)
    }
charter-base-average = متوسط ما أُدلي به في آخر عمليات التصويت ({ $n })
charter-needs-votes = ما لا يقل عن هذا العدد مؤيدًا: { $votes }
charter-needs-ratio =
    { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $times } من المؤيدين لكل معارض
charter-needs-more-ayes = المؤيدون أكثر من المعارضين
charter-needs-everybody = إجماع { $base }
charter-needs-no-objection = لا يعترض أحد
charter-needs-each-chamber = في كل غرفة { $what }
charter-needs-any-chamber = في غرفة واحدة على الأقل { $what }
charter-needs-chamber = في الغرفة { $chamber } { $what }
charter-needs-one-and-other = في غرفة { $one }، وفي كل غرفة أخرى { $other }
charter-needs-groups = المجموعات التي فيها صوت مؤيد: { $n } على الأقل
charter-needs-regions = المناطق التي فيها صوت مؤيد: { $n } على الأقل
charter-needs-aye-each-chamber = صوت مؤيد واحد على الأقل في كل غرفة
charter-needs-by-size = بحسب حجم اللجنة: { $steps }
charter-needs-by-turnout = بحسب نسبة المشاركة: { $steps }
charter-needs-by-round = بحسب الجولة: { $steps }
charter-step-size = ابتداءً من هذا الحجم ({ $members }): { $what }
charter-step-turnout =
    عند مشاركة { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $share }: { $what }
charter-step-round = في الجولة { $round }: { $what }
charter-needs-fails = لا يُعتمد
charter-quorum-none = لا يُشترط حضور أحد
charter-quorum-share =
    { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $share } من { $base ->
        [allotted] جميع المقاعد
       *[eligible] الذين يحق لهم التصويت
    }
charter-quorum-count = هذا العدد على الأقل: { $members }
charter-quorum-average =
    { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $share } من متوسط الحضور في آخر الاجتماعات ({ $n })
charter-quorum-per-chamber = في كل غرفة { $what }
charter-quorum-each-group = شخص من كل مجموعة
charter-quorum-regions = المناطق الحاضرة: { $n } على الأقل

## الهيئة ونصوصها

charter-body = { $title } هيئة ({ $kind })، واسمها في هذه القواعد { $name }.
charter-kind-of-body =
    { $kind ->
        [association] جمعية
        [committee] لجنة
        [constituency] دائرة
        [council] مجلس
        [house] بيت
        [regional-organization] منظمة إقليمية
        [stakeholder-group] مجموعة أصحاب مصلحة
       *[working-group] فريق عمل
    }
charter-body-short = اسمها المختصر { $short }.
charter-body-languages = تعمل باللغات { $languages }.
charter-body-zone = تُحسب الأيام والمواعيد في المنطقة الزمنية { $zone }.
charter-parent-first = هي جزء من { $body }؛ ويجب أن يُقبل العضو هناك أولًا.
charter-parent-child-first = هي جزء من { $body }؛ وينتمي إليها الأعضاء عن طريق هذه الهيئة.
charter-parent-third = هي جزء من { $body }؛ ويقرر { $by } في العضوية.
charter-parent-independent = هي جزء من { $body }؛ والعضويتان مستقلتان.
charter-text = هذا هو الإصدار { $label } من الميثاق.
charter-text-adopted = اعتُمد النص في { $day }.
charter-text-approved = أُقر النص في { $day }.
charter-text-effective = يسري النص في { $day }.
charter-text-supersedes = وهو يحل محل الإصدار { $label }.
charter-text-restarts = عند سريانه يبدأ عدّ الولايات من جديد.
charter-regions = المناطق هي: { $regions }.
charter-region = { $title } ({ $countries })
charter-regions-from = المناطق هي مناطق { $body }.
charter-working-days = أيام العمل هي { $days }.
charter-weekday =
    { $day ->
        [mon] الإثنين
        [tue] الثلاثاء
        [wed] الأربعاء
        [thu] الخميس
        [fri] الجمعة
        [sat] السبت
       *[sun] الأحد
    }
charter-holidays = ليست أيام عمل: { $days }.
charter-event = تُسجل نهاية { $event } حين تقع.
charter-event-on = يقع { $event } كل عام في { $day }.
charter-tier = تحت { $below } تأتي النصوص { $name }؛ ويعدلها { $by }.
charter-amendment = يعتمد { $by } تعديلات الميثاق.
charter-amendment-consultation = قبل الإقرار يُستشار الجمهور مدة لا تقل عن { $length }.
charter-amendment-approved = ثم يجب أن يقرها بالترتيب: { $organs }.
charter-define = { $name } يعني: { $means }.

## الأجهزة والصلاحيات

charter-organ =
    { $name } هو { $kind ->
        [whole] الأعضاء جميعًا
        [committee] لجنة
        [council] مجلس
        [secretariat] أمانة
       *[outside] جهاز خارج هذا النظام
    }.
charter-organ-electorate = يتألف من ناخبي { $electorate }.
charter-organ-offices = يجلس فيه شاغلو المناصب: { $offices }.
charter-organ-at-most = لا يُحسب فيه أكثر من: { $members }.
charter-organ-acts =
    يتصرف { $how ->
        [motion] باقتراح معتمد
        [chair] بقول رئيسه
        [any-member] عن طريق أي من أعضائه
       *[report] بتقرير من مسؤول مع الأدلة
    }.
charter-organ-chair = يرأسه شاغل { $office }.
charter-organ-reported = يبلّغ { $by } بما يقرره.
charter-chamber = في غرفته { $name } هذا العدد ({ $seats }): { $groups }.
charter-group = { $seats } لمجموعة { $group } بصفة { $office }
charter-group-none = { $seats } خارج المجموعات بصفة { $office }
charter-power = من يحق له { charter-power-does }: { $holders }.
charter-power-does =
    { $power ->
        [adopt-charter] اعتماد الميثاق
        [approve-charter] إقرار الميثاق
        [create-group] إنشاء المجموعات
        [close-group] إنهاء المجموعات
        [report] الإبلاغ بقرارات الأجهزة الخارجية
        [register-party] تسجيل الأشخاص والمنظمات
        [edit-party] تصحيح بيانات الأشخاص والمنظمات
        [judge-region] تقرير المنطقة التي ينتمي إليها طرف
        [erase] محو المحتوى الشخصي
        [record-finding] تسجيل نتائج الفحوص
        [request-more] طلب المزيد من المتقدمين
        [advise] إبداء الرأي في الطلبات
        [admit] قبول المتقدمين
        [grant-exception] منح الاستثناءات
        [judge] الحكم على الأدلة
        [decide-appeal] البت في التظلمات
        [name-representative] تسمية الممثلين
        [suspend] تعليق عضوية الأعضاء
        [reinstate] إعادة الأعضاء
        [expel] فصل الأعضاء
        [end-membership] إنهاء العضويات
        [change-class] تغيير فئة الأعضاء
        [change-standing] تغيير صفة الأعضاء
        [open-check-in] فتح تأكيد العضوية
        [record-activity] تسجيل الأنشطة
        [record-payment] تسجيل المدفوعات
        [record-event] تسجيل الأحداث
        [appoint] التعيين في المناصب
        [record-election] تسجيل نتائج الانتخابات
        [remove] عزل شاغلي المناصب
        [grant-leave] منح الإجازات
        [put-motion] تقديم الاقتراحات
        [second-motion] تثنية الاقتراحات
        [open-vote] فتح التصويت
        [close-vote] إغلاق التصويت
        [name-alternate] تسمية البدلاء المؤقتين
        [record-vote] تسجيل الأصوات
        [correct] تصحيح السجل
        [delegate] تفويض الصلاحيات
        [rotate-key] تغيير مفتاح التوقيع
        [defer-motion] تأجيل الاقتراحات
        [amend-text] تغيير النصوص التي دون الميثاق
       *[import] استيراد البيانات السابقة
    }
charter-power-witnessed = يجب أن يتصرف مع صاحب الصلاحية شخص آخر، من: { $by }.
charter-power-delegable = يجوز تفويض هذه الصلاحية.
charter-sends = يختار { $by } من يشغل { $office }.

## العضوية

charter-asks = ونصه: «{ $text }»
charter-fact =
    يُصرَّح عن { $name } في صورة { $kind ->
        [yes-no] نعم أو لا
        [number] عدد
        [choice] اختيار
        [country] بلد
       *[day] يوم
    }.
charter-fact-options = الأجوبة المتاحة هي { $options }.
charter-evidence = { $name } دليل، ويحكم عليه { $by }.
charter-duty = يقبل المتقدمون { $name }.
charter-class =
    { $name } فئة تضم { $of ->
        [any] الأشخاص والمنظمات
        [person] الأشخاص وحدهم
       *[organization] المنظمات وحدها
    }.
charter-class-no-rights = ليس لأعضائها حقوق خاصة.
charter-class-rights = يحق لأعضائها: { $rights }.
charter-right =
    { $right ->
        [speak] الكلام
        [nominate] الترشيح
        [stand] الترشح
        [vote] التصويت
        [propose] اقتراح المسائل
        [petition] تقديم العرائض
       *[see] الاطلاع على ما يطلع عليه الأعضاء
    }
charter-class-weight = وزن صوت كل منهم: { $weight }.
charter-class-requires = يُشترط للانتماء إليها: { $condition }.
charter-class-excludes = مهما يكن غير ذلك، يُستبعد المتقدم إذا صح ما يلي: { $condition }.
charter-class-exception = يجوز أن يمنح { $by } الاستثناء { $name } مع ذكر السبب.
charter-class-exception-when = ولا يكون ذلك إلا إذا صح: { $condition }.
charter-class-cap = لا يأتي من منظمة واحدة أكثر من: { $members }.
charter-class-waiting = لا يصوتون إلا بعد { $length } من الانضمام.
charter-class-review = تُراجع بياناتهم بعد كل { $length }.
charter-admission-all = تُعالج طلبات جميع الفئات كما يلي:
charter-admission-classes = تُعالج طلبات الفئات { $classes } كما يلي:
charter-admission-completes = يسقط الطلب إذا لم يكتمل بعد { $length }.
charter-advice =
    يبدي { $by } رأيه خلال { $length }؛ والسكوت { $silence ->
        [favourable] يُعد رأيًا مؤيدًا
        [unfavourable] يُعد رأيًا معارضًا
       *[none] لا يوقف القرار
    }.
charter-admission-decided = يقرر { $by }.
charter-admission-within = مهلة القرار: { $length }.
charter-appeal =
    يجوز التظلم إلى { $to } خلال { $length }؛ وفي أثنائه { $keeps ->
        [yes] تستمر العضوية
       *[no] لا عضوية
    }.
charter-admission-shared = قد يصلح طلب واحد لهذه الهيئات أيضًا: { $bodies }.
charter-automatic = أعضاء { $from } أعضاء هنا في الفئة { $class } ما داموا أعضاء هناك.
charter-automatic-class = أعضاء { $from } في الفئة { $from-class } أعضاء هنا في الفئة { $class } ما داموا أعضاء هناك.
charter-visible =
    يطّلع على { $field } { $to ->
        [public] الجميع
        [members] الأعضاء
        [officers] المسؤولون
       *[concerned] صاحب الشأن ومن يقررون في أمره
    }.
charter-representation = ممثلو المنظمة العضو الذين يصوتون: { $primary }؛ البدلاء: { $alternates }؛ آخرون بلا صوت: { $others }.
charter-representation-by-member = يسميهم العضو.
charter-representation-by = يسميهم { $by }.
charter-contact-until = يجوز تغيير جهة الاتصال حتى { $length } قبل فتح التصويت.
charter-representation-stand = يجوز أن يترشح: { $kinds }.
charter-representative =
    { $kind ->
        [primary] الممثلون المصوتون
        [alternate] البدلاء
       *[other] الآخرون
    }
charter-activity = يُعدّ { $name }.
charter-activity-occasion = تُسجل مناسباته ({ $word }).
charter-activity-occasions = تُسجل مناسباته.
charter-standing-starts = صفة العضو الجديد { $standing }.
charter-standing-state =
    صاحب الصفة { $standing } { $votes ->
        [yes] يصوت
       *[no] لا يصوت
    }، و{ $counts ->
        [yes] يُحسب
       *[no] لا يُحسب
    } في النصاب، و{ $stands ->
        [yes] يجوز
       *[no] لا يجوز
    } له الترشح.
charter-standing-any = أي صفة
charter-standing-ended = ينهي { $by } عضوية من لهم { $from }.
charter-standing-move = ينقل { $by } العضو من { $from } إلى { $to }.
charter-standing-when = يكون ذلك إذا صح: { $condition }.
charter-standing-checked =
    يُنظر فيه { $how ->
        [daily] كل يوم
        [each-occasion] بعد كل مناسبة
       *[at-check-in] عند إغلاق تأكيد العضوية
    }.
charter-standing-notice = يُبلَّغ العضو قبل { $length } وله أن يصحح الأمر.
charter-check-in = عند تأكيد العضوية أمام الأعضاء { $length } للرد.
charter-check-in-effect = من يردّ يأخذ { $answer }، ومن لا يردّ يأخذ { $silence }.
charter-check-in-accepts = يُحتسب هنا تأكيد لدى { $body } خلال آخر { $length }.
charter-check-in-passive = يُعد ردًا أيضًا: { $condition }.
charter-check-in-reminders = التذكيرات: { $n }.
charter-ending = تنتهي العضوية بسبب { $cause } حين يقرر { $by }.
charter-ending-by-member = ينهي العضو عضويته عن طريق { $cause }.
charter-ending-after = ولا يكون إلا بعد { $length } دون اتصال.
charter-ending-hearing = للعضو { $length } على الأقل بين الإشعار والقرار ليُسمع قوله.
charter-ending-cure = للعضو { $length } ليصحح الأمر.
charter-fees = تستحق الرسوم كل عام في { $day }.
charter-fee = تدفع الفئة { $class } مبلغ { $amount }.
charter-fees-arrears = بعد تأخر { $length } يأخذ العضو الصفة { $standing }.

## هيئات الناخبين

charter-electorate = يصوت في { $name }: { $voters }.
charter-electorate-without = ولا يصوت فيها: { $voters }.
charter-voters-members = الأعضاء الذين يحق لهم التصويت
charter-voters-classes = { $what } في الفئات { $classes }
charter-voters-standing = { $what } بالصفة { $standings }
charter-voters-when = { $what }، بشرط: { $condition }
charter-voters-of = أعضاء { $body }
charter-voters-holders = شاغلو { $office }
charter-voters-replaced = { $what }، أو من يسميه { $body } إذا كان الشاغل يصوت أصلًا أو لم يكن هناك شاغل
charter-voters-collective = { $name }، ناخب واحد عن كل الفئة { $class } (الوزن { $votes })
charter-weight-class = وزن الصوت كما تحدده فئة العضو.
charter-weight-equal = جميع الأصوات متساوية.
charter-weight-country = أصوات كل بلد، تُقسم بالتساوي بين ناخبيه: { $total }.
charter-weight-lowest = لناخبي الفئة { $class } أقل وزن بين الآخرين.
charter-electorate-frozen = تُثبَّت قائمة الناخبين قبل فتح التصويت بمدة { $length }.
charter-electorate-at-opening = تُثبَّت قائمة الناخبين عند فتح التصويت.
charter-electorate-published = وتُنشر قبل فتح التصويت بمدة { $length }.
charter-electorate-contestable = ويجوز الاعتراض عليها خلال { $length }.
charter-electorate-split = يجوز للناخب أن يقسم أصواته.
charter-electorate-instructed = يلتزم الناخبون بتعليمات مسجلة.
charter-proxies =
    الوكالات لكل شخص: { $n }. والوكيل { $voters ->
        [yes] يجب أن يكون ناخبًا
       *[no] قد يكون أي شخص
    } و{ $instructed ->
        [yes] يجب أن تكون لديه تعليمات
       *[no] يصوت بحرية
    }؛ والموكل { $counts ->
        [yes] يُحسب
       *[no] لا يُحسب
    } في النصاب.
charter-proxies-last = لا تزيد مدة الوكالة على { $length }.
charter-alternates =
    البديل المؤقت { $outside ->
        [yes] قد يكون من الخارج
       *[no] يجب أن يكون من الجهاز
    } و{ $counts ->
        [yes] يُحسب
       *[no] لا يُحسب
    } في النصاب.
charter-alternates-last = لا تزيد مدة البديل على { $length }.

## المناصب

charter-office = المنصب { $name } له هذا العدد: { $seats }.
charter-office-without-vote = لا يصوت شاغلوه في الأجهزة التي يجلسون فيها.
charter-term = مدة الولاية { $length }.
charter-term-open = يبقى الشاغل حتى يُستبدل.
charter-starts-seating = تبدأ الولاية عند تولي الشاغل مقعده.
charter-starts-event = تبدأ الولاية عند نهاية { $event }.
charter-starts-day = تبدأ الولاية في أول { $day } قادم.
charter-stagger =
    يحين موعده في السنوات { $years ->
        [odd] الفردية
       *[even] الزوجية
    }.
charter-limit =
    أقصى عدد من الولايات { $kind ->
        [consecutive] المتتالية
       *[lifetime] مدى الحياة
    }: { $n }.
charter-limit-off = بعد { $length } خارج المنصب يبدأ العد من جديد.
charter-limit-exempt = لا تُحسب ولاية شُغل منها أقل من { $share } من مدتها.
charter-limit-across = تُحسب الولايات في هذه المناصب معًا: { $offices }.
charter-limit-exception = يجوز أن يسمح { $by } بولاية أخرى مع ذكر السبب.
charter-office-eligible = يُشترط لشغله: { $condition }.
charter-incompatible = لا يجوز لشاغله أن يشغل أيضًا { $office }.
charter-cure =
    تُمنح { $length } لتصحيح الأمر؛ وبعدها { $then ->
        [vacate] يشغر المقعد
        [lot] تقرر القرعة من يغادر
       *[step-aside] يتنحى الشاغل إلى أن يُصحح
    }.
charter-share =
    أقصى عدد من الشاغلين من { $per ->
        [employer] جهة عمل واحدة
        [region] منطقة واحدة
       *[country] بلد واحد
    }: { $n }.
charter-share-soft = يجوز التخفيف منه بسبب مسجل.
charter-filled-election = ينتخب ناخبو { $electorate } الشاغل.
charter-tie = عند التعادل يُتبع هذا الترتيب: { $steps }.
charter-tie-step =
    { $step ->
        [rerun-once] يُعاد التصويت كله مرة
        [runoff] جولة حاسمة بين المتعادلين
        [prior] من تقدم في الجولة السابقة
        [agreement] يتفق المتعادلون فيما بينهم
        [lot] القرعة
        [shared] يناله جميع المتعادلين
       *[unresolved] يبقى التعادل
    }
charter-tie-diversity = من يزيد التنوع ({ $traits })
charter-diversity =
    { $by ->
        [region] في المناطق
        [country] في البلدان
        [gender] في النوع
        [group] في المجموعات
       *[affiliation] في الانتماءات
    }
charter-tie-decider =
    { $office } { $duty ->
        [must] يختار
       *[may] له أن يختار
    }
charter-unopposed =
    إذا لم يكن له منافس فإن المرشح { $how ->
        [acclaimed] يُنتخب دون تصويت
        [vote] يُصوَّت عليه مع ذلك
       *[confirmed] يحتاج إلى تصويت يؤكده
    }.
charter-filled-appointment = يعين { $by } الشاغل.
charter-filled-ratified = ويجب أن يصدق { $by }.
charter-filled-ex-officio = من يشغل { $office } يشغل هذا أيضًا.
charter-filled-delegation = يوفد { $body } الشاغل وفق قواعده.
charter-filled-outside = يسمي { $by } الشاغل من خارج هذا النظام.
charter-vacancy =
    المقعد الشاغر { $how ->
        [by-election] يُملأ بالانتخاب
        [appointment] يُملأ بالتعيين
        [next-ranked] يُملأ بالتالي في آخر نتيجة
        [temporary-alternate] يُملأ ببديل مؤقت
       *[left-empty] يبقى شاغرًا
    }.
charter-vacancy-by = ويتولى ذلك { $by }.
charter-vacancy-for =
    ويكون ذلك { $full ->
        [yes] لولاية كاملة
       *[no] لبقية الولاية
    }.
charter-vacancy-within = مهلة ملئه: { $length }.
charter-interim = في أثناء الشغور يتصرف بالترتيب: { $offices }.
charter-removal-impossible = لا يجوز عزل الشاغل.
charter-removal-automatic = يُعزل الشاغل تلقائيًا إذا صح: { $condition }.
charter-removal-any = يجوز أن يعزل { $by } الشاغل لأي سبب.
charter-removal = يجوز أن يعزل { $by } الشاغل بسبب { $cause }.
charter-removal-hearing = للشاغل { $length } على الأقل ليُسمع قوله.
charter-leave = أطول إجازة { $length }.
charter-rotates = يتناوب عليه: { $groups }.
charter-rotates-passes = إذا لم يُملأ الشاغر في موعده انتقل الدور إلى التالي.
charter-terms-mixed = إذا مُلئت في اقتراع واحد ولايات مختلفة المدة كانت الأطول لمن نال أصواتًا أكثر.
charter-terms-tie = عند التعادل على الولاية الأطول يُتبع هذا الترتيب: { $steps }.
charter-vacancy-late = وبعد ذلك يجوز أن يملأه { $by } أيضًا.
charter-removal-cure = تُمنح قبل ذلك { $length } لتصحيح الأمر.
charter-office-duty = الواجب { $name }: يحافظ الشاغل على أن { $condition }.
charter-duty-missed =
    من أخل به { $does ->
        [notice] يُخطر بذلك
        [step-aside] يتنحى إلى أن يفي به
       *[vacate] يفقد مقعده
    } فورًا.
charter-duty-missed-after =
    من ظل مخلًّا به بعد { $length } { $does ->
        [notice] يُخطر بذلك
        [step-aside] يتنحى إلى أن يفي به
       *[vacate] يفقد مقعده
    }.
charter-aside = يجوز للشاغل أن يتنحى مدة من الزمن.
charter-aside-at-most = يجوز للشاغل أن يتنحى مدة أقصاها { $length }.
charter-aside-by = يجوز أن ينحي { $by } الشاغل مدة من الزمن.

## القرارات

charter-decision = يقرر { $organ } في { $name }.
charter-decision-default = يقرر { $organ } هكذا في كل ما ليست له قاعدة خاصة.
charter-grade-passed = يُشترط للاعتماد: { $needs }.
charter-grade = يُشترط للدرجة { $grade }: { $needs }.
charter-without-quorum = لا نصاب.
charter-quorum-rule = النصاب هو: { $needs }.
charter-quorum-checked = يُنظر في النصاب { $moments }.
charter-quorum-moment =
    { $moment ->
        [start] عند البدء
        [reconvening] بعد الاستراحة
       *[vote] عند التصويت
    }
charter-quorum-counted =
    ويُحسب بعدد { $in ->
        [heads] الأشخاص
       *[votes] الأصوات
    }.
charter-quorum-deemed = في التصويت الممتد يُعد الجميع حاضرين.
charter-quorum-proxies =
    من أعطى وكالة { $how ->
        [counts] يُحسب فيه
        [counts-with-holder] يُحسب فيه ما دام الوكيل حاضرًا
       *[does-not-count] لا يُحسب فيه
    }.
charter-quorum-alternates =
    البديل المؤقت { $counts ->
        [yes] يُحسب
       *[no] لا يُحسب
    } فيه.
charter-floor =
    حتى الجولة { $rounds } يجب أن تكون المشاركة { $edge ->
        [more-than] أكثر من
       *[at-least] ما لا يقل عن
    } { $share } من { $base ->
        [allotted] الأصوات المخصصة
       *[eligible] أصوات من يحق لهم التصويت
    }؛ ودون ذلك { $below ->
        [another-round] تُعقد جولة أخرى
       *[fails] يسقط الاقتراح
    }.
charter-decision-notice = يجب أن يُعلن الاقتراح قبل التصويت بمدة { $length }.
charter-decision-seconds = عدد المثنّين المطلوب: { $n }.
charter-decision-open-for = يبقى التصويت الممتد مفتوحًا { $length }.
charter-decision-voting =
    التصويت { $secret ->
        [yes] سري
       *[no] بالأسماء
    }.
charter-decision-also = ويجب أن يعتمده { $organ } أيضًا وفق القاعدة { $decision }.
charter-quorum-second = في اجتماع ثانٍ يُدعى إليه بعد اجتماع لم يكتمل نصابه يكون النصاب: { $needs }.
charter-motions = هكذا يعامل { $organ } الاقتراحات المقدَّمة إليه.
charter-motions-waiver = يجوز مع ذلك التصويت على اقتراح معروف منذ { $length } على الأقل إذا أُقرّ بشأنه { $decision }؛ ولا يجوز ذلك لاقتراح يُقدَّم من جديد.
charter-motions-deferral =
    { $n ->
        [zero] لا يجوز تأجيل الاقتراح.
        [one] يجوز تأجيل الاقتراح مرة واحدة.
        [two] يجوز تأجيل الاقتراح مرتين.
        [few] يجوز تأجيل الاقتراح { $n } مرات.
        [many] يجوز تأجيل الاقتراح { $n } مرة.
       *[other] يجوز تأجيل الاقتراح { $n } مرة.
    }
charter-motions-deferral-longest = كل مرة لمدة لا تزيد على { $length }.
charter-motions-amendable =
    لصاحب الاقتراح أن يغيّر النص قبل فتح التصويت؛ وعندئذ يُثنّى على الاقتراح من جديد{ $anew ->
        [yes] ، وتبدأ مهلة الإشعار من جديد
       *[no] {""}
    }.
charter-motions-absentee = في { $matters } لمن غاب أن يصوّت خلال { $length } بعد الاجتماع؛ والنصاب نصاب الاجتماع.
charter-motions-absentee-set = لـ{ $by } أن يقصّر هذه المدة إلى { $shortest } أو يطيلها إلى { $longest }.
charter-motions-absentee-agreed = يلزم لذلك موافقة كل من حضر من هؤلاء، وواحد منهم على الأقل: { $offices }.
charter-motions-abstention-plain =
    يجوز الامتناع على أنه { $kind }{ $reason ->
        [yes] ، مع ذكر السبب
       *[no] {""}
    }.
charter-motions-abstention =
    يجوز الامتناع على أنه { $kind }{ $reason ->
        [yes] ، مع ذكر السبب
       *[no] {""}
    }؛ وعندئذ يجوز الإدلاء بالصوت بطريق آخر: { $remedies }.
charter-motions-remedy =
    { $remedy ->
        [proxy] وكالة
        [alternate] بديل مؤقت
       *[instruction] توجيه من المجموعة
    }
