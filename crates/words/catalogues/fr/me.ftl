# Ce qu’une personne a à faire ici, ce qu’elle garde ici, et ce qui est gardé sur elle.

## Letters

me-stop-ask-title = Ne plus recevoir ces lettres ?
me-stop-ask-text = D’un clic, plus aucune lettre de cette sorte ne vient. Les lettres d’autres sortes viennent encore.
me-stop-on-title = Ces lettres reviennent
me-stop-on-text = Les lettres de cette sorte viennent comme avant.
me-stop-done-title = Plus de ces lettres
me-stop-done-text = Les lettres de cette sorte ne viennent plus. Les lettres d’autres sortes viennent encore.
me-stop-unknown-title = Ce lien n’arrête rien
me-stop-unknown-text = Peut-être manque-t-il la fin de son adresse, ou le compte n’existe plus. Qui est connecté peut choisir parmi toutes les sortes de lettres.
me-stop-button = Ne plus les recevoir
me-stop-again = Les recevoir de nouveau
me-letters-all = Choisir parmi toutes les sortes de lettres
me-letters-title = Les lettres que vous recevez
me-letters-lead = Certaines lettres peuvent être arrêtées. Celles qui protègent votre compte, ou qui concernent vos droits et font courir un délai, viennent toujours.
me-letters-come = ces lettres viennent
me-letters-stopped = arrêtées
me-letters-stop = Arrêter
me-letters-start = Recevoir de nouveau
me-letters-must = Celles-ci viennent toujours.
me-letters-sign-in = Liens de connexion
me-letters-recovery = Quelqu’un reçoit un autre accès à votre compte
me-letters-receipt = Votre demande ou votre recours est arrivé
me-letters-application = Votre demande attend quelque chose de vous, ou est caduque
me-letters-decision = Une décision qui vous concerne
me-letters-check-in = Une vérification de présence attend votre réponse
me-letters-standing = Votre situation a changé, ou va changer
me-letters-term = Votre mandat prend bientôt fin
me-letters-vacancy = Un siège que vous aidez à pourvoir est vacant
me-letters-domain = Le contrôle d’un domaine n’est plus démontré
me-letters-duty = Une demande ou un recours attend votre décision

## What I have to do

me-title = Mes tâches
me-now = Ce qui m’attend
me-nothing = Rien ne vous attend. Quand quelque chose vous attendra, ce sera écrit ici, et dans une lettre.
me-for = pour
me-late = en retard
me-memberships = Mes adhésions
me-memberships-none = Vous n’êtes encore membre de rien. La page de chaque organe dit qui peut adhérer.
me-former = Adhésions qui ont pris fin
me-body = Organe
me-applications-none = Vous n’avez jamais fait de demande. Ce que vous envoyez et ce qui en advient est écrit ici.
me-offices = Mes fonctions
me-offices-none = Vous n’exercez aucune fonction maintenant.
me-about = Sur moi
me-details = Mon nom et comment me joindre
me-details-of = Les indications de
me-check-in-button = Oui, toujours là
me-do-check-in = { $body } demande si vous êtes toujours là
me-do-check-in-late = Vous avez manqué la vérification de présence de { $body } ; une réponse aide encore
me-do-answer = { $body } vous a demandé un complément à votre demande
me-do-domain = Montrez à { $body } que vous contrôlez votre domaine
me-do-appeal = { $body } a refusé votre demande ; vous pouvez faire recours
me-do-standing = À { $body }, votre situation devient « { $standing } » si rien n’est fait
me-do-hearing = { $body } vous entendra sur la fin de votre adhésion ({ $cause })
me-do-leaving = Votre adhésion à { $body } doit prendre fin ({ $cause })
me-do-vote = Votez à { $body } : { $title }
me-do-vote-seat = Votez à { $body } : { $title }, pour le siège de { $seat }
me-do-term = Votre mandat de { $office } de { $body } prend fin
me-do-misses = Comme { $office } de { $body }, vous manquez à un devoir de la fonction
me-do-advise = Conseillez { $body } sur la demande de { $applicant }
me-do-decide = Décidez de la demande de { $applicant } à { $body }
me-do-hear = Décidez du recours de { $applicant } à { $body }
me-do-fill = Un siège de { $office } à { $body } est vacant et doit être pourvu
me-way-check-in = L’adhésion
me-way-check-in-late = L’adhésion
me-way-answer = Répondre
me-way-domain = Comment le montrer
me-way-appeal = La demande et comment faire recours
me-way-standing = L’adhésion
me-way-hearing = L’adhésion
me-way-leaving = L’adhésion
me-way-vote = Au vote
me-way-vote-seat = Au vote
me-way-term = La fonction
me-way-misses = La fonction
me-way-advise = Voir et conseiller
me-way-decide = Voir et décider
me-way-hear = Voir et décider
me-way-fill = Personnes en fonction

## A membership

me-check-in = Vérification de présence
me-check-in-open = La vérification de présence est ouverte, jusqu’au
me-check-in-done = La vérification de présence est ouverte et votre réponse est là. Elle se ferme le
me-check-in-late = La dernière vérification de présence s’est fermée sans votre réponse. Une réponse maintenant rétablit encore la situation.
me-check-in-silence = Qui ne répond pas est « { $standing } » à partir de là.
me-check-in-answered = Votre dernière réponse est venue le
me-contact-details = Comment vous joindre, si cela a changé
me-contact-hint = Adresses, téléphone. Seuls vous et ceux qui décident à votre sujet le lisent.
me-representatives = Qui la représente
me-representatives-lead = L’organisation est le membre ; des personnes agissent pour elle.
me-representatives-none = Personne n’est encore désigné ici. Le contact de l’organisation répond pour elle.
me-representatives-others = Selon la charte, d’autres désignent les représentants.
me-representative-end = Ne plus désigner
me-representative-end-of = { $name } ne la représente plus
me-representative-name = Désigner cette personne
me-person = Une personne proche
me-person-number = Ou quelqu’un d’autre, par son numéro
me-person-number-hint = La personne trouve ce numéro sur la page avec son propre nom, et vous le dit.
me-person-missing = Choisissez une personne, ou écrivez un numéro.
me-role = En quelle qualité
me-role-missing = Choisissez en quelle qualité.
me-role-primary = vote
me-role-alternate = suppléant
me-role-other = participe sans voter
me-change-class-title = Changer de catégorie
me-change-class-button = Changer
me-resign = Démissionner
me-resign-lead = Personne n’a à consentir, et l’effet est immédiat. Pour revenir, on fait une nouvelle demande.
me-resign-sure = Oui, l’adhésion doit prendre fin maintenant.
me-resign-sure-missing = Cochez la case si l’adhésion doit prendre fin maintenant.
me-reason-public = Pourquoi, si vous voulez le dire. Tout le monde peut le lire.
me-appeal-ending = Recours contre la fin de l’adhésion
me-appeal-grounds = Pourquoi elle ne doit pas prendre fin
me-change-joined = Membre, dans la catégorie { $class }
me-change-class = Dans la catégorie { $class } désormais
me-change-standing = La situation est « { $standing } »
me-change-primary = { $name } vote
me-change-no-primary = Personne n’est désigné pour voter
me-change-ended = L’adhésion a pris fin
me-change-resumed = Une correction : elle continue
me-change-void = Une correction : elle n’a jamais été
me-change-represented = { $name } la représente aussi
me-change-not-represented = { $name } ne la représente plus
me-change-party = La place est celle de { $name }

## A vote

me-vote-open = le vote est ouvert
me-vote-closed = pas en vote maintenant
me-vote-of = Le vote de
me-vote-how = Comment votez-vous ?
me-vote-change = Vous pouvez encore changer ; le dernier vote compte
me-vote-aye = pour
me-vote-no = contre
me-vote-abstain = s’abstenir
me-vote-abstention = Quelle sorte d’abstention, si vous vous abstenez
me-vote-choose = Choisissez comment vous votez.
me-vote-button = Voter
me-vote-cast = Voté :
me-vote-recused = Récusé pour ce vote.
me-recuse = Se récuser
me-recuse-lead = Qui est concerné ne prend pas part ; un vote émis est retiré.
me-recuse-why = Pourquoi. Tout le monde peut le lire.

## Details

me-details-lead = Ce que le registre dit de vous ; chaque changement est une inscription. Ce qui était écrit avant reste dans les anciennes inscriptions jusqu’à ce que ce soit effacé.
me-number = Votre numéro ici :
me-number-hint = Dites-le à qui veut vous désigner pour une organisation.
me-changed = C’est changé.
me-who = Nom et lieu
me-change = Changer
me-languages = Langues, la préférée en premier
me-languages-hint = Des étiquettes séparées par des virgules : fr, pt-BR, ar.
me-languages-wrong = L’une d’elles n’est pas une étiquette de langue. Écrivez par exemple fr, pt-BR, ar.
me-interests = Déclaration d’intérêts
me-interests-lead = Pour qui vous travaillez et ce qui est en jeu pour vous. Tout le monde peut la lire ; la plus récente compte.
me-interests-newest = La plus récente est du
me-interests-text = La déclaration
me-interests-file = La déposer
me-contact = Le contact
me-contact-lead = La personne qui répond pour l’organisation tant qu’aucun organe ne connaît son représentant. Qui cède cette place ne peut plus agir pour elle.
me-contact-now = Maintenant :
me-contact-name = Désigner ce contact

## What is kept

me-kept-title = Ce qui est gardé sur moi
me-kept-lead = Tout ce que ce serveur a sur vous, et rien sur d’autres. Emportez-le en un fichier, ou effacez-le.
me-kept-download = Emporter (JSON)
me-kept-account = Le compte
me-kept-account-lead = C’est ainsi que vous vous connectez. Il n’est pas dans le registre, et vous seul le voyez.
me-kept-since = Connu depuis
me-kept-drafts = Formulaires commencés
me-kept-files = Fichiers apportés
me-kept-file-attached = appartient à une demande
me-letters-stopped-kinds = Lettres que vous avez arrêtées
me-kept-record = Le registre
me-kept-record-lead = Des adhésions, fonctions et votes, le registre garde pour toujours des numéros et des moments ; les textes peuvent être effacés.
me-kept-membership = Adhésion
me-kept-fact = Déclaré
me-kept-duty = Accepté
me-kept-judgement = Apprécié
me-kept-votes = Votes nominatifs
me-kept-texts = Textes sur vous
me-kept-no-texts = Il n’y en a pas.
me-kept-closed = Textes dans des inscriptions closes
me-kept-closed-lead = Seuls vous et ceux qui décident de vos affaires les lisent.
me-text-of = { $act } : { $part } (inscription { $entry })
me-erase-title = M’effacer
me-erase-for-ever = C’est pour toujours. Personne ne peut rétablir ce qui est effacé : ni vous, ni le secrétariat, ni l’exploitant. Qui se connecte de nouveau avec la même adresse est ici une nouvelle personne.
me-erase-goes = Ce qui part
me-erase-account = Le compte : adresses, clés d’accès, navigateurs, formulaires commencés, fichiers, choix de lettres.
me-erase-stays = Ce qui reste, et pourquoi
me-erase-entries = Qu’une personne avec votre numéro a été membre, a exercé une fonction ou a voté : sans cela personne ne pourrait vérifier les décisions. Aucun nom n’y est joint.
me-erase-others = Ce que vous avez écrit au nom d’un organe ou d’une organisation, comme des motions et des motifs : c’est à eux. Leurs responsables peuvent l’effacer.
me-erase-closed = Ce que d’autres ont écrit sur vous, comme le motif d’une décision : ils en répondent. Un organe qui vous connaît peut l’effacer.
me-erase-copies = Les copies que d’autres ont faites de textes publics avant maintenant. Qui en garde une est prié de l’effacer aussi.
me-erase-member = Vous êtes encore membre ici. L’adhésion continue sans nom ; démissionnez d’abord si vous voulez partir.
me-erase-holder = Vous exercez une fonction. Elle continue sans nom, et personne ne peut l’exercer ; démissionnez-en d’abord.
me-erase-organizations = Vous répondez pour ces organisations. Désignez d’abord une autre personne, sinon nul ne pourra agir pour elles sans l’aide d’un responsable.
me-erase-sure = Oui, effacer tout cela pour toujours.
me-erase-sure-missing = Cochez la case si tout cela doit être effacé pour toujours.
me-erase-button = M’effacer pour toujours
me-erase-not = Non, revenir
me-erased-title = Vous êtes effacé
me-erased-text = Le compte n’existe plus et les textes sur vous n’existent plus. Vous n’êtes plus connecté.
me-erase-texts =
    { $n ->
        [one] { $n } texte sur vous dans le registre : votre nom, comment vous joindre, déclarations d’intérêts.
       *[other] { $n } textes sur vous dans le registre : votre nom, comment vous joindre, déclarations d’intérêts.
    }

## An office

me-office-over = le mandat est terminé
me-office-aside = en retrait
me-office-misses = Un devoir de cette fonction est manqué. La charte dit ce qui s’ensuit, et quand.
me-office-nothing = Il n’y a rien à faire ici pour vous maintenant.
me-come-back = Revenir
me-come-back-lead = À partir de maintenant, vous exercez de nouveau la fonction.
me-step-aside = Se retirer pour un temps
me-step-aside-lead = Vous gardez le siège sans l’exercer ; qui la charte désigne agit à votre place, jusqu’à votre retour ou à la fin du temps que donne la charte.
me-resign-office = Quitter la fonction
me-resign-office-lead = Personne n’a à consentir, et l’effet est immédiat. Le siège est alors vacant.
me-office-sure = Oui, le mandat doit prendre fin maintenant.
me-office-sure-missing = Cochez la case si le mandat doit prendre fin maintenant.
