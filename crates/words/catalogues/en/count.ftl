# Counts of elections: the sheet, ties, and why something is not counted.

# The sheet
count-head = Rule { $rule }; seats: { $seats }; valid votes: { $valid }; blank: { $blank }
count-head-quota = Rule { $rule }; seats: { $seats }; valid votes: { $valid }; blank: { $blank }; quota: { $quota }
count-stage-first = Stage { $stage }: first preferences
count-stage-surplus = Stage { $stage }: surplus of { $names } transferred
count-stage-exclude = Stage { $stage }: { $names } excluded, papers transferred
count-stage-elect = Stage { $stage }: { $names } reached the quota
count-stage-stable = Stage { $stage }: the votes have settled and nobody else has the quota
count-stage-score = Stage { $stage }: scores added up
count-stage-runoff = Stage { $stage }: runoff between { $names }
count-non-transferable = not transferable
count-lost = lost to rounding
count-elected-quota = Elected at stage { $stage }, with the quota: { $name }
count-elected-remaining = Elected at stage { $stage }, as one of the last for the last seats: { $name }
count-elected-most = Elected at stage { $stage }, with the most votes: { $name }
count-elected-quotient = Elected at stage { $stage }, with the highest quotient: { $name }
count-elected-passes = Elected at stage { $stage }, with enough support: { $name }
count-elected-half = Elected at stage { $stage } to the last seat, with as many votes as all others together: { $name }
count-rule-source = { $field }: { $source }

# Pairs
count-pairs-head = Rule { $rule }; valid votes: { $valid }; blank: { $blank }. Each row: votes that prefer it to the other.
count-pairs-smith = Smith set: { $names }
count-pairs-schwartz = Schwartz set: { $names }
count-pairs-place = Place { $place }: { $names }
count-option-stays = Stays against the default option: { $name }
count-option-too-little-support = Dropped, too few prefer it to the default option: { $name }
count-option-below-ratio = Dropped, it does not beat the default option by its ratio: { $name }

# Ties
count-tie-broken =
    { $question ->
        [surplus] Tie before stage { $stage } between { $names }: the surplus of { $taken } goes first, { $by }.
       *[exclude] Tie before stage { $stage } between { $names }: { $taken } is excluded, { $by }.
    }
count-tie-open =
    { $question ->
        [surplus] Tie before stage { $stage } between { $names }: whose surplus goes first is not said by anything in the chain.
       *[exclude] Tie before stage { $stage } between { $names }: who is excluded is not said by anything in the chain.
    }
count-tie-by-prior = by the votes at stage { $stage }
count-tie-by-earliest = by the earliest difference in votes
count-tie-by-order = by the stated order
count-tie-by-lot = by lot
count-tie-by-rfc = by a lot of RFC 3797
count-tie-by-answer = by the answer given

# Replay
count-replay-follows = The transcript follows from the ballots.
count-replay-not-checked = The checker does not know this rule, or these ballots.
count-replay-differs = Stage { $stage }, { $what }: the transcript says { $told }; from the ballots follows { $found }.

# Why a file cannot be read
count-fault = Expected { $expected }, found { $found }.
count-fault-at-end = Expected { $expected }, but the file or line ends here.
count-expected-known-format = a format of ballots that is known here
count-expected-candidates = the number of candidates, at least one
count-expected-seats = the number of seats, at least one
count-expected-candidate = a candidate, by a number from 1 to { $most } or by short name
count-expected-weight = the weight of a paper, above nought
count-expected-end-of-papers = a nought that ends the paper, or all papers
count-expected-name = the name of candidate { $candidate }
count-expected-closing = the closing { $sign }
count-expected-fewer = no more than { $most }
count-expected-count = a number of papers
count-expected-score = a score from 0 to { $most }
count-expected-json = a value of JSON
count-expected-end-of-file = the end of the file
count-expected-field = a field named { $name }
count-expected-declared = a candidate that the file declares
count-expected-rank = a rank, a whole number from 1
count-expected-ranks = a rank or `-` for each candidate of the order, of whom there are { $number }
count-expected-ballots = ballots: this is a configuration, and `--ballots` names the files

# Why nothing is counted
count-rule-unknown = There is no rule named { $id }; `count rules` lists them.
count-rule-too-many-places = { $places } places after the point are more than are counted with here.
count-rule-unrounded-quota-in-decimals = A quota that is not rounded needs exact fractions: with decimals it would be cut, and too many could reach it.
count-rule-quota-reached-by-too-many = Where the unrounded quota itself elects, one candidate more than there are seats can reach it: more than the quota must be asked for.
count-rule-step-of-fractions = Exact fractions have no smallest step, so a quota one step higher has no meaning.
count-rule-no-tie-chain = The rule does not say what is done about ties.
count-rule-shared-ranks = Some papers have several names on one rank, and the rule does not say what that means; `shared-rank` may be `ends`, `skipped` or `divided`.
count-rule-no-scores = The rule counts scores, and these ballots have none.
count-rule-no-seats = Neither the file nor the command says how many seats there are.
count-rule-too-many-orders = Defeats of equal strength could be locked in too many orders; another strength or rule tells them apart.
count-rule-too-many-for-pairs = { $candidates } candidates are more than a table of pairs may have.
count-rule-no-default = The default option is not one of the options.
count-rule-one-seat-only = The rule fills one seat, and { $seats } were asked for.
count-rule-read-once = What several names on one rank do depends on who still stands, and this rule reads each paper only once.
count-rule-support-opposes = The lowest score that supports must be above the highest that opposes.
count-rule-no-none-of-the-above = This rule knows no “none of the above”, or not in this meaning.
count-rule-none-not-there = The option “none of the above” is not one of the options.
count-rule-nothing-excluded = This rule excludes nobody, so those who withdrew cannot be excluded first.
count-rule-no-constraints = This rule keeps to no bounds on groups of candidates.
count-rule-constraint = The bound on { $name } names somebody who does not stand in the file, or asks for more than it allows.
count-rule-constraints-conflict = No choice of candidates keeps to these bounds together: { $names }.
count-rule-constraints-entangled = The bounds on groups are too entangled to be checked.
count-papers-too-many-orders = A paper has so many names on one rank that it cannot be divided among all their orders.
count-papers-too-many = There are more papers, or finer weights, than can be counted exactly.

# Ballots in another format
count-converted-without = Written without { $what }: the format has no place for that.
count-left-out-title = the title
count-left-out-seats = the number of seats
count-left-out-order = the order that breaks ties
count-left-out-scores = the scores
count-left-out-ranks = the rankings
count-unwritable-shared-ranks = Some papers have several names on one rank, and the format cannot say so.
count-unwritable-skipped-ranks = Some papers leave a rank empty, and the format cannot say so.
count-unwritable-part-weights = Some papers weigh parts of a vote, and the format knows whole papers only.
count-unwritable-incomplete = Some papers do not rank everybody, and the format wants everybody ranked.
count-unwritable-withdrawn = Some candidates withdrew, and the format cannot say so.
count-unwritable-no-scores = The format holds scores, and these ballots have none.
count-unwritable-name = The name of candidate { $candidate } has signs that mean something else in the format.
count-unwritable-same-name = Candidate { $candidate } has the name of another, and the format tells candidates apart by name.
count-unwritable-no-seats = The format wants the number of seats, and the file does not say it; `--seats` can.
count-rctab-unsupported = The configuration asks for { $field } = { $value }, which no rule here can say; `--rule` names another rule.

# While it runs
count-progress = { $n ->
    [one] { $n } file counted
   *[other] { $n } files counted
}

# Why it came out so
count-why-head = Who is elected, and who left
count-why-seat-quota = { $name } is elected at stage { $stage }: { $votes } votes, where { $quota } are asked for.
count-why-seat-remaining = { $name } is elected at stage { $stage } with { $votes } votes: as many were left as there were seats.
count-why-seat-most = { $name } is elected at stage { $stage } with { $votes } votes; the next, { $next }, has { $others }: a gap of { $gap }.
count-why-seat-votes = { $name } is elected at stage { $stage } with { $votes } votes.
count-why-out = Stage { $stage }: { $names } left with { $votes } votes; the next, { $next }, had { $others }: a gap of { $gap }.
count-why-out-tied = Stage { $stage }: { $names } left with { $votes } votes after a tie; the next, { $next }, had { $others }: a gap of { $gap }.
count-why-out-alone = Stage { $stage }: { $names } left with { $votes } votes.
count-why-out-doomed = Stage { $stage }: { $names } left with { $votes } votes, because no committee within the bounds could have them.
count-why-certain-head = From when each seat was certain
count-why-certain = { $name }: from stage { $stage }. No mark that nobody had looked at by then could have taken the seat.
count-why-change-head = The smallest change found that alters the result
count-why-change = If so many votes that stood with { $instead } had put { $raised } first, { $votes } in all, then elected would be: { $names }.
count-why-edit = { $votes } votes: { $from } becomes { $to }
count-why-edits-more =
    { $n ->
        [one] And { $n } other kind of paper; the JSON has all.
       *[other] And { $n } other kinds of papers; the JSON has all.
    }
count-why-no-change = None was found among papers that put somebody else first.
count-why-paper-head = The way of the paper
count-why-paper = Stage { $stage }: { $parts }
count-why-held = { $value } with { $name }
count-why-spent = { $value } with nobody
count-why-cut = { $value } lost to rounding
count-why-others-head = What other rules would have done
count-why-other = { $rule } would elect { $names }.
count-why-other-same = { $rule } would elect the same.
count-why-other-tied = { $rule } would stop at a tie.
count-why-other-refused = { $rule } does not count these ballots: { $reason }

# Tables, pictures and the page
count-column-number = Number
count-column-name = Name
count-column-elected = Elected at stage
count-column-first = first votes
count-column-stable = settled
count-column-score = scores
count-picture-transfers = Votes from stage to stage
count-picture-pairs = Each against each
count-picture-scores = Distribution of scores
count-picture-title = { $election }: { $title }
count-picture-stage = Stage { $stage }
count-picture-unscored = no score
count-page-title = Result of a count
count-page-table = The same as a table
