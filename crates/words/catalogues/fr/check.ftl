# Ce que signale le vérificateur de chartes.

check-unknown-word = { $word } n’est pas un mot du langage des chartes.
check-did-you-mean = Vouliez-vous dire { $word } ?
check-place = ligne { $line }, colonne { $column }
