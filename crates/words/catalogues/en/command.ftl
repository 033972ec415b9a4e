# What the command line says.

command-done = Done.
command-file-not-read = { $file } could not be read: { $reason }
command-charter-whole = { $file }: nothing to report.
