# Recherche.

finding-title = Recherche
finding-question = Que cherchez-vous ?
finding-find = Chercher
finding-kind = Type
finding-lead = Les noms des membres et des titulaires de fonctions, les organes, les clauses des chartes en vigueur et ce qui a été écrit pour tous dans le registre.
finding-none = Rien de public ne contient ces mots. Essayez avec moins de mots, ou le début d’un mot.
finding-count =
    { $n ->
        [one] { $n } résultat
       *[other] { $n } résultats
    }
finding-kind-body = Organe
finding-kind-clause = Clause d’une charte
finding-kind-party = Personne ou organisation
finding-kind-entry = Inscription du registre
