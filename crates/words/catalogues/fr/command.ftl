# Ce que dit la ligne de commande.

command-done = Terminé.
command-file-not-read = Impossible de lire { $file } : { $reason }
command-charter-whole = { $file } : rien à signaler.

command-check-counts = Chartes lues : { $charters } ; erreurs : { $errors } ; avertissements : { $warnings } ; remarques : { $notes }
command-played = Lignes jouées : { $played } ; non conformes à l’attente : { $differing }

command-fewest-votes = Nombre minimal de voix, par chambre :
command-out-of-reach = Les sièges ne peuvent pas l’atteindre.

command-import-counts = Lignes reprenables : { $good } ; déjà reprises : { $known } ; mauvaises : { $bad }
command-import-preview = Rien n’a été modifié. Relancez avec `--commit` pour reprendre les lignes.
