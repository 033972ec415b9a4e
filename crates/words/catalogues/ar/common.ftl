# الوحدات والكسور والمواقيت والكلمات الصغيرة التي تستخدمها كل المواضيع.

## كلمات صغيرة

yes = نعم
no = لا
none = لا شيء
unknown = غير معروف
and = و
or = أو
quoted = «{ $text }»
clause = البند { $clause }
because = { $statement }، والسبب: { $reason }
at-least = ما لا يقل عن { $amount }
more-than = أكثر من { $amount }
at-most = ما لا يزيد على { $amount }
fewer-than = أقل من { $amount }
part-of = { $part } من { $whole }
period = من { $start } إلى { $end }
until = حتى { $moment }
since = منذ { $moment }

## المدد: بصيغة الجر، لأنها تأتي بعد حرف (خلال، بعد، أكثر من)

duration-second =
    { $n ->
        [zero] { $n } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $n } ثوانٍ
        [many] { $n } ثانية
       *[other] { $n } ثانية
    }
duration-minute =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
duration-hour =
    { $n ->
        [zero] { $n } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
duration-day =
    { $n ->
        [zero] { $n } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
duration-working-day =
    { $n ->
        [zero] { $n } يوم عمل
        [one] يوم عمل واحد
        [two] يومي عمل
        [few] { $n } أيام عمل
        [many] { $n } يوم عمل
       *[other] { $n } يوم عمل
    }
duration-week =
    { $n ->
        [zero] { $n } أسبوع
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $n } أسابيع
        [many] { $n } أسبوعًا
       *[other] { $n } أسبوع
    }
duration-month =
    { $n ->
        [zero] { $n } شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $n } أشهر
        [many] { $n } شهرًا
       *[other] { $n } شهر
    }
duration-year =
    { $n ->
        [zero] { $n } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }

## الأعداد: بصيغة الرفع

count-members =
    { $n ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $n } أعضاء
        [many] { $n } عضوًا
       *[other] { $n } عضو
    }
count-votes =
    { $n ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $n } أصوات
        [many] { $n } صوتًا
       *[other] { $n } صوت
    }
count-seats =
    { $n ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $n } مقاعد
        [many] { $n } مقعدًا
       *[other] { $n } مقعد
    }
count-candidates =
    { $n ->
        [zero] لا مرشحين
        [one] مرشح واحد
        [two] مرشحان
        [few] { $n } مرشحين
        [many] { $n } مرشحًا
       *[other] { $n } مرشح
    }
count-ballots =
    { $n ->
        [zero] لا أوراق اقتراع
        [one] ورقة اقتراع واحدة
        [two] ورقتا اقتراع
        [few] { $n } أوراق اقتراع
        [many] { $n } ورقة اقتراع
       *[other] { $n } ورقة اقتراع
    }
count-entries =
    { $n ->
        [zero] لا قيود
        [one] قيد واحد
        [two] قيدان
        [few] { $n } قيود
        [many] { $n } قيدًا
       *[other] { $n } قيد
    }

## الكسور: بصيغة الجر، وبعدها «من»

fraction-1-2 = نصف
fraction-1-3 = ثلث
fraction-2-3 = ثلثين
fraction-1-4 = ربع
fraction-3-4 = ثلاثة أرباع
fraction-1-5 = خُمس
fraction-2-5 = خُمسين
fraction-3-5 = ثلاثة أخماس
fraction-4-5 = أربعة أخماس
fraction-1-10 = عُشر
fraction = { $num }/{ $den }
percent = { $n }%

## المراتب

ordinal =
    { $n ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
        [6] السادس
        [7] السابع
        [8] الثامن
        [9] التاسع
        [10] العاشر
       *[other] رقم { $n }
    }

## المواقيت

moment-utc = { $date }، { $time } بالتوقيت العالمي (UTC)
moment-in-zone = { $date }، { $time } { $zone } ({ $utc } بالتوقيت العالمي UTC)
moment-in-zone-other-day = { $date }، { $time } { $zone } ({ $utc-date }، { $utc } بالتوقيت العالمي UTC)
