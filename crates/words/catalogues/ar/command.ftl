# ما يقوله سطر الأوامر.

command-done = تم.
command-file-not-read = تعذرت قراءة { $file }: { $reason }
command-charter-whole = { $file }: لا ملاحظات.
