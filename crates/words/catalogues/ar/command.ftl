# ما يقوله سطر الأوامر.

command-done = تم.
command-file-not-read = تعذرت قراءة { $file }: { $reason }
command-charter-whole = { $file }: لا ملاحظات.

command-check-counts = مواثيق مقروءة: { $charters }؛ أخطاء: { $errors }؛ تحذيرات: { $warnings }؛ ملاحظات: { $notes }
command-played = أسطر مُجراة: { $played }؛ مخالفة للمتوقع: { $differing }

command-fewest-votes = أقل عدد من الأصوات، حسب المجلس:
command-out-of-reach = لا تستطيع المقاعد بلوغه.

command-import-counts = صفوف يمكن نقلها: { $good }؛ منقولة من قبل: { $known }؛ معيبة: { $bad }
command-import-preview = لم يتغير شيء. أعد الأمر مع `--commit` لنقل الصفوف.
command-import-none = لم يتغير شيء: لا يُنقل أي صف ما دام أحدها معيبا.

command-list-empty = القائمة فارغة؛ يسمي سطرها الأول الأعمدة.
command-list-too-long = تتجاوز القائمة { $limit } بايت. قسّمها.
command-list-too-many-rows = عدد صفوف القائمة فوق الحد { $limit }. قسّمها.
command-list-utf16 = القائمة بترميز `UTF-16`. احفظها بصيغة `CSV` وبترميز `UTF-8`.
command-list-unknown-column = السطر 1: لا يوجد عمود `{ $name }`؛ الأعمدة هي { $columns }.
command-list-column-twice = السطر 1: العمود `{ $name }` مذكور مرتين.
command-list-column-missing = السطر 1: العمود `{ $name }` مفقود.

command-row-too-long = يتجاوز الصف { $limit } بايت. ربما لم تُغلق علامة اقتباس.
command-row-uneven = أعمدة هذا الصف: { $found }؛ أعمدة السطر الأول: { $expected }.
command-row-not-utf8 = ليس `{ $column }` نصا بترميز `UTF-8`. احفظ القائمة بصيغة `CSV` وبترميز `UTF-8`.
command-row-control = في `{ $column }` محرف تحكم.
command-row-lacks = الخانة `{ $column }` فارغة.
command-row-twice = هو نفسه السطر { $line }: يُعرف الصف من `id`، وإلا فمن اسمه.
command-row-kind = ليس `{ $value }` نوعا من الأطراف؛ اكتب `Person` أو `Organization`.
command-row-country = ليس `{ $value }` بلدا؛ اكتب حرفيه، مثل `FR`.
command-row-joined = ليس `{ $value }` يوما؛ اكتبه مثل `2019-05-01`.
command-row-unnamed = `{ $column }`: ليس في الميثاق `{ $value }`؛ فيه { $names }.
command-row-refused-at = `{ $field }`: { $why }
command-row-other = { $why }

command-progress-world = صنع عالم بسجل من عشر سنوات: { $n } من مئة
command-progress-rows = صفوف قُرئت حتى الآن: { $n }
command-progress-taken = صفوف نُقلت حتى الآن: { $n }
command-progress-entries = قيود حتى الآن: { $n }
command-progress-lines = أسطر أُجريت حتى الآن: { $n }
