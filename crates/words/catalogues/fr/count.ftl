# Dépouillements : la feuille, les égalités, et pourquoi quelque chose n’est pas dépouillé.

# The sheet
count-head = Règle { $rule } ; sièges : { $seats } ; votes valables : { $valid } ; blancs : { $blank }
count-head-quota = Règle { $rule } ; sièges : { $seats } ; votes valables : { $valid } ; blancs : { $blank } ; quota : { $quota }
count-stage-first = Étape { $stage } : premières préférences
count-stage-surplus = Étape { $stage } : excédent transféré ({ $names })
count-stage-exclude = Étape { $stage } : exclusion et transfert des bulletins ({ $names })
count-stage-elect = Étape { $stage } : quota atteint ({ $names })
count-stage-stable = Étape { $stage } : les votes sont stabilisés et personne d’autre n’a le quota
count-stage-score = Étape { $stage } : somme des notes
count-stage-runoff = Étape { $stage } : duel final ({ $names })
count-non-transferable = non transférables
count-lost = perdus par les arrondis
count-elected-quota = Siège attribué à l’étape { $stage }, quota atteint : { $name }
count-elected-remaining = Siège attribué à l’étape { $stage }, parmi les derniers en lice : { $name }
count-elected-most = Siège attribué à l’étape { $stage }, plus grand nombre de votes : { $name }
count-elected-quotient = Siège attribué à l’étape { $stage }, plus haut quotient : { $name }
count-elected-passes = Siège attribué à l’étape { $stage }, soutien suffisant : { $name }
count-elected-half = Dernier siège attribué à l’étape { $stage }, autant de votes que tous les autres ensemble : { $name }
count-rule-source = { $field } : { $source }

# Pairs
count-pairs-head = Règle { $rule } ; votes valables : { $valid } ; blancs : { $blank }. Chaque ligne : les votes qui la préfèrent à l’autre.
count-pairs-smith = Ensemble de Smith : { $names }
count-pairs-schwartz = Ensemble de Schwartz : { $names }
count-pairs-place = Place { $place } : { $names }
count-option-stays = Maintenue face à l’option par défaut : { $name }
count-option-too-little-support = Écartée, trop peu la préfèrent à l’option par défaut : { $name }
count-option-below-ratio = Écartée, elle ne bat pas l’option par défaut dans sa proportion : { $name }

# Ties
count-tie-broken =
    { $question ->
        [surplus] Égalité avant l’étape { $stage } entre { $names } : l’excédent de { $taken } passe en premier, { $by }.
       *[exclude] Égalité avant l’étape { $stage } entre { $names } : { $taken } quitte le dépouillement, { $by }.
    }
count-tie-open =
    { $question ->
        [surplus] Égalité avant l’étape { $stage } entre { $names } : rien dans la chaîne ne dit quel excédent passe en premier.
       *[exclude] Égalité avant l’étape { $stage } entre { $names } : rien dans la chaîne ne dit qui quitte le dépouillement.
    }
count-tie-by-prior = d’après les votes de l’étape { $stage }
count-tie-by-earliest = d’après la première différence de votes
count-tie-by-order = selon l’ordre prévu
count-tie-by-lot = par tirage au sort
count-tie-by-rfc = par tirage selon RFC 3797
count-tie-by-answer = selon la réponse donnée

# Replay
count-replay-follows = Le procès-verbal découle des bulletins.
count-replay-not-checked = Le vérificateur ne connaît pas cette règle, ou ces bulletins.
count-replay-differs = Étape { $stage }, { $what } : le procès-verbal dit { $told } ; des bulletins découle { $found }.

# Why a file cannot be read
count-fault = Attendu : { $expected } ; trouvé : { $found }
count-fault-at-end = Attendu : { $expected } ; mais le fichier ou la ligne finit ici.
count-expected-known-format = un format de bulletins connu ici
count-expected-candidates = le nombre de candidats, au moins un
count-expected-seats = le nombre de sièges, au moins un
count-expected-candidate = un candidat, par un numéro de 1 à { $most } ou par son nom court
count-expected-weight = le poids d’un bulletin, au-dessus de zéro
count-expected-end-of-papers = un zéro qui termine le bulletin, ou tous les bulletins
count-expected-name = le nom du candidat { $candidate }
count-expected-closing = le signe fermant { $sign }
count-expected-fewer = pas plus de { $most }
count-expected-count = un nombre de bulletins
count-expected-score = une note de 0 à { $most }
count-expected-json = une valeur en JSON
count-expected-end-of-file = la fin du fichier
count-expected-field = un champ nommé { $name }
count-expected-declared = un candidat que le fichier déclare
count-expected-rank = un rang, un nombre entier à partir de 1
count-expected-ranks = un rang ou `-` pour chaque candidat de l’ordre, dont le nombre est { $number }
count-expected-ballots = des bulletins : ceci est une configuration, et `--ballots` nomme les fichiers

# Why nothing is counted
count-rule-unknown = Aucune règle ne s’appelle { $id } ; `count rules` en donne la liste.
count-rule-too-many-places = { $places } décimales, c’est plus que ce qui est compté ici.
count-rule-unrounded-quota-in-decimals = Un quota sans arrondi demande des fractions exactes : en décimales il serait tronqué, et trop de candidats pourraient l’atteindre.
count-rule-quota-reached-by-too-many = Si le quota sans arrondi suffit, un candidat de plus que de sièges peut l’atteindre : il faut exiger plus que le quota.
count-rule-step-of-fractions = Les fractions exactes n’ont pas de plus petit pas : un quota plus haut d’un pas n’a pas de sens.
count-rule-no-tie-chain = La règle ne dit pas ce qui se passe en cas d’égalité.
count-rule-shared-ranks = Des bulletins portent plusieurs noms au même rang, et la règle ne dit pas ce que cela veut dire ; `shared-rank` peut être `ends`, `skipped` ou `divided`.
count-rule-no-scores = La règle compte des notes, et ces bulletins n’en portent pas.
count-rule-no-seats = Ni le fichier ni la commande ne disent combien de sièges sont à pourvoir.
count-rule-too-many-orders = Des défaites de même force peuvent être retenues dans trop d’ordres ; une autre force ou une autre règle les départage.
count-rule-too-many-for-pairs = { $candidates } candidats, c’est plus que n’en admet un tableau de paires.
count-rule-no-default = L’option par défaut n’est pas parmi les options.
count-rule-one-seat-only = La règle pourvoit un seul siège, et { $seats } sont demandés.
count-rule-read-once = L’effet de plusieurs noms au même rang dépend de ceux qui restent en lice, et cette règle ne lit chaque bulletin qu’une fois.
count-rule-support-opposes = La plus basse note de soutien doit être au-dessus de la plus haute note d’opposition.
count-rule-no-none-of-the-above = Cette règle ne connaît pas l’option de n’élire aucun candidat, ou pas en ce sens.
count-rule-none-not-there = L’option de n’élire aucun candidat n’est pas parmi les options.
count-rule-nothing-excluded = Cette règle n’exclut personne ; ceux qui se sont retirés ne peuvent donc être exclus d’abord.
count-rule-no-constraints = Cette règle ne tient compte d’aucune limite par groupe de candidats.
count-rule-constraint = La limite sur { $name } nomme quelqu’un qui n’est pas dans le fichier, ou demande plus qu’elle ne permet.
count-rule-constraints-conflict = Aucun choix de candidats ne respecte ces limites ensemble : { $names }.
count-rule-constraints-entangled = Les limites par groupe sont trop imbriquées pour être vérifiées.
count-papers-too-many-orders = Un bulletin porte tant de noms au même rang qu’il ne peut être partagé entre tous leurs ordres.
count-papers-too-many = Il y a plus de bulletins, ou des poids plus fins, que ce qui se compte exactement.

# Ballots in another format
count-converted-without = Écrit sans { $what } : le format n’a pas de place pour cela.
count-left-out-title = le titre
count-left-out-seats = le nombre de sièges
count-left-out-order = l’ordre qui départage les égalités
count-left-out-scores = les notes
count-left-out-ranks = les classements
count-unwritable-shared-ranks = Des bulletins portent plusieurs noms au même rang, et le format ne peut pas le dire.
count-unwritable-skipped-ranks = Des bulletins laissent un rang vide, et le format ne peut pas le dire.
count-unwritable-part-weights = Des bulletins pèsent des fractions de vote, et le format ne connaît que des bulletins entiers.
count-unwritable-incomplete = Des bulletins ne classent pas tout le monde, et le format l’exige.
count-unwritable-withdrawn = Des candidats se sont retirés, et le format ne peut pas le dire.
count-unwritable-no-scores = Le format contient des notes, et ces bulletins n’en portent pas.
count-unwritable-name = Le nom du candidat { $candidate } contient des signes qui ont un autre sens dans le format.
count-unwritable-same-name = Le candidat { $candidate } porte le nom d’un autre, et le format distingue les candidats par leur nom.
count-unwritable-no-seats = Le format demande le nombre de sièges, et le fichier ne le dit pas ; `--seats` le peut.
count-rctab-unsupported = La configuration demande { $field } = { $value }, ce qu’aucune règle ici ne peut dire ; `--rule` en nomme une autre.

# While it runs
count-progress = { $n ->
    [one] { $n } fichier dépouillé
   *[other] { $n } fichiers dépouillés
}

# Why it came out so
count-why-head = Qui a un siège, et qui a quitté le dépouillement
count-why-seat-quota = { $name } obtient un siège à l’étape { $stage } : { $votes } votes, quand il en faut { $quota }.
count-why-seat-remaining = { $name } obtient un siège à l’étape { $stage } avec { $votes } votes : il ne restait pas plus de noms que de sièges.
count-why-seat-most = { $name } obtient un siège à l’étape { $stage } avec { $votes } votes ; ensuite vient { $next } avec { $others } : un écart de { $gap }.
count-why-seat-votes = { $name } obtient un siège à l’étape { $stage } avec { $votes } votes.
count-why-out = Étape { $stage } : départ avec { $votes } votes ({ $names }) ; ensuite venait { $next } avec { $others } : un écart de { $gap }.
count-why-out-tied = Étape { $stage } : départ avec { $votes } votes après une égalité ({ $names }) ; ensuite venait { $next } avec { $others } : un écart de { $gap }.
count-why-out-alone = Étape { $stage } : départ avec { $votes } votes ({ $names }).
count-why-out-doomed = Étape { $stage } : départ avec { $votes } votes ({ $names }), car aucun comité dans les limites ne pouvait les comprendre.
count-why-certain-head = À partir de quand chaque siège était certain
count-why-certain = { $name } : dès l’étape { $stage }. Aucune marque non encore lue ne pouvait reprendre le siège.
count-why-change-head = Le plus petit changement trouvé qui modifie le résultat
count-why-change = Si des votes qui étaient pour { $instead } avaient mis { $raised } en premier, { $votes } en tout, les sièges iraient à : { $names }.
count-why-edit = { $votes } votes : { $from } devient { $to }
count-why-edits-more =
    { $n ->
        [one] Et { $n } autre sorte de bulletin ; le JSON les contient toutes.
       *[other] Et { $n } autres sortes de bulletins ; le JSON les contient toutes.
    }
count-why-no-change = Aucun n’a été trouvé parmi les bulletins qui mettent un autre nom en premier.
count-why-paper-head = Le chemin du bulletin
count-why-paper = Étape { $stage } : { $parts }
count-why-held = { $value } chez { $name }
count-why-spent = { $value } chez personne
count-why-cut = { $value } en moins par les arrondis
count-why-others-head = Ce que d’autres règles auraient fait
count-why-other = { $rule } donnerait les sièges à { $names }.
count-why-other-same = { $rule } donnerait le même résultat.
count-why-other-tied = { $rule } s’arrêterait sur une égalité.
count-why-other-refused = { $rule } ne compte pas ces bulletins : { $reason }

# Tables, pictures and the page
count-column-number = Numéro
count-column-name = Nom
count-column-elected = Siège à l’étape
count-column-first = premiers votes
count-column-stable = stable
count-column-score = notes
count-picture-transfers = Les votes d’étape en étape
count-picture-pairs = Chacun contre chacun
count-picture-scores = Répartition des notes
count-picture-title = { $election } : { $title }
count-picture-stage = Étape { $stage }
count-picture-unscored = sans note
count-page-title = Résultat d’un dépouillement
count-page-table = La même chose en tableau
