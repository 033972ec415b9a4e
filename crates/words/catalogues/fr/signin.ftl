# Connexion et compte personnel.

## Signing in

signin-title = Se connecter
signin-lead = Nous vous envoyons une lettre avec un lien. Il n’y a pas de mot de passe, rien à retenir.
signin-address = Votre adresse de courrier
signin-address-hint = Si vous n’avez pas encore de compte, il est créé ainsi.
signin-send = Envoyez-moi un lien
signin-needs-tls = La connexion exige une ligne fermée : une adresse qui commence par `https`, ou `http://localhost` sur la machine même. Celle-ci, chacun sur le chemin pourrait la lire.
signin-no-address = Aucune lettre ne peut aller à cette adresse. Elle contient un @, suivi d’un nom comme `example.org`.
signin-not-before = Il y a eu trop de lettres. La prochaine pourra partir le { $moment }.
signin-sent-title = Regardez votre courrier
signin-sent-text = Une lettre part pour { $address }. Ouvrez-en le lien dans les quinze minutes, de préférence dans ce navigateur.
signin-sent-hint = Si rien n’arrive en quelques minutes, regardez parmi les lettres indésirables.
signin-sent-again = Une autre adresse, ou une autre lettre
signin-again = Demander un nouveau lien

## The link

signin-click-title = Est-ce bien vous ?
signin-click-text = Ce lien a été demandé dans un autre navigateur. Il connecte la personne qui utilise { $address }.
signin-click-button = Oui, me connecter ici
signin-other-account-title = Connectez-vous d’abord
signin-other-account-text = Ce lien ajoute une adresse à un compte. Connectez-vous à ce compte dans ce navigateur, puis ouvrez le lien encore une fois.
signin-expired-title = Ce lien est trop ancien
signin-expired-text = Un lien sert pendant quinze minutes. Demandez-en un nouveau ; rien n’est perdu.
signin-spent-title = Ce lien a servi
signin-spent-text = Un lien sert une fois, et un plus récent envoyé à la même adresse met fin aux anciens. Demandez-en un nouveau.
signin-unknown-title = Ce lien n’existe pas
signin-unknown-text = Peut-être manque-t-il la fin de son adresse. Copiez l’adresse entière de la lettre, ou demandez un nouveau lien.
signin-too-many-title = Trop d’essais
signin-too-many-text = Trop de liens ont été essayés depuis votre réseau. Vous pourrez continuer à partir du { $moment }.

## A newcomer

signin-welcome-title = Qui êtes-vous ?
signin-welcome-lead = Vous êtes connecté. Pour demander quelque chose ici, il vous faut un nom par lequel les autres vous connaissent.
signin-welcome-name = Votre nom
signin-welcome-name-hint = Tel qu’il sera lu dès qu’un organe vous connaît. D’ici là, personne ne le voit.
signin-welcome-country = Pays de résidence
signin-welcome-country-hint = Deux lettres, comme FR. Vous pouvez l’omettre ; un organe peut le demander plus tard.
signin-welcome-button = C’est moi
signin-welcome-wrong-name = Ce nom ne peut pas être gardé. Écrivez au moins une lettre, et non une page entière.
signin-welcome-wrong-country = Ce n’est pas un code de pays. Écrivez deux lettres, comme FR, ou rien.

## The account

signin-account = Mon compte
signin-account-lead = Comment vous vous connectez, et au nom de qui vous agissez. Rien de cette page n’est dans le registre.
signin-out = Se déconnecter
signin-acting-as = Vous agissez comme
signin-hats = Au nom de qui vous agissez
signin-hats-lead = Vous pouvez agir pour vous-même et pour chaque organisation dont vous répondez. Le registre dit laquelle c’était.
signin-hat-on = En ce moment
signin-hat-choose = Agir à ce titre
signin-hat-choose-for = Agir comme { $name }
signin-offices = Vos fonctions ne demandent aucun choix ; elles comptent quand vous agissez pour vous-même :
signin-office = { $office }, { $body }
signin-nobody-yet = Vous êtes connecté, mais personne ne vous connaît encore ici.
signin-addresses = Adresses de courrier
signin-addresses-lead = Chacune vous laisse entrer. Avec deux, la perte d’une boîte ne vous enferme pas dehors.
signin-address-add = Une autre adresse
signin-address-sent = Une lettre part pour { $address }. L’adresse est ajoutée quand vous ouvrez le lien dans un navigateur connecté.
signin-address-last = La dernière adresse reste : sans elle, vous ne pourriez plus entrer.
signin-remove = Retirer
signin-remove-named = Retirer { $name }
signin-passkeys = Clés d’accès
signin-passkeys-lead = Avec une clé d’accès, votre téléphone, votre ordinateur ou votre clé de sécurité vous laisse entrer, sans lettre.
signin-passkeys-none = Vous n’avez pas encore de clé d’accès.
signin-passkey-title = Ou avec une clé d’accès
signin-passkey-lead = Si vous avez créé une clé d’accès ici, il ne vous faut pas de lettre.
signin-passkey-button = Se connecter avec une clé d’accès
signin-passkey-failed = Cela n’a pas marché. Essayez encore, ou passez par une lettre.
signin-passkey-name = Comment vous l’appelez
signin-passkey-make = Créer une clé d’accès sur cet appareil
signin-passkey-unnamed = Une clé d’accès
signin-passkey-used = Dernier usage le { $moment }.
signin-passkey-made = Créée le { $moment }, jamais utilisée.
signin-sessions = Où vous êtes connecté
signin-sessions-lead = Mettez fin à ce que vous ne connaissez pas. Un navigateur inutilisé pendant deux semaines est déconnecté de lui-même.
signin-session-this = Celui-ci
signin-session-end = Déconnecter là-bas
signin-session-end-named = Déconnecter dans { $name }
signin-session-end-others = Déconnecter partout ailleurs
signin-way-link = Connecté par une lettre.
signin-way-passkey = Connecté par une clé d’accès.
signin-seen = Vu pour la dernière fois le { $moment }.
signin-browser-unknown = Un navigateur

## Somebody objects

signin-object-ask-title = Ce n’est pas vous ?
signin-object-ask-text = Une personne en fonction a consigné que votre compte reçoit une autre adresse. Si vous ne l’arrêtez pas, cette adresse laisse entrer à partir du { $moment }, et la vôtre ne le fait plus.
signin-object-button = Arrêter
signin-object-stopped-title = C’est arrêté
signin-object-stopped-text = La nouvelle adresse ne laissera entrer personne, et la vôtre reste comme avant. Les personnes en fonction voient que vous vous êtes opposé.
signin-object-late-title = Il n’y a rien à arrêter
signin-object-late-text = Cela a déjà été arrêté ou mené à bien, ou la fin de l’adresse manque. Si vous ne pouvez pas vous connecter, adressez-vous au secrétariat.
