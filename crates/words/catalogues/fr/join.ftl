# Adhérer à un organe : est-ce possible, le formulaire, et la suite.

join-title = Puis-je adhérer ?
join-lead = Répondez aux questions de la charte et voyez ce qu’elle dit, clause par clause. Aucun compte n’est nécessaire, et rien de ce que vous répondez ici n’est gardé.
join-no-class = La charte ne nomme aucune catégorie de membres à laquelle on puisse adhérer.
join-which-class = À quel titre souhaitez-vous adhérer ?
join-for-persons = pour les personnes
join-for-organizations = pour les organisations
join-questions = Ce que demande la charte
join-country-hint = Les deux lettres de votre pays, par exemple GH ou PE.
join-ticks = Ce que vous pouvez dire de vous
join-have-domain = Nous avons un nom de domaine et pouvons montrer que nous le contrôlons.
join-ask = Que dit la charte ?
join-cannot-read = Nous ne pouvons pas lire cette réponse. Merci de la revoir.
join-verdict-yes = Oui : d’après ce que vous dites, vous pouvez adhérer.
join-verdict-open = Jusqu’ici rien ne s’y oppose, mais quelque chose reste ouvert.
join-verdict-no = D’après ce que vous dites, la charte ne vous permet pas d’adhérer.
join-met = rempli
join-not-met = non rempli
join-not-so = non
join-so = oui
join-to-judge = encore ouvert
join-is-member = elle n’est pas déjà membre
join-is-person = c’est une personne
join-is-organization = c’est une organisation
join-parent = { $body } l’a d’abord acceptée
join-not-excluded = rien ne l’exclut
join-cap = son organisation n’a pas atteint le nombre de membres permis
join-all = toutes ces conditions
join-any = une seule suffit
join-at-least = au moins { $k } de ces conditions

## Le formulaire

join-apply-title = Demander l’adhésion
join-apply-lead = Les questions sont celles de la charte. Vous pouvez enregistrer le formulaire et revenir ; rien n’est envoyé avant que vous l’envoyiez.
join-saved = Enregistré. Vous seul le voyez ; revenez quand vous voulez.
join-who = Qui fait la demande ?
join-new-organization = une organisation nouvelle ici
join-organization-name = Nom de l’organisation
join-organization-hint = Seulement si elle est nouvelle ici.
join-also = Faire aussi la demande ici avec ce formulaire
join-choose = Merci de choisir
join-show-questions = Afficher ses questions
join-accept = Ce que vous acceptez
join-domain = Votre nom de domaine
join-domain-hint = Par exemple example.org. Vous montrerez ensuite que vous le contrôlez.
join-statement = Qui vous êtes et pourquoi vous voulez adhérer
join-evidence = Ce que la charte veut voir
join-send = Envoyer la demande
join-save = Enregistrer pour plus tard
join-too-long = C’est plus que ne peut contenir un formulaire enregistré. Merci de raccourcir.
join-choose-class = Merci de choisir à quel titre vous voulez adhérer.
join-choose-class-of = Merci de choisir à quel titre vous voulez adhérer à { $body }.
join-name-missing = Merci d’écrire le nom de l’organisation.
join-who-missing = Merci de choisir qui fait la demande.
join-no-domain = Ce n’est pas un nom de domaine. Écrivez-le comme example.org.

## La demande

join-queue-of = Demandes d’adhésion à { $body }
join-own = Mes demandes
join-queue-none = Il n’y a aucune demande que vous puissiez voir.
join-back-to-body = Vers l’organe
join-applicant = Demandeur
join-to = À
join-state = Où elle en est
join-filed = déposée
join-criteria = Ce que demande la charte
join-history = Ce qui s’est passé
join-nothing-to-do = Vous n’avez rien à faire ici en ce moment.
join-not-yet = Pas encore :
join-which-clause = La clause qu’elle ne remplit pas
join-state-accepted = acceptée
join-state-open = à l’examen
join-state-asked = complément demandé
join-state-refused = refusée
join-state-appealed = en recours
join-state-reversed = refus annulé en recours
join-state-dismissed = recours rejeté
join-state-withdrawn = retirée
join-state-lapsed = caduque
join-step-apply = La demande est arrivée
join-step-answer-request = Le demandeur a répondu
join-step-ask-for-more = Un complément a été demandé
join-step-advise = Un avis est arrivé
join-step-refuse-application = Elle a été refusée
join-step-appeal = Le demandeur a fait recours
join-step-decide-appeal = Le recours a été tranché
join-step-withdraw-application = Elle a été retirée
join-step-due = Un délai est passé
join-do-answer-request = Répondre
join-do-judge = Apprécier
join-do-advise = Donner un avis
join-do-ask-for-more = Demander un complément
join-do-admit = Admettre
join-do-refuse-application = Refuser
join-do-appeal = Faire recours
join-do-withdraw-application = Retirer la demande
join-your-answer = Votre réponse
join-reason = Motif
join-reason-if-any = Pourquoi, si vous voulez le dire
join-reason-for-applicant = Le motif, en mots pour le demandeur
join-what-is-missing = Ce qui manque
join-remark = Un mot au public, si besoin
join-grounds = Pourquoi le refus est une erreur
join-is-met = rempli
join-is-not-met = non rempli
join-in-favour = favorable
join-against = défavorable
join-domain-shown = contrôle montré
join-domain-not-shown = pas encore montré
join-publish-lead = Montrez que vous contrôlez ce nom : publiez ce texte à l’un des deux endroits, puis laissez-nous regarder.
join-publish-txt = Comme enregistrement TXT à
join-publish-file = Ou comme fichier à
join-look-now = Regarder maintenant
join-looked-just-now = Nous avons regardé il y a moins d’une minute. Ce que vous publiez maintenant sera vu la prochaine fois.
join-go-apply = Faire une demande
join-go-apply-hint = Ou voyez d’abord ce que dit la charte :
join-queue = Demandes d’adhésion
join-own-short = Mes demandes
join-matter-evidence = la pièce « { $name } »
join-matter-exception = l’exception « { $name } »
join-matter-question = la question « { $name } »

## A letter to the domain

join-by-letter = Ou le montrer par une lettre au domaine
join-letter-to = Où va la lettre
join-letter-send = Envoyer la lettre
join-letter-sent = La lettre est en route. Qui la lit ouvre son lien, ou vous dit le code.
join-code = Le code de la lettre
join-code-send = Prendre ce code
join-code-wrong = Ce n’est pas le code de la lettre. Regardez-le encore une fois.
join-confirm-ask-title = Ce domaine est-il le leur ?
join-confirm-ask-text = Quelqu’un dit que { $domain } est son domaine. Si c’est juste, confirmez-le : le constat est inscrit. Sinon, fermez cette page, et rien ne se passe.
join-confirm-button = Oui, c’est juste
join-confirm-done-title = Merci
join-confirm-done-text = Il est inscrit que le contrôle de { $domain } a été démontré.
join-confirm-wrong-title = Ce code n’est pas juste
join-confirm-wrong-text = Peut-être manque-t-il la fin de l’adresse, ou la prétention à { $domain } a été abandonnée. Copiez l’adresse entière de la lettre.
join-confirm-too-many-title = Trop d’essais
join-confirm-too-many-text = Trop de codes ont été essayés depuis votre réseau. Confirmez { $domain } dans quelques minutes.

## Files

join-files = Fichiers comme preuves
join-files-hint = PDF, PNG, JPEG, texte OpenDocument ou texte simple, 10 Mo au plus chacun. Seuls vous et ceux qui décident les lisent.
join-file = Choisir un fichier
join-file-bring = Apporter
join-file-about = { $type }, { $size } ko
join-file-missing = Choisissez d’abord un fichier.
join-file-many = Il y a déjà trop de fichiers. Retirez-en un d’abord.
join-file-large = Ce fichier dépasse 10 Mo.
join-file-kind = Ce fichier est vide, ou d’une sorte qui n’est pas prise : son contenu compte, pas son nom.
join-file-full = Tous vos fichiers ensemble dépasseraient 50 Mo. Retirez-en d’abord.
join-file-not-brought = Vous avez choisi un fichier sans l’apporter encore. Appuyez d’abord sur « Apporter », ou retirez ce choix.
## La file

join-turn = À qui d’agir
join-turn-applicant = la personne candidate
join-turn-adviser = ceux qui donnent un avis
join-turn-judge = ceux qui jugent les preuves
join-turn-decider = ceux qui décident
join-turn-appeal = ceux qui entendent le recours
join-turn-elsewhere = { $name } de { $body }
join-show = Montrer
join-show-waiting = ce qui attend
join-show-late = ce qui est en retard
join-show-over = ce qui est terminé
join-show-all = tout
join-queue-count =
    { $n ->
        [one] { $n } candidature
       *[other] { $n } candidatures
    }
join-age =
    { $n ->
        [one] il y a { $n } jour
       *[other] il y a { $n } jours
    }
join-missing = Ce qui manque
join-missing-more =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
join-until = Jusqu’au
join-late = en retard
join-queue-none-so = Aucune candidature ne correspond. Montrez tout pour voir le reste.
