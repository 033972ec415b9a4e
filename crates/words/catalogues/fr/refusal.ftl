# Pourquoi un acte n’est pas accepté ; se lit à côté du champ.

refusal-already-decided = La décision a déjà été prise.
refusal-no-longer-open = La clôture a eu lieu le { $moment }.
refusal-too-long = Ce texte compte { $length } caractères ; la limite est de { $limit }.
