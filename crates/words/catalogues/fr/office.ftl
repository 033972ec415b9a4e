# Les salles du secrétariat : files, mandats, confirmations, listes, et ce qui est fait d’une adhésion.

## Le secrétariat d’un organe

office-title = Secrétariat
office-waits = Ce qui attend
office-tools = Outils
office-mine = Ce que vous pouvez faire ici
office-what = Quoi
office-as-what = À quel titre
office-clause = Clause
office-not-yours-title = Cette salle est réservée à d’autres
office-not-yours-text = Seules les personnes à qui la charte de { $body } confie une tâche travaillent ici. Chacun peut lire qui elles sont.
office-applications-wait =
    { $n ->
        [one] { $n } candidature en attente
       *[other] { $n } candidatures en attente
    }
office-late =
    { $n ->
        [one] { $n } en retard
       *[other] { $n } en retard
    }
office-round-until = Ouverte jusqu’au { $moment }
office-no-round = Aucune confirmation n’est ouverte
office-cases = Dossiers ouverts
office-cases-open =
    { $n ->
        [one] { $n } membre avec une audition ou une fin en cours
       *[other] { $n } membres avec une audition ou une fin en cours
    }
office-cases-none = Aucune audition ni fin d’adhésion en cours que vous puissiez voir.
office-case-open = dossier ouvert
office-recoveries = Accès perdus
office-recoveries-lead = Pour une personne qui n’a plus sa boîte aux lettres, ou une organisation dont la seule représentante ou le seul représentant est parti.

## Qui pourrait faire quoi

office-mandates = Qui pourrait faire quoi
office-mandates-lead = Chaque tâche que la charte confie, par quelle clause, à qui, et qui sont ces personnes aujourd’hui. Tout découle de la charte et du registre public.
office-mandates-short = Chaque tâche, sa clause et qui l’exerce aujourd’hui.
office-mandates-none = La charte ne confie encore de tâche à personne.
office-could-title = Le pourrait-on ?
office-could-who = Est-ce que (nom)
office-could-what = pourrait
office-could-ask = Demander
office-could-nobody = Personne de ce nom n’exerce de fonction ici ni n’est membre. Écrivez le nom comme dans les listes.
office-could-yes = { $name } pourrait le faire maintenant, { $role }.
office-yes = oui
office-no = pas maintenant
office-as-anyone = comme toute personne
office-as-member = comme membre
office-as-office = au titre de { $office } de { $body }
office-as-interim = par intérim, au titre de { $office } de { $body }
office-as-delegate = par délégation
office-as-alternate = comme suppléance temporaire
office-as-operator = l’opérateur du serveur
office-as-clock = l’horloge, le moment venu
office-as-server = le serveur, pour ce qu’il a vérifié lui-même
office-each-member = chaque membre
office-all-by-vote = l’ensemble des membres, par un vote
office-not-here = la charte ne nomme personne d’ici
office-vacant = personne en ce moment
office-handed = délégué à { $name }
office-handed-until = délégué à { $name } jusqu’au { $moment }
office-delegable = peut être délégué
office-witnessed = avec quelqu’un d’autre parmi : { $by }
office-holder-elsewhere = { $name } de { $body }
office-by-any = { $name }, chacun de ses membres seul
office-by-chair = { $name }, par la voix de sa présidence
office-by-motion = { $name }, par une motion adoptée
office-by-report = { $name }, selon le rapport d’un responsable
office-by-whom = Par qui
office-people-now = Qui c’est aujourd’hui
office-right-admission-all = décider des candidatures
office-right-admission = décider des candidatures pour : { $names }
office-right-admission-appeal = entendre les recours contre un refus
office-right-advice = donner un avis sur les candidatures
office-right-evidence = juger la preuve « { $name } »
office-right-exception = accorder l’exception « { $name } »
office-right-representation = désigner qui représente un membre
office-right-standing = faire passer des membres au statut « { $name } »
office-right-ending = mettre fin à des adhésions pour « { $name } »
office-right-ending-appeal = entendre les recours contre une fin pour « { $name } »
office-right-amendment = adopter les changements de la charte
office-right-approval = approuver les changements de la charte
office-right-text = modifier le texte « { $name } »

## Les membres, vus du secrétariat

office-case-page = Auditions, fins et historique
office-members = Les membres et leurs dossiers
office-members-lead = Chaque membre et ce qui peut être fait : statut, catégorie, audition, fin, correction. Export en CSV.
office-members-none = Aucun membre ne correspond.
office-all-members = Tous les membres
office-any = peu importe
office-representative = Représenté par
office-other-representative = Aussi représenté par
office-export = Télécharger en CSV, avec les contacts que vous pouvez voir
office-contact = Contact
office-seen = Dernier signe de vie
office-membership = L’adhésion
office-hearings = Auditions
office-departures = Fins décidées
office-can-do = Ce qui peut être fait
office-entry = entrée { $number }
office-change-joined = Adhésion, comme { $name }
office-change-class = Passage à la catégorie { $name }
office-change-standing = Statut : { $name }
office-change-representative = Représenté par { $name }
office-change-no-representative = Sans représentant
office-change-represents-no-more = { $name } ne le représente plus
office-change-ended = L’adhésion a pris fin
office-change-resumed = Elle n’avait pas pris fin
office-change-void = Elle n’a jamais existé
office-change-party = La place est passée à { $name }
office-hearing-open = en cours
office-hearing-over = close
office-hearing-notified = Le membre a été informé le { $moment }.
office-hearing-earliest = La décision est possible à partir du { $moment }.
office-departure-pending = délai pour remédier ou recourir
office-departure-appealed = en recours
office-departure-final = terminée
office-departure-averted = ne prend pas fin
office-decided-on = Décidé le { $moment }.
office-ends-on = Prend fin le { $moment }, si rien ne change.
office-appealed-on = Recours du { $moment }.
office-ended-on = A pris fin le { $moment }.
office-averted-on = Levé le { $moment }.

## Ce qui peut être fait d’une adhésion

office-do-suspend = Suspendre
office-do-reinstate = Rétablir
office-do-change-standing = Changer le statut
office-do-change-class = Changer la catégorie
office-do-open-hearing = Ouvrir une audition
office-do-expel = Décider : l’adhésion prend fin
office-do-drop-hearing = Abandonner le dossier
office-do-announce-ending = Annoncer la fin
office-do-end-membership = Mettre fin à l’adhésion
office-do-appeal-ending = Faire recours
office-do-decide-ending = Trancher le recours
office-do-correct-membership = Corriger le registre
office-do-edit-party = Changer le nom, le pays ou le contact
office-reason-closed = Motif (pour le membre et ceux qui décident)
office-reason-public = Motif (tout le monde peut le lire)
office-cause = Cause, telle que la charte la nomme
office-case-text = Ce qui est reproché au membre
office-evidence = Ce qui le montre
office-found = Ce qui a été constaté
office-lead-open-hearing = Le membre est informé et peut être entendu ; la décision n’est possible qu’après le délai de la charte.
office-lead-announce-ending = Le membre est informé et dispose du délai de la charte pour remédier ou faire recours.
office-lead-end-membership = Immédiatement, pour une cause qui n’est la faute de personne : dissolution, décès, injoignable.
office-lead-correct-membership = Les entrées ne changent jamais. Une correction dit ce qui était faux ; elle change les réponses dès maintenant, aussi sur le passé.
office-new-name = Nouveau nom (vide : inchangé)
office-new-country = Nouveau pays, deux lettres (vide : inchangé)
office-new-contact = Nouveau contact : adresses, téléphone (vide : inchangé)
office-about = Objet : { $cause }
office-appeal-grounds = Pourquoi elle ne devrait pas prendre fin
office-decision = Décision
office-it-ends = l’adhésion prend fin
office-it-stays = le membre reste
office-entry-label = Entrée { $number } : { $what } ({ $moment })
office-true-class = sa catégorie était { $name }
office-true-standing = son statut était { $name }
office-true-joined = elle a commencé à ce moment
office-true-ended = elle avait pris fin
office-true-resumed = elle n’avait pas pris fin
office-true-void = elle n’a jamais existé
office-what-is-true = Ce qui est vrai
office-which-entry = Quelle entrée était fausse
office-true-since = Vrai depuis (jour, en UTC)
office-what-shows = Ce qui était faux, et ce qui le montre (tout le monde peut le lire)
office-by-motion-of = La motion qui l’a décidé
office-motion = { $number } : { $matter } ({ $organ })
office-choose-one = Choisissez une possibilité.
office-choose-day = Choisissez un jour, comme `2026-05-01`.

## Confirmations

office-check-ins = Confirmations
office-check-in-rule = Ce que dit la charte
office-check-in-answer = Qui répond est : { $standing }.
office-check-in-silence = Qui se tait devient : { $standing }. Une réponse tardive rétablit.
office-check-in-accepts = Une réponse récente à { $body } compte ici aussi.
office-check-in-reminders =
    { $n ->
        [one] { $n } rappel est envoyé.
       *[other] { $n } rappels sont envoyés.
    }
office-answered-here = Ont répondu
office-answered-otherwise = Comptés comme réponse
office-not-answered = Pas encore répondu
office-asked = Interrogés
office-answer = Réponse
office-answer-here = le { $moment }
office-answer-elsewhere = dans { $body } le { $moment }
office-answer-otherwise = par sa participation
office-answer-none = pas encore
office-round-moved =
    { $n ->
        [one] { $n } membre est devenu { $standing }
       *[other] { $n } membres sont devenus { $standing }
    }
office-round-open = Une confirmation est ouverte
office-closes-itself = se clôt d’elle-même
office-letters = Lettres
office-letter-gone = échue
office-letter-to-come = à venir
office-show-which = Quels membres
office-show-silent = Qui n’a pas répondu
office-show-answered = Qui a répondu
office-show-all = Tout le monde
office-none-silent = Tout le monde a répondu.
office-none-answered = Personne n’a encore répondu.
office-no-check-in-rule = La charte de cet organe ne connaît pas de confirmation.
office-past-rounds = Confirmations passées
office-past-none = Il n’y a pas encore eu de confirmation.
office-opened = Ouverte
office-closed = Close
office-what-moved = Suites
office-open-round = Ouvrir une confirmation
office-open-round-lead = Chaque membre est interrogé par lettre aussitôt. Elle se clôt d’elle-même à son terme, et ce que dit la charte s’applique alors.

## Reprendre des membres d’une liste

office-import = Reprendre des membres d’une liste
office-import-short = D’un tableur, avec un aperçu qui nomme chaque ligne fautive.
office-import-lead = D’abord un aperçu qui nomme chaque ligne fautive. Rien n’est repris tant qu’il en reste une, et la même liste deux fois ne change rien.
office-no-file = Choisissez un fichier.
office-file-not-read = Ce fichier n’a pas pu être lu, ou il dépasse 4 Mo. Les listes plus longues passent par la ligne de commande.
office-too-many-rows =
    { $n ->
        [one] La liste a plus de { $n } ligne. Les listes plus longues passent par la ligne de commande.
       *[other] La liste a plus de { $n } lignes. Les listes plus longues passent par la ligne de commande.
    }
office-files-full = Votre compte contient trop de fichiers pour garder celui-ci. Retirez-en, puis rapportez-le.
office-file-gone = La liste de l’aperçu n’est plus conservée : elle a été reprise, ou une autre a été apportée. Rapportez-la pour être sûr ; ce qui a été repris ne l’est pas deux fois.
office-import-stopped = Une ligne a été refusée pendant la reprise des autres : { $why } Rapportez la liste pour voir où elle en est.
office-taken =
    { $n ->
        [one] { $n } membre a été repris.
       *[other] { $n } membres ont été repris.
    }
office-were-known =
    { $n ->
        [one] { $n } ligne avait déjà été reprise.
       *[other] { $n } lignes avaient déjà été reprises.
    }
office-preview = Aperçu de
office-rows-good = Lignes qui peuvent être reprises
office-rows-known = Reprises auparavant
office-rows-bad = Lignes fautives
office-none-while-bad = Rien n’a changé. Corrigez ces lignes dans votre fichier et rapportez-le.
office-line = Ligne
office-column = Colonne
office-expected = Ce qui était attendu
office-nothing-new = Tout dans cette liste a déjà été repris. Il n’y a rien à faire.
office-confirm-lead =
    { $n ->
        [one] { $n } membre serait repris. Rien n’a encore changé.
       *[other] { $n } membres seraient repris. Rien n’a encore changé.
    }
office-hash = Le fichier que vous confirmez, par son SHA-256 :
office-confirm = Les reprendre
office-first-rows = Les premières lignes
office-bring = Apporter une liste
office-file = La liste, en fichier CSV
office-file-hint = En UTF-8, séparée par virgules, points-virgules ou tabulations ; 4 Mo et 20 000 lignes au plus.
office-to-preview = Montrer l’aperçu
office-columns = Les colonnes, nommées dans la première ligne
office-column-name = Le nom de la personne ou de l’organisation.
office-column-contact = Adresses, téléphone. Pas public.
office-column-id = Ce qui nomme la ligne dans votre liste ; elle est reconnue par là, sinon par son nom.
office-optional = facultatif

## Deux listes côte à côte

office-reconcile = Comparer deux listes
office-reconcile-lead = Qui est dans les deux, qui dans une seule, en quoi elles diffèrent, et ce qui y remédierait. Rien n’est changé ici.
office-with-body = Avec les membres de
office-compare = Comparer
office-with-file = Ou avec une liste, en fichier CSV
office-with-file-hint = Seule la première de ces colonnes est nécessaire :
office-rows-left-out = Ces lignes n’ont pas pu être lues et sont laissées de côté :
office-line-number = ligne { $number }
office-on-both = Dans les deux
office-only-in = Seulement dans
office-cut = C’est plus qu’une page ne montre : les tableaux sont coupés.
office-differ = Dans les deux, et différents
office-same-on-both =
    { $n ->
        [one] { $n } figure dans les deux sans différence.
       *[other] { $n } figurent dans les deux sans différence.
    }
office-no-differences = Personne dans les deux ne diffère.
office-found-by = Trouvé par
office-differences = Différences
office-mend = Ce qui y remédierait
office-nobody-only = Personne.
office-like-party = une même inscription
office-like-domain = le même domaine
office-like-name = le même nom
office-like-words = peut-être le même
office-domain = Domaine
office-mend-perhaps = Demander si c’est le même.
office-mend-twice = S’il n’y en a qu’un, fusionner les deux inscriptions.
office-mend-edit = Changer les données de celui qui est faux.
office-mend-domain = Demander au membre de montrer quel domaine il contrôle.
office-mend-representative = Demander au membre de nommer un même représentant pour les deux.
office-mend-not-in-file = Les ajouter à la liste, ou mettre fin à l’adhésion ou la corriger.
office-mend-only-here = Ils se portent candidats à { $body }, ou l’adhésion prend fin ou est corrigée.
office-mend-import = Ils se portent candidats à { $body }, ou sont repris d’une liste antérieure :
