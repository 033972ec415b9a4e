# Les pages publiques d’un organe : qui le dirige, qui en fait partie, ce qu’il décide, selon quel texte.

## Onglets et petits mots

body-tab-groups = Groupes
body-tab-decisions = Décisions
body-entry = Inscription
body-body = Organe
body-office = Fonction
body-from = Du
body-to = Au
body-any = Tous
body-picture = En image

## La première page

body-kind = Genre
body-above = Fait partie de
body-below = Organes qui en font partie
body-decided = Décidé en dernier
body-all-decisions = Toutes les décisions
body-all-people = Toutes les fonctions, et les sièges vacants
body-open-motion = Une motion attend son vote : « { $matter } »
body-open-awaiting = Adoptée ici, attend une autre instance : « { $matter } »
body-open-charter = Une nouvelle charte est adoptée et n’est pas encore en vigueur : { $version }
body-open-vacancy = Un siège est à pourvoir : { $office }
body-open-vacancy-late = Un siège aurait dû être pourvu : { $office }

## Les responsables

body-seat = Siège { $n }
body-seat-empty = Siège { $seat } : personne ne l’occupe en ce moment.
body-vacant = vacant
body-vacancy-due = à pourvoir avant
body-vacancy-late = aurait dû être pourvu avant
body-ends-in = prend fin avec l’événement de { $year }
body-ends-with = prend fin avec « { $event } » de { $year }
body-ex-officio = de droit, par une autre fonction : { $office } de { $body }
body-interim = par intérim, comme { $office }
body-on-leave = en congé jusqu’à { $until }
body-aside = en retrait : garde le siège et n’agit pas
body-next-from = prend le siège le
body-next-waits = attend l’événement avec lequel le mandat commence
body-in-office = en fonction
body-people-now = Qui est en fonction en ce moment
body-office-history = Qui l’a occupée auparavant
body-office-lead = Tous ceux qui ont occupé un siège de cette fonction, selon le registre, les plus récents d’abord.
body-office-never = Personne n’a encore occupé cette fonction.
body-how-came = Comment il a commencé
body-how-left = Comment il a pris fin
body-seated-election = par élection
body-seated-appointment = par nomination
body-seated-delegation = par délégation d’un autre organe
body-seated-sent = par délégation de { $group }
body-seated-report = choix extérieur, tel que rapporté
body-seated-remainder = pour le reste du mandat d’un autre
body-seated-temporary = provisoire, jusqu’à ce que le siège soit pourvu
body-seated-moved-in = déjà en fonction au début du registre
body-ended-expiry = arrivé à son terme
body-ended-resignation = démission
body-ended-removal = révocation
body-ended-rule = par une règle de la charte
body-ended-lot = par tirage au sort
body-ended-death = décès ou disparition
body-ended-correction = n’a jamais été : correction

## Une personne ou une organisation

body-person = Personne
body-organization = Organisation
body-person-offices = Fonctions
body-person-memberships = Adhésions
body-person-represents = Représente
body-person-merged = Ne fait plus qu’un avec
body-person-erased = Le nom et les textes ont été effacés le { $day }.
body-person-died = Décès inscrit au { $day }.
body-person-dissolved = Dissolution inscrite au { $day }.
body-person-interests = Dernière déclaration d’intérêts déposée le { $day }.

## Les membres

body-region = Région
body-joined = Membre depuis
body-represented-by = Représenté par
body-filter = Restreindre la liste
body-reads = Lit la langue
body-reads-hint = deux lettres, comme { $tag }
body-members-none = Personne ne correspond ici. Retirez un de vos choix, ou regardez un autre jour.
body-names-not-public = La charte ne rend pas publics les noms des membres.
body-map-now = Membres par région, en ce moment. La liste qui l’accompagne dit la même chose.
body-roll-now = Afficher la liste telle qu’elle est en ce moment
body-roll-then = Voici la liste telle qu’elle était au { $at }, avec tout ce que l’on sait maintenant.
body-roll-then-known = Voici la liste telle qu’elle était au { $at }, avec ce que le registre savait jusqu’à l’inscription { $known }.
body-roll-no-date = Ce n’est pas un jour. Écrivez l’année, le mois et le jour, comme 2024-06-01. La liste de ce moment est affichée.
body-roll-to-come = Ce jour n’est pas encore venu. La liste de ce moment est affichée.
body-roll-no-entry = Le registre n’a pas cette inscription. Tout ce que l’on sait maintenant est pris en compte.
body-two-times = Ce que veulent dire « au » et « connu »
body-two-times-held = Le jour dit quand quelqu’un était membre : la liste au début de ce jour, en UTC.
body-two-times-known = Le registre apprend parfois après coup que quelque chose était autrement : c’est une correction. Un vote déjà commencé garde la liste connue à ce moment-là. Pour la voir, écrivez le numéro de l’inscription jusqu’à laquelle lire le registre.
body-known = Connu jusqu’à l’inscription

## Groupes

body-groups-lead = Les groupes que l’organe a créés pour une tâche, et qui y participe.
body-groups-none = Il n’y a pas de groupe en ce moment.
body-groups-closed = Groupes fermés
body-group-closed = Fermé le
body-group-purpose = Son but
body-group-participants = Qui participe
body-group-nobody = Personne ne participe encore.
body-group-unnamed = Groupe { $number }
body-participants =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }

## La charte et ses versions

body-versions-count =
    { $n ->
        [one] { $n } version
       *[other] { $n } versions : dates et différences
    }
body-versions = Versions de la charte
body-charter-in-force = Lire la charte en vigueur
body-version-in-force = en vigueur depuis le { $day }
body-version-former = n’est plus en vigueur depuis le { $day }
body-version-from = en vigueur à partir du { $day }
body-version-pending = adoptée, pas encore en vigueur
body-version-never = jamais entrée en vigueur
body-adopted = Adoptée
body-approved = Approuvée
body-effective = En vigueur à partir du
body-superseded = Remplacée
body-what-changed = Ce qui a changé
body-texts-below = Textes subordonnés à la charte
body-compare = Comparer
body-compare-with = avec
body-differences = Ce qui diffère entre deux versions
body-differences-none = Les deux disent la même chose.
body-touched = Qui cela concerne
body-touched-class =
    { $n ->
        [one] { $class } : { $n } membre en ce moment
       *[other] { $class } : { $n } membres en ce moment
    }
body-touched-office = { $office } : en ce moment { $holders }
body-touched-vacant = { $office } : personne en ce moment
body-touched-organ = { $organ }
body-change-added = nouveau
body-change-removed = disparu
body-change-changed = changé
body-change-moved = déplacé
body-change-rule = Règle { $word } { $name }
body-change-text = Le texte
body-before = Avant
body-after = Maintenant

## Motions et décisions

body-decisions-lead = Chaque motion, où elle en est, qui a voté comment et pourquoi.
body-decisions-none = Rien n’a encore été soumis à un vote.
body-motion-put = déposée, pas encore votée
body-motion-open = le vote est ouvert
body-motion-carried = adoptée
body-motion-carried-grade = adoptée : { $grade }
body-motion-failed = rejetée
body-motion-no-quorum = sans décision : quorum non atteint
body-motion-again = un autre tour suit
body-motion-withdrawn = retirée
body-motion-awaiting = adoptée ici, en attente d’autres instances
body-also-waits = { $organ } doit encore décider.
body-also-carried = { $organ } a donné son accord.
body-also-failed = { $organ } n’a pas donné son accord.
body-result = Résultat
body-round = tour { $n }
body-chamber = Chambre
body-corrected = corrigé par la suite
body-roll-of = Votent ceux qui sont sur la liste du
body-quorum-met = le quorum était atteint
body-quorum-not-met = le quorum n’était pas atteint
body-quorum-not-looked-at = le vote lui-même n’exige pas de quorum
body-votes = Votes nominatifs
body-votes-none = Personne n’a encore voté.
body-vote = Vote
body-aye = pour
body-no = contre
body-abstain = abstention
body-not-cast = Non exprimés
body-recused = Récusés pour cette affaire
body-weight = Poids
body-reason = Motif
body-cast-by = exprimé par
body-recorded-by = inscrit par
body-matter = Objet
body-organ = Se décide dans
body-put-by = Déposée par
body-seconded-by = Appuyée par
body-way = Comment on vote
body-over-time = dans un délai, chacun à son heure
body-in-meeting = en réunion
body-rule = Selon la clause
body-rule-in-words = La règle en mots simples
