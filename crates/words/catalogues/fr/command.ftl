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
command-import-none = Rien n’a été modifié : aucune ligne n’est reprise tant qu’une ligne est mauvaise.

command-list-empty = La liste est vide ; sa première ligne nomme les colonnes.
command-list-too-long = La liste dépasse { $limit } octets. Divisez-la.
command-list-too-many-rows = La liste dépasse { $limit } lignes. Divisez-la.
command-list-utf16 = La liste est en UTF-16. Enregistrez-la en CSV, en UTF-8.
command-list-unknown-column = Ligne 1 : il n’y a pas de colonne `{ $name }` ; il y a { $columns }.
command-list-column-twice = Ligne 1 : la colonne `{ $name }` y figure deux fois.
command-list-column-missing = Ligne 1 : la colonne `{ $name }` manque.

command-row-too-long = La ligne dépasse { $limit } octets. Un guillemet n’est peut-être pas fermé.
command-row-uneven = Colonnes de cette ligne : { $found } ; de la première : { $expected }.
command-row-not-utf8 = `{ $column }` n’est pas un texte UTF-8. Enregistrez la liste en CSV, en UTF-8.
command-row-control = `{ $column }` contient un caractère de commande.
command-row-lacks = `{ $column }` est vide.
command-row-twice = C’est la même que la ligne { $line } : une ligne se reconnaît à son `id`, sinon à son nom.
command-row-kind = `{ $value }` n’est pas une sorte de partie ; écrivez `Person` ou `Organization`.
command-row-country = `{ $value }` n’est pas un pays ; écrivez ses deux lettres, comme `FR`.
command-row-joined = `{ $value }` n’est pas un jour ; écrivez-le comme `2019-05-01`.
command-row-unnamed = `{ $column }` : la charte n’a pas `{ $value }` ; elle a { $names }.
command-row-refused-at = `{ $field }` : { $why }
command-row-other = { $why }

command-progress-world = Création d’un monde avec dix ans de registre : { $n } sur cent
command-progress-rows = Lignes lues jusqu’ici : { $n }
command-progress-taken = Lignes reprises jusqu’ici : { $n }
command-progress-entries = Inscriptions jusqu’ici : { $n }
command-progress-lines = Lignes jouées jusqu’ici : { $n }
