# What the command line says.

command-done = Done.
command-file-not-read = { $file } could not be read: { $reason }
command-charter-whole = { $file }: nothing to report.

command-check-counts = Charters read: { $charters }; errors: { $errors }; warnings: { $warnings }; notes: { $notes }
command-played = Lines played: { $played }; not as expected: { $differing }

command-fewest-votes = Fewest votes, by chamber:
command-out-of-reach = The seats cannot reach it.

command-import-counts = Rows that can be taken over: { $good }; taken over before: { $known }; bad: { $bad }
command-import-preview = Nothing was changed. Call it again with `--commit` to take the rows over.
command-import-none = Nothing was changed: no row is taken over while one is bad.

command-list-empty = The list is empty; its first line names the columns.
command-list-too-long = The list has more than { $limit } bytes. Split it.
command-list-too-many-rows = The list has more than { $limit } rows. Split it.
command-list-utf16 = The list is UTF-16 text. Save it as CSV in UTF-8.
command-list-unknown-column = Line 1: there is no column `{ $name }`; there are { $columns }.
command-list-column-twice = Line 1: the column `{ $name }` stands there twice.
command-list-column-missing = Line 1: the column `{ $name }` is missing.

command-row-too-long = The row has more than { $limit } bytes. Perhaps a quotation mark is not closed.
command-row-uneven = The row has { $found } columns, the first line { $expected }.
command-row-not-utf8 = `{ $column }` is not UTF-8 text. Save the list as CSV in UTF-8.
command-row-control = `{ $column }` holds a control character.
command-row-lacks = `{ $column }` is empty.
command-row-twice = It is the same as line { $line }: a row is known by its `id`, or else by its name.
command-row-kind = `{ $value }` is no kind of party; write `Person` or `Organization`.
command-row-country = `{ $value }` is no country; write its two letters, as in `FR`.
command-row-joined = `{ $value }` is no day; write it as in `2019-05-01`.
command-row-unnamed = `{ $column }`: the charter has no `{ $value }`; it has { $names }.
command-row-refused-at = `{ $field }`: { $why }
command-row-other = { $why }

command-progress-world = Making a world with ten years of record: { $n } in a hundred
command-progress-rows = Rows read so far: { $n }
command-progress-taken = Rows taken over so far: { $n }
command-progress-entries = Entries so far: { $n }
command-progress-lines = Lines played so far: { $n }
