# Searching.

finding-title = Search
finding-question = What are you looking for?
finding-find = Find
finding-kind = Kind
finding-lead = Names of members and holders of office, bodies, clauses of the charters in force, and what people wrote in the record for everybody.
finding-none = Nothing public has these words. Try fewer words, or the beginning of one.
finding-count =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
finding-kind-body = Body
finding-kind-clause = Clause of a charter
finding-kind-party = Person or organization
finding-kind-entry = Entry of the record
