# ما يُبلغ عنه مدقق المواثيق.

check-unknown-word = { $word } ليست من كلمات لغة المواثيق.
check-did-you-mean = هل تقصد { $word }؟
check-place = السطر { $line }، العمود { $column }
