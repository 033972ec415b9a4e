# Le cadre des pages, et les pages que tout le monde peut voir.

## Le cadre

web-skip = Aller au contenu
web-site = Ce site
web-bodies = Organes
web-record = Le registre
web-language = Langue
web-derived =
    { $n ->
        [one] Cette page est tirée de { $n } inscription du registre public.
       *[other] Cette page est tirée de { $n } inscriptions du registre public.
    }
web-check = Vérifiez vous-même
web-home = À la première page
web-pages = Autres pages
web-earlier = Retour
web-later = Suite
web-newer = Plus récentes
web-older = Plus anciennes
web-show = Afficher
web-somebody = Quelqu’un (numéro { $number })
web-since = depuis
web-until = jusqu’à

## Rien ici, notre faute

web-not-found-title = Il n’y a rien ici
web-not-found-text = Rien ne se trouve à cette adresse, ou ne s’y trouve plus. Si un lien de ce site vous a conduit ici, merci de le dire au secrétariat.
web-busy-title = D’autres ont été plus rapides
web-busy-text = Trop de longues listes sont demandées en ce moment. Rien n’est perdu ; réessayez dans une minute.
web-fault-title = C’est notre faute
web-fault-text = Nous n’avons pas pu faire cette page. Rien de ce que vous avez fait n’est perdu. Réessayez dans un instant ; si cela se reproduit, dites au secrétariat ce que vous faisiez et quand.

## Organes

web-bodies-lead = Qui peut adhérer, qui décide et qui a été choisi : chaque organe suit sa propre charte, et tout ce qu’il décide est au registre.
web-bodies-none = Il n’y a pas encore d’organe. L’exploitant fonde le premier à partir d’une charte.
web-members-count =
    { $n ->
        [one] { $n } membre
       *[other] { $n } membres
    }
web-tab-home = En ce moment
web-tab-charter = Charte
web-tab-people = Responsables
web-tab-members = Membres
web-tab-join = Adhérer
web-open-now = Ouvert en ce moment
web-open-none = Rien n’est ouvert pour l’instant.
web-open-vote = Un vote sur « { $matter } »
web-open-check-in = Confirmation de présence : les membres confirment qu’ils sont toujours là
web-about = Présentation
web-read-charter = Lire la charte
web-languages = Langues
web-zone = Ses journées finissent dans le fuseau
web-charter-since = Charte en vigueur depuis

## Charte, responsables, membres

web-charter-lead = Le texte adopté, clause par clause. À côté, en mots simples, ce que le serveur exécute.
web-rules-here = Ce qui est exécuté
web-offices-none = La charte ne nomme aucune fonction.
web-office-empty = Personne n’occupe cette fonction en ce moment.
web-roll-at = La liste au
web-name = Nom
web-class = Catégorie
web-standing = Situation
web-country = Pays
web-members-none = Personne n’était membre ce jour-là.

## Le registre

web-record-lead = Chaque acte officiel est ici une inscription, et aucune ne change jamais. Chacun peut retrouver chaque décision à partir de ces inscriptions et des chartes seules.
web-root = Racine de l’arbre
web-entry-closed = une inscription fermée
web-entry-epoch = une nouvelle époque commence
