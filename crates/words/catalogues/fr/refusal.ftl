# Pourquoi un acte n’est pas accepté ; se lit à côté du champ.

refusal-already-decided = La décision a déjà été prise.
refusal-no-longer-open = La clôture a eu lieu le { $moment }.
refusal-too-long = Ce texte compte { $length } caractères ; la limite est de { $limit }.

refusal-no-such-power = Aucune clause de la charte de { $body } ne donne à quiconque le pouvoir { $power }.
refusal-no-mandate = Il faut pour cela le pouvoir { $power }, que détient { $holder }.
refusal-needs-motion = { $organ } agit par une motion : indiquez celle qui a été adoptée.
refusal-motion-does-not-carry = La motion indiquée n’a pas été adoptée par { $organ }.
refusal-motion-asks-otherwise = La motion citée ne demande pas cet acte. Son auteur dit ce qu’elle demande avant l’ouverture du vote.
refusal-motion-spent = La motion citée a déjà servi.
refusal-unknown = Cela n’existe pas : { $what }.
refusal-text-missing = Veuillez remplir { $field }.
refusal-text-too-long = { $field } ne peut dépasser { $limit } octets.
refusal-no-charter = { $body } n’a pas de charte en vigueur.
refusal-no-rule = La charte de { $body } n’a pas de règle pour cela : { $rule }.
refusal-not-theirs = Seule la personne concernée, ou qui peut agir pour elle, peut faire cela.
refusal-operator-only = Seul l’exploitant du serveur peut faire cela, et seulement pendant l’emménagement d’une instance.
refusal-before-the-record = Le registre va déjà jusqu’au { $newest }.
refusal-out-of-range = { $field } est impossible : { $why }.
refusal-entry-too-large = C’est trop pour une seule entrée du registre : { $size } octets, et { $limit } y tiennent. Divisez.
refusal-own-case = Personne ne décide dans sa propre cause, ni dans celle d’une organisation pour laquelle il agit. Quelqu’un d’autre doit le faire.
refusal-charter-has-errors = { $file } contient des erreurs ({ $errors }) ; la première est { $first }.
refusal-body-exists = Il y a déjà une instance nommée { $body }.
refusal-nothing-in-force = Aucune version de la charte de { $body } n’est en vigueur ce jour-là.
refusal-moved-in = { $body } fonctionne désormais seule ; ses propres règles disent qui entre en fonction.
refusal-no-seat-free = Tous les sièges de { $office } sont pris ({ $seats }).
refusal-ends-before-it-starts = La fin précède le début.

## belonging
refusal-already-in-standing = Le membre est déjà { $standing }.
refusal-standing-withholds-nothing = Un membre { $standing } garde tous ses droits. Choisissez une situation qui en retire un.
refusal-standing-withholds-vote = Un membre { $standing } ne vote pas. Choisissez une situation qui rend le vote.
refusal-move-not-met = La charte lie la situation { $standing } à une condition qui n’est pas remplie.
refusal-of-another-body = Ce n’est pas un membre de cet organisme.
refusal-too-many-members = Une inscription compte au plus { $limit } membres. Envoyez les autres à part.
refusal-only-the-member = Pour ce motif, seul le membre peut partir de lui-même.
refusal-needs-hearing = Pour { $cause }, le membre doit d’abord être entendu. Ouvrez une audition.
refusal-not-yet-heard = Le membre n’a pas été entendu sur { $cause }, ou le délai court encore.
refusal-seen-since = Le dernier signe du membre date du { $since } ; le délai de la charte court encore.
refusal-still-eligible = Le membre remplit les conditions de sa classe.
refusal-already-leaving = Cette adhésion prend déjà fin le { $until }, sauf changement.
refusal-another-matter = La motion citée ne portait pas sur { $matter }.
refusal-already-in-class = Le membre est déjà dans la classe { $class }.
refusal-class-not-met = Le membre ne remplit pas les conditions de la classe { $class }.
refusal-nothing-to-appeal = Il n’y a rien à contester ici, ou le délai est passé.
refusal-needs-notice = { $cause } laisse au membre le temps d’y remédier ou de faire appel : annoncez-lui plutôt la fin.
refusal-ends-at-once = { $cause } ne laisse aucun délai au membre : mettez fin à l’adhésion elle-même.
refusal-hearing-over = Cette affaire a été tranchée ou abandonnée.
refusal-not-an-organization = Seules les organisations ont des représentants.
refusal-not-a-person = Seule une personne peut représenter un membre.
refusal-too-many-representatives = La charte en permet { $limit }. Mettez d’abord fin à une autre désignation.
refusal-no-such-representatives = La charte ne connaît pas de représentants de cette sorte.
refusal-no-representative = Cette personne ne représente pas le membre.
refusal-already-paid = La cotisation de { $year } est déjà inscrite.
refusal-round-open = Une confirmation de présence est ouverte jusqu’au { $until }.
refusal-no-round-open = Aucune confirmation de présence n’est ouverte.
refusal-already-answered = Votre réponse est déjà inscrite.
refusal-nothing-to-correct = L’inscription { $entry } n’a rien changé de ce qui est à corriger. Citez celle qui était fausse.
refusal-correction-not-so = Seul ce qui dure peut finir, et seul ce qui a fini peut reprendre.
refusal-already-imported = La ligne { $key } a déjà été reprise.
refusal-import-key = Une clé compte 16 chiffres hexadécimaux en minuscules.
refusal-import-already-member = Cette partie est déjà membre.
refusal-import-wrong-kind = La classe { $class } est réservée à l’autre sorte de partie.

## joining
refusal-no-such-class = { $body } n’a pas de catégorie de membres appelée { $class }.
refusal-no-admission = La charte de { $body } ne prévoit pas d’adhésion comme { $class }.
refusal-not-this-kind = La catégorie { $class } est réservée : { $of }.
refusal-already-member = Cette partie est déjà membre depuis le { $since }.
refusal-already-applied = Une candidature déposée le { $filed } est en cours ; retirez-la d’abord, ou attendez.
refusal-parent-first = { $parent } doit d’abord avoir accepté le candidat ; postulez-y, ou par le même formulaire.
refusal-form-not-shared = La charte de { $body } ne partage pas un même formulaire avec tous ces organismes ; postulez à chacun.
refusal-form-targets = Nommez au moins un organisme et au plus { $limit }, chacun une fois.
refusal-excluded = Ce qui a été déclaré exclut ce candidat : { $what }.
refusal-requirement-not-met = Une condition n’est pas remplie : { $what }.
refusal-none-of-these = L’une de ces conditions doit être remplie, et aucune ne l’est : { $what }.
refusal-must-not-hold = Ceci ne doit pas être le cas, et l’est : { $what }.
refusal-requirement-not-shown = On ne sait pas encore si ceci est vrai : { $what }. Il faut d’abord le déclarer, le montrer ou le faire juger.
refusal-cap-reached = Cette catégorie accepte au plus { $cap } membres d’une même organisation, et ils y sont déjà.
refusal-advice-open = Un avis peut encore venir jusqu’au { $until } ; la décision l’attend.
refusal-advice-given = Cet avis a déjà été donné.
refusal-advice-over = Le délai pour donner un avis a pris fin le { $since }.
refusal-no-advice-asked = La charte ne demande pas un tel avis ici.
refusal-application-not-open = L’état de la candidature ne le permet pas : voyez son historique.
refusal-nothing-asked = Rien n’a été demandé au candidat.
refusal-no-appeal = La charte ne prévoit pas de recours ici.
refusal-appeal-over = Le délai de recours a pris fin le { $since }.
refusal-no-such-clause = La charte n’a pas de clause { $clause }.
refusal-not-a-domain = Ce n’est pas un nom de domaine tel qu’il figure dans la zone, comme `example.org`.
refusal-domain-not-claimed = La partie n’a pas revendiqué ce domaine ; revendiquez-le d’abord.
refusal-wrong-value = La réponse à { $fact } doit être de ce genre : { $kind }.
refusal-not-asked = La charte de { $body } ne demande pas { $name }.

## motions

refusal-motion-not-put = Cette motion n’attend pas de vote. Voyez où elle en est.
refusal-not-the-mover = Seul l’auteur de la motion peut la retirer.
refusal-own-motion = Une autre personne doit appuyer votre motion.
refusal-already-seconded = Vous avez déjà appuyé cette motion.
refusal-notice-runs = Le préavis court encore. Le vote peut s’ouvrir à partir du { $until }.
refusal-seconds-missing = La motion a { $has } des { $needs } appuis nécessaires.
refusal-secret-matter = La charte veut un vote secret sur « { $matter } », et non nominal.
refusal-closing-missing = Dites quand ce vote se termine, à un moment à venir.
refusal-closing-fixed = La charte fixe la fin de ce vote au { $closes }.
refusal-vote-not-open = Aucun vote n’est ouvert sur cette motion.
refusal-closes-by-itself = Ce vote se termine de lui-même le { $closes }.
refusal-not-a-voter = Cette partie n’a pas de voix ici dans « { $organ } ».
refusal-voter-suspended = Avec le statut « { $standing } », il n’y a pas de voix en ce moment.
refusal-stepped-aside = Qui s’est récusé ne vote pas sur cette motion.
refusal-not-its-representative = Vous ne votez pas pour cette organisation ; c’est à la personne qui la représente.
refusal-contact-fixed = Pour ce vote, la personne qui vote pour cette organisation pouvait être changée jusqu’au { $until }. Votre désignation est plus récente : vous voterez pour elle à partir du prochain vote ; dans celui-ci vote la personne désignée alors.
refusal-no-remedy = Vous n’avez ni procuration ni suppléance de cette personne en ce moment.
refusal-instructed-otherwise = L’instruction enregistrée pour ce vote est différente.
refusal-remedy-not-known = La charte ne permet pas cela ici : { $kind }.
refusal-remedy-too-long = La durée va au plus jusqu’au { $latest }, et la fin ne peut être passée.
refusal-holder-must-vote = Choisissez une personne qui vote ici elle aussi.
refusal-too-many-proxies = Une même personne en porte au plus { $limit } ici. Choisissez-en une autre.
refusal-instruction-missing = Dites comment voter, ou la position du groupe.
refusal-remedy-over = Cela a déjà pris fin.

## bodies

refusal-charter-of-another = Ce texte est la charte d’une autre organisation, et non de « { $body } ».
refusal-motion-of-another-matter = Citez une motion sur la question « { $matter } ».
refusal-motion-used = Cette motion a déjà servi à adopter une charte.
refusal-nothing-to-approve = Cette charte n’attend pas d’approbation.
refusal-consultation-runs = La consultation dure jusqu’au { $until }.
refusal-evidence-missing = Ajoutez la résolution ou la lettre de « { $organ } ».
refusal-not-a-parent = La charte ne nomme pas « { $body } » comme organisation mère.
refusal-group-is-closed = Ce groupe est fermé.
refusal-takes-part = Vous participez déjà à ce groupe.
refusal-takes-no-part = Vous ne participez pas à ce groupe.
refusal-organ-is-here = « { $organ } » décide ici par ses propres actes ; un rapport vaut pour un organe extérieur.
refusal-motion-does-not-wait = Cette motion n’attend pas « { $organ } ».
refusal-event-is-fixed = « { $event } » tombe un jour fixe et ne s’enregistre pas.
refusal-event-moment = La fin doit suivre la précédente et ne pas dépasser le { $latest }.
refusal-not-delegable = La charte ne permet pas de déléguer le pouvoir « { $power } ».
refusal-not-delegated = Le pouvoir « { $power } » n’est pas délégué à cette personne.

## offices

refusal-not-filled-so = La charte ne pourvoit pas « { $office } » de cette façon.
refusal-all-seats-taken = Tous les sièges de « { $office } » sont alors pris ; sièges : { $seats }.
refusal-holds-already = Cette personne exerce alors déjà « { $office } ».
refusal-not-eligible = Cette personne ne remplit pas les conditions de « { $office } ».
refusal-limit-reached = La limite de mandats pour « { $office } » est atteinte : { $terms }. Il faut une pause, ou une exception si la charte en prévoit.
refusal-incompatible = « { $office } » ne se cumule pas avec « { $other } ». Quittez d’abord cette fonction.
refusal-share-reached = Trop de titulaires de « { $office } » ont le même employeur, pays ou région ; la limite est { $most }.
refusal-not-ratified = Citez la motion, ou ajoutez la preuve, par laquelle « { $organ } » a ratifié.
refusal-nothing-remains = Aucun mandat de « { $office } » n’a fini avant terme ; il n’en reste rien. Nommez pour un mandat entier.
refusal-needs-an-end = Dites quand ce mandat temporaire finit, à un moment à venir.
refusal-starts-with-event = Les mandats de « { $office } » commencent à l’enregistrement de l’événement. N’indiquez pas de début.
refusal-needs-evidence = Ajoutez le rapport ou le procès-verbal qui montre le choix pour « { $office } ».
refusal-results-out-of-order = Donnez les résultats du plus au moins de voix, chaque personne une fois, et pas trop nombreux.
refusal-tie-not-settled = Il y a égalité des voix pour « { $office } ». Dites comment elle a été départagée.
refusal-tie-not-settled-so = La charte ne départage pas ainsi une égalité pour « { $office } ».
refusal-needs-a-vote = La charte veut un vote pour « { $office } » même sans adversaire.
refusal-term-over = Ce mandat a pris fin.
refusal-cannot-be-removed = La charte ne permet à personne de révoquer ainsi un titulaire de « { $office } ».
refusal-no-such-cause = La charte ne connaît pas de révocation pour cette cause : { $cause }.
refusal-motion-on-another-matter = Citez une motion sur la question « { $matter } » et sur cette personne.
refusal-not-heard = Le titulaire de « { $office } » doit d’abord être entendu, aussi longtemps que le veut la charte.
refusal-no-leave = La charte ne connaît pas de congé pour « { $office } ».
refusal-leave-too-long = Le congé va au plus jusqu’au { $until }.
refusal-no-lot-awaited = Il n’y a pas de tirage au sort à faire pour « { $office } ».
refusal-seed-out-of-range = Donnez une graine pour le tirage, pas plus longue que permis.
refusal-terms-not-mixed = La charte ne prévoit pas de mandats de durée différente par un même scrutin pour « { $office } ». Enregistrez-les l’un après l’autre.
refusal-not-their-turn = C’est le tour de { $group } de pourvoir « { $office } ».
refusal-not-late-yet = « { $office } » peut être pourvu par d’autres jusqu’au { $until } ; il n’est tard qu’ensuite.
refusal-no-aside = La charte ne permet pas à un titulaire de « { $office } » de s’effacer.
refusal-already-aside = Le titulaire de « { $office } » est déjà effacé.
refusal-aside-too-long = L’effacement peut durer au plus jusqu’au { $until }.
refusal-not-aside = Le titulaire de « { $office } » n’est pas effacé.
refusal-aside-until-mended = Le titulaire de « { $office } » revient dès qu’il y est remédié.
refusal-no-replacement = La charte ne nomme personne qui envoie quelqu’un d’autre pour « { $office } ».
refusal-nothing-to-replace = Il n’y a personne à remplacer ainsi pour « { $office } » : dites qui en est titulaire, ou que la fonction est vacante.
refusal-elector-already = Cette partie est déjà dans « { $electorate } », et personne ne vote deux fois.

## people

refusal-not-erasable = L’emplacement { $slot } de l’inscription { $position } n’est pas un texte effaçable de cette partie. Le nom, les coordonnées et les intérêts le sont.
refusal-one-party-already = Les deux sont déjà une seule partie.
refusal-parties-not-alike = Deux personnes ou deux organisations peuvent n’en être qu’une ; seules des organisations fusionnent.
refusal-no-place-here = Cette partie n’est pas membre ici, n’y exerce aucune fonction et n’y représente aucun membre : cela s’inscrit là où elle a une place.
refusal-one-with-another = Cette partie n’en fait plus qu’une avec une autre : nommez celle qui reste, ou connectez-vous sous son nom.
refusal-is-no-more = Cette partie n’existe plus ; c’est inscrit depuis le { $since }.
