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
