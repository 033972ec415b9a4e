# Les unités, les parts, les moments et les petits mots dont tous les sujets se servent.

## Petits mots

yes = oui
no = non
none = aucun
unknown = inconnu
and = et
or = ou
quoted = « { $text } »
clause = l’article { $clause }
because = { $statement }, pour la raison suivante : { $reason }
at-least = au moins { $amount }
more-than = plus de { $amount }
at-most = au plus { $amount }
fewer-than = moins de { $amount }
part-of = { $part } sur { $whole }
period = du { $start } au { $end }
until = jusqu’au { $moment }
since = depuis le { $moment }

## Durées

duration-second =
    { $n ->
        [one] { $n } seconde
       *[other] { $n } secondes
    }
duration-minute =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
duration-hour =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
duration-day =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
duration-working-day =
    { $n ->
        [one] { $n } jour ouvré
       *[other] { $n } jours ouvrés
    }
duration-week =
    { $n ->
        [one] { $n } semaine
       *[other] { $n } semaines
    }
duration-month =
    { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
duration-year =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }

## Nombres

count-members =
    { $n ->
        [one] { $n } membre
       *[other] { $n } membres
    }
count-votes =
    { $n ->
        [one] { $n } voix
       *[other] { $n } voix
    }
count-seats =
    { $n ->
        [one] { $n } siège
       *[other] { $n } sièges
    }
count-candidates =
    { $n ->
        [one] { $n } candidat
       *[other] { $n } candidats
    }
count-ballots =
    { $n ->
        [one] { $n } bulletin de vote
       *[other] { $n } bulletins de vote
    }
count-entries =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }

## Parts : sans article défini, pour suivre « au moins » et « plus de »

fraction-1-2 = la moitié
fraction-1-3 = un tiers
fraction-2-3 = deux tiers
fraction-1-4 = un quart
fraction-3-4 = trois quarts
fraction-1-5 = un cinquième
fraction-2-5 = deux cinquièmes
fraction-3-5 = trois cinquièmes
fraction-4-5 = quatre cinquièmes
fraction-1-10 = un dixième
fraction = { $num }/{ $den }
percent = { $n } %

## Rangs

ordinal =
    { NUMBER($n, type: "ordinal") ->
        [one] { $n }er
       *[other] { $n }e
    }

## Moments

moment-utc = { $date } à { $time } UTC
moment-in-zone = { $date } à { $time } { $zone } ({ $utc } UTC)
moment-in-zone-other-day = { $date } à { $time } { $zone } (le { $utc-date } à { $utc } UTC)
