# Pourquoi un acte n’est pas accepté ; se lit à côté du champ.

refusal-already-decided = La décision a déjà été prise.
refusal-no-longer-open = La clôture a eu lieu le { $moment }.
refusal-too-long = Ce texte compte { $length } caractères ; la limite est de { $limit }.

refusal-no-such-power = Aucune clause de la charte de { $body } ne donne à quiconque le pouvoir { $power }.
refusal-no-mandate = Il faut pour cela le pouvoir { $power }, que détient { $holder }.
refusal-needs-motion = { $organ } agit par une motion : indiquez celle qui a été adoptée.
refusal-motion-does-not-carry = La motion indiquée n’a pas été adoptée par { $organ }.
refusal-unknown = Cela n’existe pas : { $what }.
refusal-text-missing = Veuillez remplir { $field }.
refusal-text-too-long = { $field } ne peut dépasser { $limit } octets.
refusal-no-charter = { $body } n’a pas de charte en vigueur.
refusal-no-rule = La charte de { $body } n’a pas de règle pour cela : { $rule }.
refusal-not-theirs = Seule la personne concernée, ou qui peut agir pour elle, peut faire cela.
refusal-operator-only = Seul l’exploitant du serveur peut faire cela, et seulement pendant l’emménagement d’une instance.
refusal-before-the-record = Le registre va déjà jusqu’au { $newest }.
refusal-out-of-range = { $field } est impossible : { $why }.
refusal-charter-has-errors = { $file } contient des erreurs ({ $errors }) ; la première est { $first }.
refusal-body-exists = Il y a déjà une instance nommée { $body }.
refusal-nothing-in-force = Aucune version de la charte de { $body } n’est en vigueur ce jour-là.
refusal-moved-in = { $body } fonctionne désormais seule ; ses propres règles disent qui entre en fonction.
refusal-no-seat-free = Tous les sièges de { $office } sont pris ({ $seats }).
refusal-ends-before-it-starts = La fin précède le début.
