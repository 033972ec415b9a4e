# Ce que signale le vérificateur de chartes. Les mots du langage des chartes ne se traduisent pas.

# Severity and frame
check-severity-error = erreur
check-severity-warning = avertissement
check-severity-note = remarque
check-did-you-mean = Vouliez-vous dire { $word } ?
check-place = ligne { $line }, colonne { $column }
check-see-also = Voir aussi :

# The file and its limits
check-file-too-long = Le fichier dépasse { $limit } octets, le maximum pour une charte.
check-not-utf8 = À partir d’ici, le texte n’est plus en UTF-8.
check-too-many-problems = Plus de { $limit } problèmes ; les suivants ne sont pas affichés.
check-too-many-clauses = Une charte a au plus { $limit } articles.
check-too-many-rules = Une charte a au plus { $limit } règles.
check-rule-too-long = Une règle compte au plus { $limit } octets ; divisez-la.
check-too-many-blocks = Une règle a au plus { $limit } blocs entre accolades ; divisez-la.
check-too-deep = Les blocs s’emboîtent sur { $limit } niveaux au plus.
check-threshold-too-large = Une fois ses définitions remplacées, un seuil a au plus { $limit } parties.
check-block-mark = Ce bloc porte la marque { $word } ; seuls les blocs marqués « rule » sont exécutés.

# Writing rules
check-syntax = Ceci ne peut pas être lu comme une règle.
check-syntax-keyword = { $word } seul n’est pas une valeur ; un signe doit le précéder.
check-syntax-node = Un mot de règle était attendu ici, et non { $word }.
check-syntax-number = { $word } n’est pas un nombre ; les fractions et les parts se mettent entre guillemets.
check-syntax-text = Ce texte entre guillemets ne finit pas sur sa ligne, ou touche le mot suivant.
check-unclosed-block = Ce bloc n’est pas fermé.
check-stray-closing = Cette accolade ne ferme rien.
check-type-annotation = Les mots entre parenthèses n’ont pas leur place dans une règle.
check-unknown-word = { $word } n’est pas un mot du langage des chartes.
check-unknown-test = { $word } n’est pas une condition.
check-unknown-threshold = { $word } n’est pas un seuil.
check-unknown-quorum = { $word } n’est pas un quorum.
check-unknown-child = { $word } n’est pas un mot de { $parent } ; sont possibles : { $words }.
check-unexpected-child = Rien ne se place dans { $parent } : { $word } n’a pas lieu d’être ici.
check-unknown-property = { $word } n’a pas de propriété { $property } ; sont possibles : { $words }.
check-no-property = { $word } n’a pas de propriétés, { $property } n’a donc pas sa place ici.
check-missing-property = { $word } exige { $property }=…
check-missing-argument = Il manque une valeur après { $word }.
check-extra-argument = Cette valeur après { $word } est de trop.
check-missing-child = { $word } doit contenir { $child }.
check-missing-rule = La charte n’a pas de règle { $word }.
check-duplicate-rule = Une charte a une seule règle { $word } ; celle-ci est la deuxième.
check-duplicate-child = { $word } figure ici une deuxième fois.
check-duplicate-property = { $word } est indiqué deux fois.
check-empty-block = { $word } ne contient rien.
check-not-both = { $word } et { $other } s’excluent.

# Values
check-expected-text = Un texte entre guillemets était attendu, et non { $found }.
check-expected-yes-no = #true ou #false était attendu, et non { $found }.
check-expected-number = Un nombre entier était attendu, et non { $found }.
check-expected-exact = Un nombre comme 2, "1/2" ou "60%" était attendu, et non { $found }.
check-expected-fraction = Une part de 0 à 1 était attendue, et non { $found }.
check-expected-word = { $found } n’est pas connu ici ; sont possibles : { $words }.
check-expected-known = { $found } n’est pas connu ici.
check-expected-length = Une durée comme "30 days" était attendue, et non { $found }.
check-expected-day = Une date comme "2024-06-01" était attendue, et non { $found }.
check-expected-year-day = Un jour de l’année comme "06-01" (mois, jour) était attendu, et non { $found }.
check-expected-anchor = "seating", "end of …" ou un jour de l’année était attendu, et non { $found }.
check-expected-country = Un code de pays de deux majuscules était attendu, et non { $found }.
check-expected-amount = Un montant comme "100 EUR" ou "12.50 USD" était attendu.
check-text-too-long = Un texte compte au plus { $limit } caractères.
check-name-too-long = Un nom compte de 1 à { $limit } caractères.
check-name-form = { $name } n’est pas un nom : un nom se compose de minuscules, de chiffres et de traits d’union.
check-number-range = Le nombre doit être compris entre 0 et { $limit }.
check-zero = Zéro n’a pas de sens ici.
check-zero-length = Une durée ne peut pas être nulle.
check-bounds-cross = Aucun nombre n’est à la fois au moins { $low } et au plus { $high }.
check-two-edges = Deux bornes du même côté.
check-one-edge = { $word } exige soit at-least, soit more-than.
check-days-cross = Le dernier jour précède le premier.
check-two-windows = Une seule fenêtre suffit : within, last avec of, ou from avec to.
check-fact-test = Un fait se vérifie d’une seule façon : is, equals, declared, ou des bornes sur un nombre.
check-count-without-number = Combien ? Il manque at-least, more-than, at-most ou less-than.
check-more-than-there-are = Il en faut { $needed }, et la liste n’en compte que { $there }.
check-limit-kind = Une limite est soit consecutive, soit lifetime.
check-round-order = Les tours se comptent à partir de un ; celui-ci devrait être le tour { $round }.

# Names
check-unresolved = Aucune règle « { $rule } » ne s’appelle { $name }.
check-unresolved-there = Dans la charte de { $body }, aucune règle « { $rule } » ne s’appelle { $name }.
check-unresolved-holder = Aucun organe ni aucune fonction ne s’appelle { $name }.
check-unresolved-holder-there = Dans la charte de { $body }, aucun organe ni aucune fonction ne s’appelle { $name }.
check-body-not-here = La charte de { $name } n’est pas parmi celles-ci ; ses noms n’ont donc pas été vérifiés.
check-name-twice = « { $rule } » { $name } figure deux fois.
check-organ-and-office = Un organe et une fonction qui n’en fait pas partie s’appellent tous deux { $name } : nul ne sait lequel est visé.
check-listed-twice = { $name } figure deux fois dans la liste.
check-unknown-field = { $name } n’est ni un fait de cette charte, ni un champ que tout membre possède.

# The body and its texts
check-zone = { $zone } n’est pas un fuseau : écrivez UTC, GMT-11 ou un nom comme Europe/Paris.
check-zone-unknown = Il n’y a pas de fuseau { $zone }.
check-language = { $tag } n’est pas une étiquette de langue comme en, fr ou pt-br.
check-own-parent = { $body } ne peut pas être son propre parent.
check-country-twice = Le pays { $country } figure dans deux régions.
check-days-order = La date { $after } précède la date { $before }.
check-version-twice = Deux chartes de cette instance portent la version { $label }.
check-superseded-twice = Deux versions remplacent { $label }.
check-version-circle = La version { $label } se remplace elle-même en boucle.
check-version-apart = La version { $label } ne remplace aucune autre version de cette instance et n’est remplacée par aucune.
check-version-not-here = La version { $label } n’est pas parmi ces chartes.
check-version-older = Cette version ne prend pas effet après { $label }, qu’elle remplace.
check-tier-circle = Le texte { $name } se trouve au-dessous de lui-même.
check-definition-circle = La définition { $name } repose sur elle-même.
check-assumed = Non vérifié par le rédacteur : { $note }

# Organs and powers
check-empty-organ = Personne ne peut faire partie de l’organe { $name } : il n’a pas de { $child }.
check-report-inside = L’organe { $name } n’est pas extérieur ; il n’agit donc pas par rapport.
check-organ-too-large = L’organe { $name } compte au plus { $most } membres, et ses fonctions ont { $seats } sièges.
check-chair-missing = L’organe { $name } agit par sa présidence et n’en a pas.
check-chair-outside = La fonction { $office } préside { $name } sans y siéger.
check-group-seats = Le groupe a { $seats } sièges pour la fonction { $office }, qui en a { $there }.
check-no-decision = L’organe { $name } agit par motion et détient un pouvoir, mais aucune décision ne dit comment il décide.
check-power-missing = Les règles exigent que quelqu’un ait le pouvoir { $power }, et personne ne l’a.
check-power-unusable = Personne ne peut exercer le pouvoir { $power } : son détenteur n’a pas de membres.

# Membership
check-choice-without-options = Le fait { $name } est un choix sans options.
check-options-without-choice = Le fait { $name } a des options et n’est pas un choix.
check-no-question = { $word } { $name } ne pose aucune question.
check-fact-kind = Cette vérification ne convient pas au type du fait { $name }.
check-unknown-option = Le fait { $name } n’a pas d’option { $option }.
check-class-without-rights = Les membres de la classe { $name } n’ont aucun droit.
check-class-without-admission = Aucune admission ne mène à la classe { $name }.
check-waiting-without-vote = La classe { $name } attend un premier vote et n’a pas le droit de vote.
check-sizes-overlap = Les classes { $one } et { $other } se recouvrent : une partie avec { $example } entre dans les deux.
check-sizes-gap = Les classes { $classes } laissent un vide : une partie avec { $example } n’entre dans aucune.
check-not-tried = Ceci demande trop à la fois pour être essayé ; on n’a donc pas vérifié si cela fonctionne.
check-nobody-admits = Personne ne décide de cette admission.
check-appeal-to-the-same = L’appel va à { $name }, qui a décidé.
check-advice-too-late = L’avis peut arriver après l’échéance de la décision.
check-move-nowhere = Ce passage mène de { $name } à { $name }.
check-move-without-condition = L’horloge a besoin d’une condition : sans elle, tous les membres passeraient aussitôt.
check-state-never-reached = Aucune règle ne mène à la situation { $name }.
check-no-way-back = Aucun chemin ne ramène de { $name } à { $start }.
check-moves-chase = L’horloge ferait passer un membre à { $one } puis à { $other } sans fin : les deux conditions peuvent valoir ensemble ({ $example }).

# Electorates
check-empty-electorate = Personne ne vote dans le collège { $name }.
check-voters-without-vote = La classe { $name } vote ici et n’a pas le droit de vote.
check-elector-twice = Le titulaire de { $office } peut déjà être électeur ici, et aucun remplaçant n’est prévu.
check-collective-twice = La classe { $name } vote elle-même et par un électeur collectif.
check-weight-of-nobody = La classe { $name } est pondérée ici et ne vote pas.
check-contest-too-long = La liste peut encore être contestée après l’ouverture du vote.
check-contact-before-frozen = Le contact ne peut changer qu’avant le gel de la liste ; la règle ne change donc rien.

# Offices
check-office-nobody-fills = Personne ne pourvoit la fonction { $name }.
check-nobody-sends = La fonction { $name } est pourvue par { $body }, dont la charte n’y envoie personne.
check-not-expected = { $body } ne pourvoit pas sa fonction { $name } par délégation d’ici.
check-tie-missing = Rien n’est dit d’une égalité pour la fonction { $name }.
check-tie-endless = Une égalité pour la fonction { $name } peut ne jamais finir : aucune étape ne départage à coup sûr.
check-tie-never-reached = { $count ->
    [one] La dernière étape de cette suite n’est jamais atteinte.
   *[other] Les { $count } dernières étapes de cette suite ne sont jamais atteintes.
}
check-limit-without-term = La fonction { $name } a une limite et aucun mandat à compter.
check-limits-cross = Un total de { $lifetime } mandats ne laisse pas de place à { $consecutive } de suite.
check-limit-twice = Une deuxième limite du même genre.
check-lifetime-off = Une pause ne change rien à une limite à vie.
check-exception-without-limit = Une exception aux limites, et aucune limite.
check-removal-both = La fonction { $name } dit la révocation impossible, et comment révoquer.
check-vacancy-by-nobody = Une vacance de { $name } est pourvue par nomination, et personne n’est désigné pour nommer.
check-next-of-nobody = Une vacance de { $name } revient au suivant du classement, et la fonction n’est pas élective.
check-late-without-time = { $by } la comble en retard, et aucun délai ne dit quand il est tard : écrivez within=.
check-terms-of-no-length = Des mandats de durée différente sont pourvus ensemble, et la fonction { $name } n’a pas de mandat.
check-turns-of-one = Un seul groupe alterne.
check-turn-of-nobody = { $name } alterne, et n’est ni un groupe d’une chambre d’ici ni un organisme.
check-turn-never-late = Le tour pour { $name } passe en cas de retard, et sa vacance n’a pas de délai : écrivez within=.
check-duty-idle = Rien ne suit quand on manque au devoir { $name }.
check-missed-order = Ce qui suit quand on manque au devoir { $name } n’est pas dans l’ordre du temps, ou continue après la perte du siège.
check-share-idle = La part ne limite rien : la fonction a { $seats } sièges.
check-ex-officio-circle = La fonction { $name } revient à qui la détient : un cercle.
check-interim-circle = Les intérimaires de { $name } y ramènent.

# Decisions
check-threshold-unreachable = Les { $seats } voix réunies ne peuvent emporter { $decision }.
check-quorum-unreachable = Les { $seats } sièges réunis ne font pas le quorum pour { $decision }.
check-no-chambers = L’organe { $name } n’a pas de chambres.
check-more-than-all = Plus que la totalité ne peut jamais être atteint.
check-empty-list = Une liste de seuils, d’étapes ou de tours est vide.
check-steps-not-rising = L’étape { $position } n’est pas au-dessus de la précédente.
check-quorum-never-looked-at = Le quorum n’est jamais vérifié en réunion.
check-also-in-itself = Le second organe est de nouveau { $name }.
check-decision-elsewhere = { $organ } décide ici, et la décision { $decision } appartient à { $there }.
check-motions-elsewhere = l’organe { $name } est extérieur : on ne lui présente pas de motions ici
check-window-order = le délai le plus court dépasse le délai ordinaire, ou celui-ci dépasse le plus long
check-window-nobody-sets = un autre délai et la personne qui le fixe (`set-by`) vont ensemble
check-remedy-not-given = l’abstention { $name } permet un remède que le corps électoral de l’organe n’a pas : { $word }
check-second-quorum-alone = { $name } n’a pas de quorum, une seconde réunion n’en demande donc pas d’autre
