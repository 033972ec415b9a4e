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
