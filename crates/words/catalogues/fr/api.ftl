# Les programmes.

## The page about the API

api-title = Pour les programmes
api-lead = Tout ce qui est public ici se lit aussi comme données, et tout ce que fait une page, un programme à vous peut le faire.
api-how = Comment demander
api-how-read = Ce qui est public se lit sans rien. Ce que la charte montre aux membres ou aux dirigeants demande un jeton de l’un d’eux.
api-how-pages = Les listes viennent page par page. Le champ `next` est l’adresse de la page suivante, et null sur la dernière.
api-how-token = Un jeton s’envoie dans l’en-tête `Authorization: Bearer`. Vous en faites un sur une page de votre compte.
api-how-act = Un acte s’envoie avec une clé à vous dans l’en-tête `Idempotency-Key`. Envoyé encore avec la même clé, il est fait une fois et reçoit la même réponse.
api-how-could = Pour demander d’abord si un acte serait accepté, envoyez-le à son adresse suivie de `/could`. Rien n’est fait alors.
api-how-data = Les fichiers à emporter (tableaux, fiches, calendriers) ont leurs liens sur la page de chaque instance.
api-openapi = La description pour les programmes (OpenAPI 3.1)
api-fields = Ce que cela prend
api-field = Champ
api-place = Endroit
api-required = Nécessaire
api-meaning = Sens
api-yes = oui
api-no = non
api-problems = Problèmes
api-problems-lead = Ce qui ne va pas reçoit pour réponse un problème (RFC 9457), avec un de ces mots à la fin de son `type`.

## Problems

api-problem-malformed = La demande ne peut pas être lue
api-problem-no-key = Un acte demande une clé à vous dans l’en-tête `Idempotency-Key`, de 200 octets au plus
api-problem-no-token = Il faut un jeton d’accès
api-problem-bad-token = Le jeton d’accès ne vaut rien, ou ne vaut plus
api-problem-scope = Le jeton d’accès ne vaut pas pour cela
api-problem-no-hat = Le propriétaire du jeton ne peut pas agir comme celui pour qui il a été fait, ou n’a pas encore dit son nom
api-problem-not-there = Cela n’existe pas, ou pas pour vous
api-problem-too-large = La demande est trop grande
api-problem-not-json = Un acte s’envoie en JSON : `Content-Type: application/json`
api-problem-refused = Une règle le refuse
api-problem-key-taken = Cette clé a servi pour un autre acte
api-problem-too-often = Le jeton demande trop souvent
api-problem-fault = C’était notre faute ; l’opérateur la trouve sous la référence
api-problem-busy = Cela ne pouvait se faire maintenant ; renvoyez avec la même clé, et ce sera fait une fois

## Access tokens

api-tokens-title = Jetons d’accès
api-tokens-short = Avec un jeton entre un programme à vous, ou un calendrier qui montre vos échéances.
api-tokens-link = Voir et faire des jetons
api-tokens-lead = Avec un jeton entre un programme à vous. Tout ce qu’il fait, c’est vous qui le faites : ne le donnez à personne que vous ne laisseriez agir en votre nom.
api-token-made = Voici le nouveau jeton. Il n’est montré que maintenant : gardez-le là où votre programme le trouve, et personne d’autre.
api-token-calendar = L’adresse secrète de votre calendrier, pour un programme de calendrier :
api-tokens-there = Vos jetons
api-tokens-none = Vous n’avez pas de jeton.
api-token-new = Un nouveau jeton
api-token-name = Comment vous l’appelez
api-token-name-hint = Pour le reconnaître : le programme, ou la machine.
api-token-scopes = À quoi il sert
api-token-hat = Comme qui il agit
api-token-days = Pour combien de temps
api-token-make = Faire le jeton
api-token-end = Y mettre fin
api-token-end-named = Mettre fin au jeton « { $name } »
api-token-ends = Valable jusqu’au { $moment }.
api-token-used = Utilisé la dernière fois le { $moment }.
api-token-unused = Jamais utilisé.
api-token-unnamed = Sans nom
api-token-no-scope = Choisissez au moins une chose à quoi il doit servir.
api-token-calendar-alone = Un jeton de calendrier ne sert à rien d’autre : son adresse va à qui tient le calendrier. Faites-en un autre pour le reste.
api-token-not-made = Le jeton n’a pas été fait : vous en avez autant qu’on peut en avoir, ou vous ne pouvez pas agir pour cette organisation. Mettez fin à un jeton dont vous n’avez plus besoin.
api-scope-read = Lire ce que vous pouvez lire
api-scope-calendar = Montrer vos échéances dans un calendrier, à une adresse secrète
api-scope-bodies = Les actes sur les instances, les chartes et les groupes
api-scope-people = Les actes sur les personnes et les organisations
api-scope-membership = Les actes sur les demandes et les adhésions
api-scope-offices = Les actes sur les fonctions et les mandats
api-scope-motions = Les actes sur les motions et les votes
api-scope-acts = Les actes de la salle { $room }
api-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }

## Dates in calendars

api-event-term = { $body } : le mandat de { $name } ({ $office }) prend fin
api-event-vote = { $body } : le vote sur « { $matter } » se clôt
api-event-check-in = { $body } : la confirmation de présence se clôt
api-event-charter = { $body } : une nouvelle charte entre en vigueur
api-event-vacancy = { $body } : jusqu’ici le siège vacant ({ $office }) doit être pourvu
api-event-lapse = { $body } : jusqu’ici votre demande doit être complétée
api-event-decision = { $body } : jusqu’ici votre demande doit être décidée

## Files to take away

api-data-title = Fichiers à emporter
api-data-lead = Ce que montrent les pages de cette instance, en fichiers. Ils contiennent ce que vous pouvez voir, et rien de plus.
api-data-program = Un programme lit la même chose plus facilement là :
api-file-members = Les membres avec leur classe, leur situation et ce que la charte montre de chacun : un tableau.
api-file-people = Qui exerce quelle fonction, depuis quand et jusqu’à quand : un tableau.
api-file-charter = La charte clause par clause, avec ce que le serveur exécute : un tableau.
api-file-motions = Les motions et ce qu’il en est advenu : un tableau.
api-file-popolo = L’instance, ses postes, qui les a tenus, et ses membres, en Popolo.
api-file-cards = Les dirigeants en fiches pour un carnet d’adresses.
api-file-calendar = Ce qui a une date ici, pour un programme de calendrier. Il se relit de lui-même.
