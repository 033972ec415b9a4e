# Ce que le guichet dit d’un nom de domaine : si la maîtrise en est montrée, et ce qu’il faut corriger.

desk-shown = La preuve est là.

desk-no-record = Il n’y a rien. Si vous venez de la publier, attendez un peu et vérifiez de nouveau.
desk-no-record-remembered = Il n’y a rien. Si vous venez de la publier, vérifiez de nouveau dans { $time } : l’ancienne réponse peut rester en mémoire aussi longtemps en chemin.
desk-alias-to-nothing = Le nom est un alias de { $alias }, et il n’y a rien à cet endroit. Retirez l’alias, ou publiez le texte là où il mène.
desk-other-case = Seules les majuscules et les minuscules diffèrent. Trouvé : { $seen }. Copiez le texte tel quel.
desk-spaces = Il y a des espaces autour du texte. Trouvé : { $seen }. Retirez-les.
desk-quotes = Des guillemets sont entrés dans le texte. Trouvé : { $seen }. Retirez-les.
desk-no-prefix = Le début manque. Trouvé : { $seen }. Copiez le texte entier, avec ce qui précède le jeton.
desk-other-token = Il y a un jeton, mais un autre : celui d’une déclaration antérieure, ou de quelqu’un d’autre. Trouvé : { $seen }. Mettez le vôtre à sa place, ou à côté.
desk-other = Il y a autre chose, et le texte n’y est pas. Trouvé : { $seen }.
desk-too-many = Il y a plus d’enregistrements que l’on n’en lit : { $records }. Retirez ceux qui ne servent pas.
desk-no-file = Le serveur web n’a pas ce fichier, ou ne le montre à personne (code { $status }).
desk-a-page = Une page web tient la place du fichier. Publiez le texte seul.
desk-led-away = Le site renvoie ailleurs : { $to }. Seuls comptent ce nom et ceux qui en dépendent, et jamais d’une adresse sécurisée vers une adresse en clair.
desk-led-around = Le site renvoie trop souvent d’un endroit à l’autre.
desk-no-address = Le nom n’a pas d’adresse : il n’y a pas de site.
desk-inner = Le nom mène à { $address }, que seul son propre réseau peut atteindre. Cette adresse n’est pas interrogée.

desk-name-servers-silent = Aucun serveur de noms n’a répondu à temps. Cela ne dit rien de la preuve.
desk-name-servers-refuse = Les serveurs de noms refusent de répondre pour ce nom. Demandez à ceux qui les gèrent.
desk-name-servers-fail = Les serveurs de noms ont eux-mêmes des difficultés. Cela ne dit rien de la preuve.
desk-signatures-broken = Les signatures de ce nom (DNSSEC) sont rompues : aucune réponse n’est digne de foi. Demandez à qui gère la zone de les réparer.
desk-not-understood = La réponse n’a pas pu être comprise. Cela ne dit rien de la preuve.
desk-web-silent = Le serveur web n’a pas répondu. Cela ne dit rien de la preuve.
desk-web-fails = Le serveur web a lui-même des difficultés (code { $status }). Cela ne dit rien de la preuve.
desk-certificate = Le certificat du site n’est pas accepté : { $why }. Renouvelez-le, ou prouvez le nom par un enregistrement.
desk-our-side = Nous n’avons pas pu interroger. Cela ne dit rien de la preuve.

desk-domain-empty = Indiquez un nom de domaine, par exemple `example.org`.
desk-domain-too-long = Le nom, ou une de ses parties, est trop long.
desk-domain-an-address = C’est l’adresse d’une machine et non un nom de domaine.
desk-domain-a-mailbox = C’est une adresse électronique. N’indiquez que ce qui suit le signe `@`.
desk-domain-one-label = Un nom de domaine a au moins deux parties, par exemple `example.org`.
desk-domain-special = Les noms qui finissent par { $suffix } ne sont à personne sur l’internet.
desk-domain-suffix = Des noms sont attribués sous celui-ci ; personne ne le détient en propre.
desk-domain-signs = Il contient des signes qui ne peuvent pas figurer dans un nom de domaine.

desk-wanted = Texte cherché : { $value }
desk-look-dns = Enregistrement à { $place }
desk-look-web = Fichier à { $place }
desk-verdict-shown = La maîtrise de { $domain } est montrée.
desk-verdict-not-shown = La maîtrise de { $domain } n’est pas montrée.
desk-verdict-silent = On n’a pas pu voir si { $domain } est maîtrisé.
