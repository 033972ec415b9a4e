# Ce que dit la ligne de commande.

command-done = Terminé.
command-file-not-read = Impossible de lire { $file } : { $reason }
command-charter-whole = { $file } : rien à signaler.
