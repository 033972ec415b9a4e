# What the charter checker reports.

check-unknown-word = { $word } is not a word of the charter language.
check-did-you-mean = Did you mean { $word }?
check-place = line { $line }, column { $column }
