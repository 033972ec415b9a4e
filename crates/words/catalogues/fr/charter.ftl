# Les chartes relues : les règles en phrases.

charter-title = Charte de { $body }
charter-version = Version { $version }, en vigueur depuis le { $moment }
charter-quorum = Les décisions exigent la présence de { $share } des membres.

## Noms, titulaires, temps

charter-name = « { $name } »
charter-assumed = Le rédacteur n’a pas pu le confirmer : { $note }
charter-who =
    { $who ->
        [member] tout membre qui en a le droit
        [anyone] toute personne
       *[clock] l’horloge
    }
charter-of-body = { $name } de { $body }
charter-voted-under = Le vote suit la règle { $decision }.
charter-length-meetings =
    { $n ->
        [one] { $n } réunion
       *[other] { $n } réunions
    }
charter-length-elections =
    { $n ->
        [one] { $n } élection
       *[other] { $n } élections
    }
charter-length-terms =
    { $n ->
        [one] { $n } mandat
       *[other] { $n } mandats
    }
charter-year-day =
    { $day } { $month ->
        [m1] janvier
        [m2] février
        [m3] mars
        [m4] avril
        [m5] mai
        [m6] juin
        [m7] juillet
        [m8] août
        [m9] septembre
        [m10] octobre
        [m11] novembre
       *[m12] décembre
    }

## Conditions : chacune dit ce qui est vrai de la partie concernée

charter-all-of = tout ceci : ({ $items })
charter-any-of = l’un de ceux-ci : ({ $items })
charter-some-of = au moins { $k } de ceux-ci : ({ $items })
charter-not = ceci n’est pas vrai : ({ $what })
charter-path = { $what } (dit { $path })
charter-if-defined = la définition { $name } est remplie
charter-if-is =
    c’est { $kind ->
        [person] une personne
       *[organization] une organisation
    }
charter-if-evidence = la preuve { $name } a été jugée suffisante
charter-if-exception = l’exception { $name } a été accordée
charter-if-domain = la maîtrise d’un nom de domaine est prouvée
charter-if-domain-by = la maîtrise d’un nom de domaine est prouvée par { $ways }
charter-proof-way =
    { $way ->
        [dns] une entrée dans le DNS
        [web] un fichier sur le site web
        [mail] un courriel à une adresse du domaine
       *[registration] les données d’enregistrement
    }
charter-exclusive = { $what }, et personne d’autre ne détient le même domaine
charter-if-accepts = { $name } a été accepté
charter-if-member = il est membre de { $body }
charter-with-class = { $what } dans la catégorie { $class }
charter-with-standing = { $what } avec le statut { $standing }
charter-if-of-member = la personne relève d’une organisation membre de { $body }
charter-if-holds = il exerce la fonction { $office }
charter-if-held = il a exercé la fonction { $office } { $window }
charter-if-region =
    sa région est { $regions }, telle que { $by ->
        [declared] déclarée
       *[judged] constatée par jugement
    }
charter-if-soi = sa déclaration d’intérêts date de { $length } au plus
charter-if-fees-paid = aucune cotisation n’est en retard
charter-if-count = nombre de { $activity } { $window } : { $bound }
charter-if-member-for = il est membre depuis { $length }
charter-if-joined-before = il a adhéré avant le dernier { $day }
charter-if-standing = son statut est { $standing }
charter-if-checked-in = il s’est confirmé dans les derniers temps ({ $length })
charter-if-checked-in-body = il s’est confirmé auprès de { $body } dans les derniers temps ({ $length })
charter-if-judged = { $by } constate { $question }
charter-if-unrelated = aucun autre membre ne lui est lié
charter-if-fact-yes =
    la réponse à { $fact } est { $answer ->
        [yes] oui
       *[no] non
    }
charter-if-fact-one-of = la réponse à { $fact } est { $options }
charter-if-fact-number = la réponse à { $fact } est { $bound }
charter-if-fact-declared = une réponse à { $fact } a été donnée
charter-bound-exactly = exactement { $n }
charter-bound-between = de { $low } à { $high }
charter-bound-at-least = au moins { $n }
charter-bound-at-most = au plus { $n }
charter-bound-none = zéro
charter-bound-any = un nombre quelconque
charter-window-within = dans les derniers temps ({ $length })
charter-window-last = aux dernières occasions de { $of } ({ $n })
charter-window-fixed = du { $from } au { $to }
charter-window-ever = depuis l’adhésion

## Seuils et quorums

charter-needs-share =
    { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $share } de { $base } pour
charter-base =
    { $base ->
        [allotted] toutes les voix attribuées
        [eligible] toutes les voix des votants admis
        [present] toutes les voix présentes
        [cast] toutes les voix exprimées (abstentions comprises)
       *[cast-without-abstentions] toutes les voix exprimées (sans les abstentions)
    }
charter-base-average = la moyenne des voix exprimées aux derniers votes ({ $n })
charter-needs-votes = au moins { $votes } pour
charter-needs-ratio =
    { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $times } voix pour chaque voix contre
charter-needs-more-ayes = plus de voix pour que contre
charter-needs-everybody = l’unanimité de { $base }
charter-needs-no-objection = personne ne s’oppose
charter-needs-each-chamber = dans chaque chambre { $what }
charter-needs-any-chamber = dans au moins une chambre { $what }
charter-needs-chamber = dans la chambre { $chamber } { $what }
charter-needs-one-and-other = dans une chambre { $one }, et dans chaque autre { $other }
charter-needs-groups = groupes ayant une voix pour : au moins { $n }
charter-needs-regions = régions ayant une voix pour : au moins { $n }
charter-needs-aye-each-chamber = au moins une voix pour dans chaque chambre
charter-needs-by-size = selon la taille du comité : { $steps }
charter-needs-by-turnout = selon la participation : { $steps }
charter-needs-by-round = selon le tour : { $steps }
charter-step-size = à partir de { $members } : { $what }
charter-step-turnout =
    à une participation de { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $share } : { $what }
charter-step-round = au tour { $round } : { $what }
charter-needs-fails = c’est un rejet
charter-quorum-none = aucune présence n’est exigée
charter-quorum-share =
    { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $share } de { $base ->
        [allotted] tous les sièges
       *[eligible] tous les votants admis
    }
charter-quorum-count = au moins { $members }
charter-quorum-average =
    { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $share } de la présence moyenne aux dernières réunions ({ $n })
charter-quorum-per-chamber = dans chaque chambre { $what }
charter-quorum-each-group = une personne au moins de chaque groupe
charter-quorum-regions = régions présentes : au moins { $n }

## L'organisme et ses textes

charter-body = { $title } est un organisme ({ $kind }), nommé { $name } dans ces règles.
charter-kind-of-body =
    { $kind ->
        [association] association
        [committee] comité
        [constituency] collège
        [council] conseil
        [house] chambre
        [regional-organization] organisation régionale
        [stakeholder-group] groupe de parties prenantes
       *[working-group] groupe de travail
    }
charter-body-short = Son nom court est { $short }.
charter-body-languages = Il travaille dans les langues { $languages }.
charter-body-zone = Les jours et les délais s’entendent dans le fuseau { $zone }.
charter-parent-first = Il fait partie de { $body } ; un membre doit d’abord y être accepté.
charter-parent-child-first = Il fait partie de { $body } ; ses membres en relèvent par lui.
charter-parent-third = Il fait partie de { $body } ; { $by } décide des adhésions.
charter-parent-independent = Il fait partie de { $body } ; les deux adhésions sont indépendantes.
charter-text = Ceci est la version { $label } de la charte.
charter-text-adopted = Le texte a été adopté le { $day }.
charter-text-approved = Le texte a été approuvé le { $day }.
charter-text-effective = Le texte prend effet le { $day }.
charter-text-supersedes = Elle remplace la version { $label }.
charter-text-restarts = À son entrée en vigueur, le compte des mandats repart de zéro.
charter-regions = Les régions sont : { $regions }.
charter-region = { $title } ({ $countries })
charter-regions-from = Les régions sont celles de { $body }.
charter-working-days = Les jours ouvrés sont { $days }.
charter-weekday =
    { $day ->
        [mon] lundi
        [tue] mardi
        [wed] mercredi
        [thu] jeudi
        [fri] vendredi
        [sat] samedi
       *[sun] dimanche
    }
charter-holidays = Ne sont pas ouvrés : { $days }.
charter-event = La fin de { $event } est consignée quand elle survient.
charter-event-on = { $event } tombe chaque année le { $day }.
charter-tier = Sous { $below } se trouvent les textes { $name } ; { $by } les modifie.
charter-amendment = { $by } adopte les modifications de la charte.
charter-amendment-consultation = Avant l’approbation, le public est consulté pendant au moins { $length }.
charter-amendment-approved = Doivent ensuite approuver, dans cet ordre : { $organs }.
charter-define = { $name } signifie : { $means }.

## Organes et pouvoirs

charter-organ =
    { $name } est { $kind ->
        [whole] l’ensemble des membres
        [committee] un comité
        [council] un conseil
        [secretariat] un secrétariat
       *[outside] un organe extérieur à ce système
    }.
charter-organ-electorate = Il se compose des votants de { $electorate }.
charter-organ-offices = Y siègent les titulaires de : { $offices }.
charter-organ-at-most = N’y comptent pas plus de : { $members }.
charter-organ-acts =
    Il agit { $how ->
        [motion] par une motion adoptée
        [chair] par la voix de son président
        [any-member] par l’un quelconque de ses membres
       *[report] par le rapport d’un responsable, preuves à l’appui
    }.
charter-organ-chair = Le titulaire de { $office } préside.
charter-organ-reported = { $by } rapporte ce qu’il décide.
charter-chamber = Sa chambre { $name } compte { $seats } : { $groups }.
charter-group = { $seats } pour { $group }, au titre de { $office }
charter-group-none = { $seats } hors groupe, au titre de { $office }
charter-power = Qui peut { charter-power-does } : { $holders }.
charter-power-does =
    { $power ->
        [adopt-charter] adopter la charte
        [approve-charter] approuver la charte
        [create-group] créer des groupes
        [close-group] clore des groupes
        [report] rapporter les décisions d’organes extérieurs
        [register-party] inscrire des personnes et organisations
        [edit-party] corriger les données de personnes et organisations
        [judge-region] décider de la région de quelqu’un
        [erase] effacer des contenus personnels
        [record-finding] consigner le résultat de vérifications
        [request-more] demander des compléments aux candidats
        [advise] donner un avis sur les candidatures
        [admit] admettre des candidats
        [grant-exception] accorder des exceptions
        [judge] juger des preuves
        [decide-appeal] trancher les recours
        [name-representative] désigner des représentants
        [suspend] suspendre des membres
        [reinstate] rétablir des membres
        [expel] exclure des membres
        [end-membership] mettre fin aux adhésions
        [change-class] changer la catégorie des membres
        [change-standing] changer le statut des membres
        [open-check-in] ouvrir une confirmation
        [record-activity] consigner des activités
        [record-payment] consigner des paiements
        [record-event] consigner des événements
        [appoint] nommer aux fonctions
        [record-election] consigner le résultat d’élections
        [remove] révoquer des titulaires
        [grant-leave] accorder des congés
        [put-motion] présenter des motions
        [second-motion] appuyer des motions
        [open-vote] ouvrir des votes
        [close-vote] clore des votes
        [name-alternate] désigner des suppléants temporaires
        [record-vote] consigner des votes
        [correct] corriger le registre
        [delegate] déléguer des pouvoirs
        [rotate-key] changer la clé de signature
        [defer-motion] reporter des motions
        [amend-text] modifier les textes sous la charte
       *[import] reprendre des données antérieures
    }
charter-power-witnessed = Quelqu’un d’autre doit agir avec le titulaire, parmi : { $by }.
charter-power-delegable = Ce pouvoir peut être délégué.
charter-sends = { $by } choisit qui occupe { $office }.

## Adhésion

charter-asks = Le texte en est : « { $text } »
charter-fact =
    { $name } se déclare par { $kind ->
        [yes-no] oui ou non
        [number] un nombre
        [choice] un choix
        [country] un pays
       *[day] un jour
    }.
charter-fact-options = Les réponses possibles sont { $options }.
charter-evidence = { $name } est une preuve ; { $by } en juge.
charter-duty = Les candidats acceptent { $name }.
charter-class =
    { $name } est une catégorie pour { $of ->
        [any] personnes et organisations
        [person] les personnes seulement
       *[organization] les organisations seulement
    }.
charter-class-no-rights = Ses membres n’ont pas de droits propres.
charter-class-rights = Ses membres peuvent : { $rights }.
charter-right =
    { $right ->
        [speak] prendre la parole
        [nominate] présenter des candidats
        [stand] être candidats
        [vote] voter
        [propose] proposer des motions
        [petition] adresser des pétitions
       *[see] lire ce que les membres peuvent lire
    }
charter-class-weight = Poids du vote de chacun : { $weight }.
charter-class-requires = Pour en être, il faut : { $condition }.
charter-class-excludes = Quoi qu’il en soit du reste, ceci exclut un candidat : { $condition }.
charter-class-exception = { $by } peut accorder l’exception { $name } en disant pourquoi.
charter-class-exception-when = Seulement si : { $condition }.
charter-class-cap = Une même organisation n’en donne pas plus de : { $members }.
charter-class-waiting = Ils votent après { $length } d’adhésion.
charter-class-review = Leurs données sont revues à chaque échéance de { $length }.
charter-admission-all = Les candidatures de toute catégorie sont traitées ainsi :
charter-admission-classes = Les candidatures des catégories { $classes } sont traitées ainsi :
charter-admission-completes = Une candidature incomplète après { $length } devient caduque.
charter-advice =
    { $by } donne un avis dans un délai de { $length } ; le silence { $silence ->
        [favourable] vaut avis favorable
        [unfavourable] vaut avis défavorable
       *[none] n’arrête pas la décision
    }.
charter-admission-decided = { $by } décide.
charter-admission-within = Délai pour décider : { $length }.
charter-appeal =
    Un recours est ouvert devant { $to } pendant { $length } ; entre-temps l’adhésion { $keeps ->
        [yes] se poursuit
       *[no] n’a pas cours
    }.
charter-admission-shared = Un même formulaire peut valoir aussi pour : { $bodies }.
charter-automatic = Les membres de { $from } sont membres ici dans la catégorie { $class }, aussi longtemps.
charter-automatic-class = Les membres de { $from } dans la catégorie { $from-class } sont membres ici dans la catégorie { $class }, aussi longtemps.
charter-visible =
    { $field } est visible pour { $to ->
        [public] tout le monde
        [members] les membres
        [officers] les responsables
       *[concerned] l’intéressé et ceux qui décident de son cas
    }.
charter-representation = Représentants d’une organisation membre qui votent : { $primary } ; suppléants : { $alternates } ; autres, sans voix : { $others }.
charter-representation-by-member = Le membre les désigne.
charter-representation-by = { $by } les désigne.
charter-contact-until = Le contact peut changer jusqu’à { $length } avant l’ouverture d’un vote.
charter-representation-stand = Peuvent être candidats : { $kinds }.
charter-representative =
    { $kind ->
        [primary] représentants votants
        [alternate] suppléants
       *[other] autres
    }
charter-activity = { $name } est compté.
charter-activity-occasion = Ses occasions ({ $word }) sont consignées.
charter-activity-occasions = Ses occasions sont consignées.
charter-standing-starts = Un nouveau membre a le statut { $standing }.
charter-standing-state =
    Avec { $standing } on { $votes ->
        [yes] vote
       *[no] ne vote pas
    }, on { $counts ->
        [yes] compte
       *[no] ne compte pas
    } dans les quorums, et on { $stands ->
        [yes] peut
       *[no] ne peut pas
    } être candidat.
charter-standing-any = tout statut
charter-standing-ended = { $by } met fin à l’adhésion de ceux qui ont { $from }.
charter-standing-move = { $by } fait passer un membre de { $from } à { $to }.
charter-standing-when = Cela se fait quand : { $condition }.
charter-standing-checked =
    On le vérifie { $how ->
        [daily] chaque jour
        [each-occasion] après chaque occasion
       *[at-check-in] à la clôture d’une confirmation
    }.
charter-standing-notice = Le membre est prévenu { $length } avant et peut y remédier.
charter-check-in = Lors d’une confirmation, les membres ont { $length } pour répondre.
charter-check-in-effect = Qui répond reçoit { $answer }, qui ne répond pas reçoit { $silence }.
charter-check-in-accepts = Une confirmation auprès de { $body } compte ici si elle date de { $length } au plus.
charter-check-in-passive = Vaut aussi réponse : { $condition }.
charter-check-in-reminders = Rappels : { $n }.
charter-ending = L’adhésion prend fin pour { $cause } quand { $by } le décide.
charter-ending-by-member = Le membre met fin à son adhésion par { $cause }.
charter-ending-after = Seulement après { $length } sans contact.
charter-ending-hearing = Entre l’avis et la décision, le membre a au moins { $length } pour être entendu.
charter-ending-cure = Le membre a { $length } pour y remédier.
charter-fees = Les cotisations sont dues chaque année le { $day }.
charter-fee = La catégorie { $class } paie { $amount }.
charter-fees-arrears = Après { $length } de retard, un membre reçoit le statut { $standing }.

## Corps électoraux

charter-electorate = Votent dans { $name } : { $voters }.
charter-electorate-without = N’y votent pas : { $voters }.
charter-voters-members = les membres qui ont le droit de vote
charter-voters-classes = { $what } dans les catégories { $classes }
charter-voters-standing = { $what } avec le statut { $standings }
charter-voters-when = { $what }, à condition que : { $condition }
charter-voters-of = les membres de { $body }
charter-voters-holders = les titulaires de { $office }
charter-voters-replaced = { $what }, ou qui { $body } désigne si le titulaire vote déjà ou s’il n’y en a pas
charter-voters-collective = { $name }, un seul votant pour toute la catégorie { $class } (poids { $votes })
charter-weight-class = Le poids du vote est celui de la catégorie du membre.
charter-weight-equal = Toutes les voix ont le même poids.
charter-weight-country = Voix de chaque pays, partagées également entre ses votants : { $total }.
charter-weight-lowest = Les votants de la catégorie { $class } ont le poids le plus faible des autres.
charter-electorate-frozen = La liste des votants est arrêtée { $length } avant l’ouverture du vote.
charter-electorate-at-opening = La liste des votants est arrêtée à l’ouverture du vote.
charter-electorate-published = Elle est publiée { $length } avant l’ouverture du vote.
charter-electorate-contestable = Elle peut être contestée pendant { $length }.
charter-electorate-split = Un votant peut partager ses voix.
charter-electorate-instructed = Les votants sont liés par une instruction consignée.
charter-proxies =
    Procurations par personne : { $n }. Le porteur { $voters ->
        [yes] doit être votant
       *[no] peut être quiconque
    } et { $instructed ->
        [yes] doit avoir des instructions
       *[no] vote librement
    } ; le mandant { $counts ->
        [yes] compte
       *[no] ne compte pas
    } dans le quorum.
charter-proxies-last = Une procuration vaut au plus { $length }.
charter-alternates =
    Un suppléant temporaire { $outside ->
        [yes] peut venir du dehors
       *[no] doit être de l’organe
    } et { $counts ->
        [yes] compte
       *[no] ne compte pas
    } dans le quorum.
charter-alternates-last = Un suppléant sert au plus { $length }.

## Fonctions

charter-office = La fonction { $name } compte { $seats }.
charter-office-without-vote = Ses titulaires ne votent pas dans les organes où ils siègent.
charter-term = Un mandat dure { $length }.
charter-term-open = Un titulaire reste jusqu’à son remplacement.
charter-starts-seating = Un mandat commence à l’installation du titulaire.
charter-starts-event = Un mandat commence à la fin de { $event }.
charter-starts-day = Un mandat commence le prochain { $day }.
charter-stagger =
    Elle est à pourvoir les années { $years ->
        [odd] impaires
       *[even] paires
    }.
charter-limit =
    Nombre maximal de mandats { $kind ->
        [consecutive] de suite
       *[lifetime] dans une vie
    } : { $n }.
charter-limit-off = Après { $length } hors fonction, le compte repart.
charter-limit-exempt = Un mandat exercé pendant moins de { $share } de sa durée ne compte pas.
charter-limit-across = Les mandats dans ces fonctions comptent ensemble : { $offices }.
charter-limit-exception = { $by } peut en permettre un de plus en disant pourquoi.
charter-office-eligible = Pour l’exercer, il faut : { $condition }.
charter-incompatible = Son titulaire ne peut pas exercer aussi { $office }.
charter-cure =
    On a { $length } pour y remédier ; après, { $then ->
        [vacate] le siège devient vacant
        [lot] le sort décide qui part
       *[step-aside] le titulaire s’efface en attendant
    }.
charter-share =
    Nombre maximal de titulaires d’un même { $per ->
        [employer] employeur
        [region] ensemble régional
       *[country] pays
    } : { $n }.
charter-share-soft = On peut y déroger avec un motif consigné.
charter-filled-election = Les votants de { $electorate } élisent le titulaire.
charter-tie = L’égalité se départage dans cet ordre : { $steps }.
charter-tie-step =
    { $step ->
        [rerun-once] tout le vote est refait une fois
        [runoff] un second tour entre les ex æquo
        [prior] qui était en tête au tour précédent
        [agreement] un accord entre les ex æquo
        [lot] le sort
        [shared] tous les ex æquo l’obtiennent
       *[unresolved] l’égalité demeure
    }
charter-tie-diversity = qui apporte de la diversité ({ $traits })
charter-diversity =
    { $by ->
        [region] de régions
        [country] de pays
        [gender] de genre
        [group] de groupes
       *[affiliation] d’affiliations
    }
charter-tie-decider =
    { $office } { $duty ->
        [must] choisit
       *[may] peut choisir
    }
charter-unopposed =
    Sans concurrent, le candidat { $how ->
        [acclaimed] est élu sans vote
        [vote] passe quand même au vote
       *[confirmed] doit être confirmé par un vote
    }.
charter-filled-appointment = { $by } nomme le titulaire.
charter-filled-ratified = { $by } doit ratifier.
charter-filled-ex-officio = Qui exerce { $office } l’exerce aussi.
charter-filled-delegation = { $body } envoie le titulaire selon ses propres règles.
charter-filled-outside = { $by }, hors de ce système, désigne le titulaire.
charter-vacancy =
    Une vacance est { $how ->
        [by-election] comblée par une élection
        [appointment] comblée par nomination
        [next-ranked] comblée par le suivant du dernier scrutin
        [temporary-alternate] comblée par un suppléant temporaire
       *[left-empty] laissée ouverte
    }.
charter-vacancy-by = { $by } s’en charge.
charter-vacancy-for =
    C’est pour { $full ->
        [yes] un mandat entier
       *[no] le reste du mandat
    }.
charter-vacancy-within = Délai pour la combler : { $length }.
charter-interim = Pendant la vacance agissent, dans l’ordre : { $offices }.
charter-removal-impossible = Un titulaire ne peut pas être révoqué.
charter-removal-automatic = L’horloge révoque un titulaire quand : { $condition }.
charter-removal-any = { $by } peut révoquer un titulaire pour tout motif.
charter-removal = { $by } peut révoquer un titulaire pour { $cause }.
charter-removal-hearing = Le titulaire a au moins { $length } pour être entendu.
charter-leave = Le congé le plus long est de { $length }.
charter-rotates = Alternent : { $groups }.
charter-rotates-passes = Quand une vacance n’est pas comblée à temps, le tour passe au suivant.
charter-terms-mixed = Quand des mandats de durée différente sont pourvus par un même scrutin, les plus longs vont à ceux qui ont plus de voix.
charter-terms-tie = L’égalité pour le mandat le plus long se départage dans cet ordre : { $steps }.
charter-vacancy-late = Ensuite { $by } peut aussi la combler.
charter-removal-cure = On a d’abord { $length } pour y remédier.
charter-office-duty = Devoir { $name } : un titulaire maintient ceci, { $condition }.
charter-duty-missed =
    Qui y manque { $does ->
        [notice] en est averti
        [step-aside] s’efface tant qu’il y manque
       *[vacate] perd son siège
    } aussitôt.
charter-duty-missed-after =
    Qui y manque encore après { $length } { $does ->
        [notice] en est averti
        [step-aside] s’efface tant qu’il y manque
       *[vacate] perd son siège
    }.
charter-aside = Un titulaire peut s’effacer pour un temps.
charter-aside-at-most = Un titulaire peut s’effacer pendant { $length } au plus.
charter-aside-by = { $by } peut écarter un titulaire pour un temps.

## Décisions

charter-decision = { $organ } décide de { $name }.
charter-decision-default = { $organ } décide ainsi de tout ce qui n’a pas sa propre règle.
charter-grade-passed = Pour être adopté, il faut : { $needs }.
charter-grade = Pour le degré { $grade }, il faut : { $needs }.
charter-without-quorum = Il n’y a pas de quorum.
charter-quorum-rule = Le quorum est : { $needs }.
charter-quorum-checked = Le quorum se vérifie { $moments }.
charter-quorum-moment =
    { $moment ->
        [start] au début
        [reconvening] après une pause
       *[vote] au moment du vote
    }
charter-quorum-counted =
    Il se compte en { $in ->
        [heads] personnes
       *[votes] voix
    }.
charter-quorum-deemed = Dans un vote étalé, tous comptent comme présents.
charter-quorum-proxies =
    Qui a donné procuration { $how ->
        [counts] y compte
        [counts-with-holder] y compte si le porteur est là
       *[does-not-count] n’y compte pas
    }.
charter-quorum-alternates =
    Un suppléant temporaire { $counts ->
        [yes] y compte
       *[no] n’y compte pas
    }.
charter-floor =
    Jusqu’au tour { $rounds }, la participation doit être de { $edge ->
        [more-than] plus de
       *[at-least] au moins
    } { $share } de { $base ->
        [allotted] toutes les voix attribuées
       *[eligible] toutes les voix des votants admis
    } ; en deçà, { $below ->
        [another-round] un autre tour a lieu
       *[fails] la motion échoue
    }.
charter-decision-notice = La motion doit être connue { $length } avant le vote.
charter-decision-seconds = Appuis nécessaires : { $n }.
charter-decision-open-for = Un vote étalé reste ouvert { $length }.
charter-decision-voting =
    Le vote est { $secret ->
        [yes] à bulletin secret
       *[no] nominal
    }.
charter-decision-also = { $organ } doit l’adopter aussi, selon la règle { $decision }.
charter-quorum-second = À une seconde réunion, convoquée après une réunion sans quorum, il est : { $needs }.
charter-motions = Voici comment { $organ } traite ses motions.
charter-motions-waiver = Une motion connue depuis { $length } au moins peut être votée malgré tout si { $decision } est adopté à son sujet ; pas celle qui est présentée à nouveau.
charter-motions-deferral =
    Une motion peut être reportée { $n ->
        [one] { $n } fois
       *[other] { $n } fois
    }.
charter-motions-deferral-longest = Chaque fois de { $length } au plus.
charter-motions-amendable =
    L’auteur peut modifier le texte avant l’ouverture du vote ; la motion doit alors être appuyée à nouveau{ $anew ->
        [yes] , et son préavis court à nouveau
       *[no] {""}
    }.
charter-motions-absentee = Sur { $matters }, les absents peuvent voter pendant { $length } après la réunion ; le quorum reste celui de la réunion.
charter-motions-absentee-set = { $by } peut ramener ce délai à { $shortest } ou le porter à { $longest }.
charter-motions-absentee-agreed = Il y faut l’accord de toutes ces personnes qui sont présentes, et d’une au moins : { $offices }.
charter-motions-abstention-plain =
    On peut s’abstenir au titre de { $kind }{ $reason ->
        [yes] , en donnant la raison
       *[no] {""}
    }.
charter-motions-abstention =
    On peut s’abstenir au titre de { $kind }{ $reason ->
        [yes] , en donnant la raison
       *[no] {""}
    } ; le vote peut alors être exprimé autrement : { $remedies }.
charter-motions-remedy =
    { $remedy ->
        [proxy] une procuration
        [alternate] un suppléant temporaire
       *[instruction] une instruction du groupe
    }
