# Units, shares, moments and small words that every topic uses.

## Small words

yes = yes
no = no
none = none
unknown = unknown
and = and
or = or
quoted = “{ $text }”
clause = clause { $clause }
because = { $statement }, because { $reason }
at-least = at least { $amount }
more-than = more than { $amount }
at-most = at most { $amount }
fewer-than = fewer than { $amount }
part-of = { $part } of { $whole }
period = from { $start } to { $end }
until = until { $moment }
since = since { $moment }

## Durations: { $n } is a whole number

duration-second =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
duration-minute =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
duration-hour =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
duration-day =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
duration-working-day =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
duration-week =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
duration-month =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
duration-year =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }

## Counts: { $n } is a whole number

count-members =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }
count-votes =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }
count-seats =
    { $n ->
        [one] { $n } seat
       *[other] { $n } seats
    }
count-candidates =
    { $n ->
        [one] { $n } candidate
       *[other] { $n } candidates
    }
count-ballots =
    { $n ->
        [one] { $n } ballot paper
       *[other] { $n } ballot papers
    }
count-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }

## Shares: the common ones have words, the others stand as figures

fraction-1-2 = one half
fraction-1-3 = one third
fraction-2-3 = two thirds
fraction-1-4 = one quarter
fraction-3-4 = three quarters
fraction-1-5 = one fifth
fraction-2-5 = two fifths
fraction-3-5 = three fifths
fraction-4-5 = four fifths
fraction-1-10 = one tenth
fraction = { $num }/{ $den }
percent = { $n }%

## Places in order

ordinal =
    { NUMBER($n, type: "ordinal") ->
        [one] { $n }st
        [two] { $n }nd
        [few] { $n }rd
       *[other] { $n }th
    }

## Moments: the date and time in the reader’s zone, and in UTC

moment-utc = { $date }, { $time } UTC
moment-in-zone = { $date }, { $time } { $zone } ({ $utc } UTC)
moment-in-zone-other-day = { $date }, { $time } { $zone } ({ $utc-date }, { $utc } UTC)
