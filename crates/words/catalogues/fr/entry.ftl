# Une inscription du registre : ce qui a été fait, de quel droit, ce que cela a changé, et sa preuve.

## La page

entry-title = Inscription { $position }
entry-title-act = Inscription { $position } : { $act }
entry-when = Quand
entry-by = Par
entry-for = Au nom de
entry-witness = Avec
entry-way = Comment la demande est venue
entry-right = De quel droit
entry-right-power = le pouvoir « { $power } », { $role }
entry-right-own = Le sien : il ne fallait aucun pouvoir
entry-who-operator = L’exploitant du serveur
entry-who-clock = L’horloge : c’était l’échéance
entry-who-server = Le serveur
entry-way-link = connexion par une lettre
entry-way-passkey = connexion par une clé d’accès
entry-way-letter = par lettre
entry-way-paper = sur papier, inscrit par un responsable
entry-way-command = par une commande de l’exploitant
entry-way-clock = personne ne l’a demandé : c’était l’échéance
entry-role-anyone = que chacun détient
entry-role-member = détenu comme membre de { $body }
entry-role-office = détenu comme { $office } de { $body }
entry-role-interim = détenu par intérim comme { $office } de { $body }
entry-role-delegate = délégué par { $body }
entry-role-alternate = détenu comme suppléant dans { $body }
entry-role-operator = détenu par l’exploitant
entry-role-clock = détenu par l’horloge
entry-role-server = détenu par le serveur
entry-changed = Ce que cela a changé
entry-changed-nothing = Rien que d’autres remarqueraient : c’est noté ici, sans plus.
entry-also-concerns = Qui et quoi d’autre cela concerne
entry-why = Pourquoi c’était juste
entry-why-lead = Les clauses sur lesquelles elle repose, telles qu’elles étaient alors en vigueur. Tout programme qui vérifie le registre en tire la même chose.
entry-why-none = Elle ne repose sur aucune clause : il ne fallait que son propre droit.
entry-clause = Clause { $number }
entry-of-charter = { $charter } de { $body }
entry-no-longer = n’est plus en vigueur
entry-path = Des voies que donne la clause, celle-ci était remplie : { $path }
entry-clause-text = Ce qui est exécuté, et le texte
entry-found = Ce qui a été constaté
entry-found-lead = Des questions auxquelles seules des inscriptions fermées ou des textes répondent, avec la réponse sur laquelle la décision reposait. Les pièces elles-mêmes ne sont pas publiques.
entry-asked-fact = Ce que { $party } a déclaré sur « { $name } »
entry-asked-evidence = Si { $party } a montré « { $name } » à { $body }
entry-asked-exception = Si { $body } a accordé à { $party } l’exception « { $name } »
entry-asked-domain = Si { $party } a montré que son domaine lui appartient
entry-asked-duty = Si { $party } a accepté le devoir « { $name } » de { $body }
entry-asked-judgement = Ce que { $body } a jugé de { $party } sur « { $name } »
entry-asked-own = Une question que seul ce type d’acte pose (numéro { $number })
entry-asked-charter = La charte selon laquelle la demande est décidée
entry-asked-advice = L’avis demandé (règle { $number } de l’admission)
entry-advice-yes = favorable
entry-advice-no = défavorable
entry-advice-none = aucun, la demande étant devant l’organe depuis { $moment }
entry-asked-due = Si une décision fermée y mène
entry-asked-heard = Si le titulaire a été entendu
entry-asked-said = Si le texte « { $name } » dit quelque chose
entry-texts = Ce qui a été écrit
entry-text-empty = Rien n’a été écrit ici.
entry-text-erased = Effacé. Le registre en garde l’empreinte, de sorte que personne ne peut mettre un autre texte à sa place.
entry-text-withheld = N’est pas public : c’est pour les personnes concernées.
entry-slot-reason = Motif
entry-slot-evidence = Pièces
entry-slot-name = Nom
entry-slot-purpose = But
entry-slot-text = Texte
entry-slot-contact-details = Coordonnées
entry-slot-statement = Déclaration
entry-slot-remark = Remarque
entry-slot-receipt = Reçu
entry-slot-title = Titre
entry-slot-position = Position défendue
entry-closed-title = Une inscription fermée
entry-closed-text = Qui demande à adhérer, est refusé, mis en cause ou fait appel ne regarde pas le public. D’une telle inscription, le registre montre une empreinte et sa place, et rien d’autre : ni type, ni organe, ni nom, ni moment. La liste des membres, les situations, les votes et les résultats ne changent que par des inscriptions ouvertes.
entry-closed-digest = Empreinte de l’inscription fermée
entry-epoch-title = Une nouvelle époque commence
entry-epoch-first = Le registre commence ici.
entry-epoch-restored = Le registre a été rétabli à partir d’une sauvegarde, et continue après { $n } inscriptions du journal précédent. Il ne signe jamais une seconde histoire sous l’ancien nom.
entry-origin = Nom du journal
entry-related = Les inscriptions qui s’y rattachent
entry-cites = Elle cite
entry-cited-by = Elle est citée par
entry-of-motion = Sur la même motion
entry-more = Toutes les inscriptions sur { $what }
entry-neighbours = Inscriptions voisines
entry-before = Inscription précédente
entry-after = Inscription suivante
entry-proof = Preuve
entry-proof-lead = Que cette inscription se trouve à cette place du registre découle de ses octets, des empreintes à côté d’elle et de la déclaration signée du tout.
entry-leaf-hash = Empreinte de la feuille
entry-proof-size = Inscriptions dans le point de contrôle
entry-proof-path = Les empreintes à côté d’elle, de la feuille vers le haut
entry-proof-file = Télécharger la preuve
entry-proof-how = Vérifiez-la sans ce serveur par la commande { $command }
entry-checkpoint = Le point de contrôle signé
entry-no-checkpoint = Ce serveur n’a pas de clé et ne signe aucun point de contrôle : il n’y a donc pas de preuve à emporter.
entry-bytes = L’inscription entière, telle qu’un programme la lit
entry-admitted-here = Voir pourquoi
entry-since = depuis { $moment }
entry-list-empty = Aucune inscription ouverte ne répond à ces filtres.
entry-list-filtered = Seules les inscriptions ouvertes figurent ici : des fermées, personne n’apprend ce dont elles traitent.
entry-filter = Trouver des inscriptions
entry-filter-body = Organe
entry-filter-act = Type d’acte
entry-filter-party = Personne ou organisation
entry-filter-from = Du
entry-filter-to = Jusqu’au
entry-filter-all = tous
entry-filter-clear = Tout afficher
entry-filter-about = Sur
entry-export = Emporter le registre
entry-export-lead = Tout le registre public en un fichier, avec ce qu’il faut pour retrouver chaque décision. Vérifiez-le par la commande { $command }
entry-export-bundle = Télécharger le registre public
entry-export-checkpoint = Télécharger le point de contrôle signé
entry-export-mirror = En tenir un miroir
entry-export-mirror-lead = Chacun peut garder une copie qui grandit : les inscriptions se trouvent en tuiles à { $address }
entry-export-busy = D’autres emportent le registre en ce moment. Réessayez dans une minute.
entry-key = Clé qui le signe
entry-feed = Fil des nouvelles inscriptions
entry-feed-title = { $name } : le registre

## Ce qui est arrivé à échéance

entry-due-effective = Le jour d’une charte arrive
entry-due-lapse = Une demande devient caduque
entry-due-decision-late = Une décision est en retard
entry-due-standings = Les situations sont examinées
entry-due-notice = Un préavis est écoulé
entry-due-round = Une confirmation de présence se ferme
entry-due-arrears = Les cotisations impayées sont examinées
entry-due-leaves = Un délai d’appel est écoulé
entry-due-shows = Une décision devient visible
entry-due-departed = Une adhésion a pris fin
entry-due-restored = Une adhésion continue
entry-due-term-ends = Un mandat prend fin
entry-due-look-again = Les sièges d’un titulaire sont examinés
entry-due-cure-ends = Le délai pour régler un conflit est écoulé
entry-due-vacancy-late = Le délai pour pourvoir un siège est écoulé
entry-due-aside-ends = Le temps de retrait est écoulé
entry-due-vote-closes = Un vote se ferme
entry-due-set =
    { $what ->
        [effective] Une charte entre en vigueur le { $at }.
        [notice] Un préavis court jusqu’au { $at }.
        [round] Une confirmation de présence se ferme le { $at }.
        [arrears] Les cotisations impayées sont examinées le { $at }.
        [term-ends] Un mandat prend fin le { $at }.
        [cure-ends] Un conflit doit être réglé avant le { $at }.
        [vacancy-late] Un siège doit être pourvu avant le { $at }.
        [aside-ends] Le temps de retrait finit le { $at }.
        [vote-closes] Un vote se ferme le { $at }.
       *[other] Quelque chose arrive à échéance le { $at }.
    }

## Actes

entry-act-found = Fondation
entry-act-adopt-charter = Adoption d’une charte
entry-act-approve-charter = Approbation d’une charte
entry-act-create-body = Fondation d’un organe
entry-act-close-body = Fermeture d’un organe
entry-act-create-group = Fondation d’un groupe
entry-act-recharter-group = Nouveau but d’un groupe
entry-act-close-group = Fermeture d’un groupe
entry-act-join-group = Entrée dans un groupe
entry-act-leave-group = Départ d’un groupe
entry-act-report = Rapport de ce qu’un organe extérieur a décidé
entry-act-record-event = Constat d’un événement
entry-act-correct-event = Correction d’un événement
entry-act-delegate = Délégation d’un pouvoir
entry-act-end-delegation = Reprise d’un pouvoir
entry-act-rotate-key = Changement de la clé de signature
entry-act-amend-text = Changement d’un texte sous la charte
entry-act-register-party = Enregistrement
entry-act-edit-party = Changement de données
entry-act-file-interests = Déclaration d’intérêts
entry-act-judge-region = Décision sur une région
entry-act-erase = Effacement
entry-act-mark-ceased = Constat d’une disparition
entry-act-correct-party = Correction d’une partie
entry-act-name-contact = Désignation d’un contact
entry-act-choose-languages = Choix des langues
entry-act-resign = Démission d’un membre
entry-act-admit = Admission
entry-act-name-representative = Désignation d’un représentant
entry-act-suspend = Suspension
entry-act-reinstate = Rétablissement
entry-act-change-standing = Changement de situation
entry-act-change-class = Changement de catégorie
entry-act-end-membership = Fin d’une adhésion
entry-act-merge-parties = Fusion de deux parties
entry-act-record-activity = Constat d’activité
entry-act-record-payment = Constat d’un paiement
entry-act-open-check-in = Ouverture d’une confirmation de présence
entry-act-check-in = Confirmation de présence
entry-act-correct-membership = Correction d’une adhésion
entry-act-import-member = Membre repris d’une liste
entry-act-name-elector = Désignation d’un électeur
entry-act-correct-activity = Correction d’activité
entry-act-correct-payment = Correction d’un paiement
entry-act-install = Fonction reprise d’avant
entry-act-appoint = Nomination
entry-act-record-election = Résultat d’une élection
entry-act-resign-office = Démission d’une fonction
entry-act-remove-officer = Révocation
entry-act-take-leave = Congé pris
entry-act-grant-leave = Congé accordé
entry-act-draw-lot = Tirage au sort
entry-act-correct-term = Correction d’un mandat
entry-act-open-for-business = Début des activités
entry-act-step-aside = Retrait provisoire
entry-act-come-back = Retour
entry-act-put-motion = Motion déposée
entry-act-second-motion = Motion appuyée
entry-act-withdraw-motion = Motion retirée
entry-act-open-vote = Vote ouvert
entry-act-vote = Voix
entry-act-recuse = Récusation
entry-act-name-remedy = Procuration, suppléance ou instruction
entry-act-revoke-remedy = Procuration, suppléance ou instruction reprise
entry-act-record-vote = Voix sur papier
entry-act-close-vote = Vote clos
entry-act-ask-by-motion = Ce que demande une motion
entry-act-amend-motion = Motion modifiée
entry-act-defer-motion = Motion reportée
entry-act-adjourn-vote = Vote ajourné
entry-act-reconvene-vote = Reprise du vote
entry-act-correct-vote = Correction d’un vote

## Ce qui a changé : les organes

entry-founded = { $body } existe désormais.
entry-adopted = { $body } a adopté une charte.
entry-approved = La charte { $charter } a toutes les approbations qu’il lui faut.
entry-in-force = La charte { $charter } est en vigueur.
entry-amendment-began = La charte { $charter } suit la clause sur les modifications avant d’entrer en vigueur.
entry-approval-given = L’un de ceux qui doivent approuver la charte { $charter } l’a fait.
entry-amendment-ended = La charte { $charter } n’a pas été approuvée, et n’entrera jamais en vigueur.
entry-body-closed = { $body } est fermé.
entry-group-created = { $body } a un nouveau groupe.
entry-group-rechartered = Le groupe { $group } a un nouveau nom ou un nouveau but.
entry-group-closed = Le groupe { $group } est fermé.
entry-group-joined = { $party } participe au groupe { $group }.
entry-group-left = { $party } ne participe plus au groupe { $group }.
entry-outside-decided =
    { $result ->
        [carried] L’organe { $organ } de { $body } a accepté « { $matter } », selon le rapport.
       *[lost] L’organe { $organ } de { $body } n’a pas accepté « { $matter } », selon le rapport.
    }
entry-event-ended = L’événement { $event } de { $body } a pris fin le { $at }.
entry-event-corrected = L’événement { $event } de { $body } a pris fin le { $at }, et non le { $was }.
entry-event-not-held = L’événement { $event } de { $body } n’a pas pris fin le { $was }, comme il avait été inscrit.
entry-delegated = { $party } a désormais dans { $body } le pouvoir « { $power } ».
entry-delegated-until = { $party } a dans { $body } le pouvoir « { $power } » jusqu’au { $until }.
entry-delegation-ended = { $party } n’a plus dans { $body } le pouvoir « { $power } ».
entry-key-rotated = Le registre est signé d’une autre clé : { $key }
entry-moved-in = { $body } marche désormais tout seul.
entry-text-amended = { $body } a un nouveau texte { $tier } sous sa charte.
entry-text-withdrawn = { $body } n’a plus de texte { $tier } sous sa charte.

## Ce qui a changé : les personnes

entry-registered =
    { $kind ->
        [person] Une personne est connue de la communauté.
       *[organization] Une organisation est connue de la communauté.
    }
entry-erased =
    { $n ->
        [one] { $n } texte sur { $party } a disparu.
       *[other] { $n } textes sur { $party } ont disparu.
    }
entry-renamed = { $party } porte désormais ce nom.
entry-edited = Ce que l’on sait de { $party } a changé.
entry-interests = { $party } a déposé une déclaration d’intérêts.
entry-region-judged = Pour { $body }, { $party } appartient à { $regions }.
entry-region-taken-back = Pour { $body }, rien n’est plus décidé sur la région de { $party }.
entry-same-party = { $party } et { $other } sont la même partie, enregistrée deux fois.
entry-absorbed = { $other } n’est plus qu’un avec { $party }.
entry-parted = { $party } et { $other } ne sont finalement pas la même partie.
entry-revived = { $party } n’a finalement pas disparu.
entry-contact-named = { $contact } répond pour { $party }.
entry-languages-chosen = { $party } a choisi les langues de ses lectures.

## Ce qui a changé : les adhésions

entry-joined = { $party } est membre de { $body }, dans la catégorie { $class }.
entry-began = { $party } est membre de { $body }, dans la catégorie { $class }.
entry-class = { $party } est dans la catégorie { $class } de { $body }.
entry-standing = { $party } a la situation { $standing } dans { $body }.
entry-primary = { $person } vote pour { $party } dans { $body }.
entry-no-primary = Personne ne vote pour { $party } dans { $body }.
entry-ended = { $party } n’est plus membre de { $body }.
entry-resumed = L’adhésion de { $party } à { $body } n’avait finalement pas pris fin.
entry-void = { $party } n’a jamais été membre de { $body }.
entry-represented = { $person } représente aussi { $party } dans { $body }.
entry-not-represented = { $person } ne représente plus { $party } dans { $body }.
entry-place-handed = Dans { $body }, la place de { $from } est celle de { $into }.
entry-noticed = { $party } a été averti de sa situation { $standing } dans { $body } à partir du { $at }, si rien n’est fait.
entry-notice-over = Le préavis à { $party } dans { $body } est terminé.
entry-occasion = { $body } a tenu { $activity } le { $at }.
entry-did =
    { $n ->
        [one] { $n } membre a pris part : { $activity }.
       *[other] { $n } membres ont pris part : { $activity }.
    }
entry-paid = { $party } a payé sa cotisation à { $body } pour { $year }.
entry-round-opened = Une confirmation de présence de { $body } est ouverte jusqu’au { $until }.
entry-round-closed = La confirmation de présence de { $body } est close.
entry-checked-in = { $party } a confirmé à { $body } être toujours là.
entry-imported = { $party } a été repris d’une liste dans { $body }.
entry-merged = { $from } a été fusionné dans { $into }.
entry-ceased = { $party } a disparu.
entry-elector-named = { $elector } vote pour { $body } à la place de { $office }.
entry-elector-taken-back = Plus personne n’est désigné pour voter pour { $body } à la place de { $office }.
entry-struck =
    { $n ->
        [one] { $n } membre n’a pas fait ce que dit l’inscription { $entry }.
       *[other] { $n } membres n’ont pas fait ce que dit l’inscription { $entry }.
    }
entry-not-held = { $activity } de { $body } le { $at } n’a pas eu lieu.
entry-not-paid = { $party } n’avait pas payé sa cotisation à { $body } pour { $year }.

## Ce qui a changé : les fonctions

entry-seated =
    { $by ->
        [election] { $party } est { $office } de { $body } à partir du { $from }, par élection.
        [appointment] { $party } est { $office } de { $body } à partir du { $from }, par nomination.
        [delegation] { $party } est { $office } de { $body } à partir du { $from }, sur envoi d’un autre organe.
        [report] { $party } est { $office } de { $body } à partir du { $from }, par décision d’un organe extérieur.
        [remainder] { $party } est { $office } de { $body } à partir du { $from }, pour le reste du mandat d’un autre.
        [temporary] { $party } est { $office } de { $body } à partir du { $from }, pour peu de temps.
       *[moved-in] { $party } est { $office } de { $body } à partir du { $from }, comme avant le début du registre.
    }
entry-seated-later = { $party } sera { $office } de { $body }, à partir de l’événement par lequel le mandat commence.
entry-not-known-yet = un moment encore inconnu
entry-term-ended =
    { $by ->
        [expiry] { $party } n’est plus { $office } de { $body } : le mandat est arrivé à son terme.
        [resignation] { $party } n’est plus { $office } de { $body } : une démission.
        [removal] { $party } n’est plus { $office } de { $body } : une révocation.
        [rule] { $party } n’est plus { $office } de { $body } : une règle y a mis fin.
        [lot] { $party } n’est plus { $office } de { $body } : le sort a décidé.
        [death] { $party } n’est plus { $office } de { $body } : le titulaire a disparu.
       *[correction] { $party } n’a jamais été { $office } de { $body } : une correction.
    }
entry-term-dated = Le mandat de { $party } comme { $office } de { $body } commence le { $from }.
entry-on-leave = { $party } est en congé comme { $office } de { $body } jusqu’au { $until }.
entry-leave-over = Le congé de { $party } comme { $office } de { $body } est fini.
entry-aside =
    { $why ->
        [conflict] { $party } n’agit pas comme { $office } de { $body } : un conflit n’a pas été réglé.
        [duty] { $party } n’agit pas comme { $office } de { $body } : un devoir n’a pas été rempli.
        [own] { $party } se retire provisoirement comme { $office } de { $body }.
       *[put] { $party } a été mis en retrait comme { $office } de { $body }.
    }
entry-came-back = { $party } agit de nouveau comme { $office } de { $body }.
entry-lot-awaited = Le sort doit décider entre les titulaires de { $office } de { $body }.
entry-lot-over = Il ne faut plus de tirage au sort entre les titulaires de { $office } de { $body }.
entry-vacant = Un siège de { $office } de { $body } est vacant, à pourvoir avant le { $due }.
entry-vacancy-late = Un siège de { $office } de { $body } n’a pas été pourvu à temps.
entry-curing = { $party } a jusqu’au { $until } pour régler un conflit comme { $office } de { $body }.
entry-cured = { $party } n’a plus de conflit à régler comme { $office } de { $body }.
entry-duty-missed = { $party } a manqué à un devoir comme { $office } de { $body }.
entry-duty-kept = { $party } remplit de nouveau le devoir comme { $office } de { $body }.
entry-term-handed = Le mandat de { $office } de { $body } est celui de { $holder }.

## Ce qui a changé : les motions

entry-motion-put = La motion « { $motion } » est soumise à { $organ } de { $body } sur { $matter }.
entry-motion-put-unnamed = Une motion est soumise à { $organ } de { $body } sur { $matter }.
entry-motion-seconded = { $party } appuie la motion « { $motion } ».
entry-motion-withdrawn = La motion « { $motion } » est retirée.
entry-vote-opened = Le vote sur « { $motion } » est ouvert.
entry-vote-opened-until = Le vote sur « { $motion } » est ouvert jusqu’au { $closes }.
entry-vote-cast =
    { $choice ->
        [aye] { $party } vote pour « { $motion } ».
        [no] { $party } vote contre « { $motion } ».
       *[abstain] { $party } s’abstient sur « { $motion } ».
    }
entry-recused = { $party } ne prend pas part au vote sur « { $motion } ».
entry-vote-closed =
    { $outcome ->
        [passed] La motion « { $motion } » est adoptée.
        [failed] La motion « { $motion } » est rejetée.
        [no-quorum] Rien n’est décidé sur « { $motion } » : le quorum manquait.
       *[another-round] Un autre tour suit sur « { $motion } » : trop peu ont voté.
    }
entry-votes = Pour { $ayes }, contre { $noes }, abstentions { $abstentions }, sans voix { $silent }.
entry-vote-round = Le tour { $round } du vote sur « { $motion } » est ouvert.
entry-also-decided =
    { $result ->
        [carried] { $organ } a aussi accepté « { $motion } ».
       *[lost] { $organ } n’a pas accepté « { $motion } ».
    }
entry-remedy =
    { $kind ->
        [proxy] Quelqu’un d’autre donne la voix de { $party } dans { $body } jusqu’au { $until }.
        [alternate] Quelqu’un supplée { $party } dans { $body } jusqu’au { $until }.
       *[instruction] La voix de { $party } dans { $body } est donnée sur instruction jusqu’au { $until }.
    }
entry-remedy-revoked = { $party } vote de nouveau dans { $body } sans procuration, suppléance ni instruction.
entry-roll-fixed =
    { $n ->
        [one] La liste du vote sur « { $motion } » est fixée : { $n } votant.
       *[other] La liste du vote sur « { $motion } » est fixée : { $n } votants.
    }
entry-voter-replaced = Sur « { $motion } », { $from } et { $into } ne font qu’un.
entry-motion-asks = Il est dit ce que « { $motion } » demande de faire.
entry-motion-done = Ce que « { $motion } » demandait est fait.
entry-motion-amended = La motion « { $motion } » a un autre texte.
entry-motion-deferred = La motion « { $motion } » est reportée jusqu’au { $until }.
entry-adjourned = La réunion s’interrompt avant la décision sur « { $motion } ».
entry-adjourned-no-quorum = La réunion s’interrompt avant la décision sur « { $motion } » : le quorum manque.
entry-reconvened = La réunion reprend le vote sur « { $motion } ».
entry-meeting-ended = Les absents votent sur « { $motion } » jusqu’au { $closes }.
entry-vote-corrected =
    { $choice ->
        [aye] { $party } avait voté pour « { $motion } ».
        [no] { $party } avait voté contre « { $motion } ».
        [abstain] { $party } s’était abstenu sur « { $motion } ».
       *[none] { $party } n’avait pas voté sur « { $motion } ».
    }
entry-presence-corrected = D’autres étaient présents au vote sur « { $motion } » que ceux inscrits.
entry-result-corrected =
    { $outcome ->
        [passed] Recalculée, la motion « { $motion } » est adoptée.
        [failed] Recalculée, la motion « { $motion } » est rejetée.
        [no-quorum] Après recalcul, rien n’est décidé sur « { $motion } » : le quorum manquait.
       *[another-round] Après recalcul, un autre tour suit sur « { $motion } ».
    }
