# The public pages of a body: who leads it, who belongs to it, what it decides, by which text.

## Tabs and small words

body-tab-groups = Groups
body-tab-decisions = Decisions
body-entry = Entry
body-body = Body
body-office = Office
body-from = From
body-to = Until
body-any = Any
body-picture = In a picture

## The first page

body-kind = Kind
body-above = Belongs to
body-below = Bodies in it
body-decided = Decided last
body-all-decisions = All decisions
body-all-people = All offices and vacancies
body-open-motion = A motion waits for its vote: “{ $matter }”
body-open-awaiting = Passed here, waits for another organ: “{ $matter }”
body-open-charter = A new charter was adopted and is not in force yet: { $version }
body-open-vacancy = A seat is to be filled: { $office }
body-open-vacancy-late = A seat should have been filled: { $office }

## People in office

body-seat = Seat { $n }
body-seat-empty = Seat { $seat }: nobody holds it now.
body-vacant = vacant
body-vacancy-due = to be filled by
body-vacancy-late = should have been filled by
body-ends-in = ends with the event of { $year }
body-ends-with = ends with the { $event } of { $year }
body-ex-officio = by holding another office: { $office } of { $body }
body-interim = for the time being, as { $office }
body-on-leave = on leave until { $until }
body-aside = aside: keeps the seat and does not act
body-next-from = takes the seat
body-next-waits = waits for the event with which the term begins
body-in-office = in office
body-people-now = Who holds office now
body-office-history = Who held it before
body-office-lead = Everybody who has held a seat of this office, as the record has it, the newest first.
body-office-never = Nobody has held this office yet.
body-how-came = How it began
body-how-left = How it ended
body-seated-election = elected
body-seated-appointment = appointed
body-seated-delegation = sent by another body
body-seated-sent = sent by { $group }
body-seated-report = chosen outside, as reported
body-seated-remainder = for the rest of another’s term
body-seated-temporary = for a time, until the seat is filled
body-seated-moved-in = held it when the record began
body-ended-expiry = ran out
body-ended-resignation = resigned
body-ended-removal = removed
body-ended-rule = ended by a rule of the charter
body-ended-lot = ended by lot
body-ended-death = died, or ceased to exist
body-ended-correction = never was: a correction

## A person or an organization

body-person = Person
body-organization = Organization
body-person-offices = Offices
body-person-memberships = Memberships
body-person-represents = Represents
body-person-merged = Became one with
body-person-erased = Name and texts were erased on { $day }.
body-person-died = Died; recorded on { $day }.
body-person-dissolved = Dissolved; recorded on { $day }.
body-person-interests = Statement of interest last filed on { $day }.

## Members

body-region = Region
body-joined = Member since
body-represented-by = Represented by
body-filter = Narrow the list
body-reads = Reads the language
body-reads-hint = two letters, as in { $tag }
body-members-none = Nobody here fits. Take something away from what you chose, or look at another day.
body-names-not-public = The charter does not make the names of members public.
body-map-now = Members by region, now. The list next to it says the same.
body-roll-now = Show the roll as it is now
body-roll-then = This is the roll as it was at { $at }, with all that is known now.
body-roll-then-known = This is the roll as it was at { $at }, with what the record knew up to entry { $known }.
body-roll-no-date = This is not a day. Write year, month and day, as in 2024-06-01. The roll of now is shown.
body-roll-to-come = This day has not come yet. The roll of now is shown.
body-roll-no-entry = The record has no such entry. All that is known now is used.
body-two-times = What “on” and “known” mean
body-two-times-held = The day says when somebody was a member: the roll at the beginning of that day, in UTC.
body-two-times-known = Sometimes the record learns later that something was otherwise: a correction. A vote that had begun keeps the roll that was known then. To see that roll, write the number of the entry up to which the record is to be read.
body-known = Known up to entry

## Groups

body-groups-lead = Groups that the body has made for a task, and who takes part in them.
body-groups-none = There is no group now.
body-groups-closed = Closed groups
body-group-closed = Closed on
body-group-purpose = What it is for
body-group-participants = Who takes part
body-group-nobody = Nobody takes part yet.
body-group-unnamed = Group { $number }
body-participants =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }

## The charter and its versions

body-versions-count =
    { $n ->
        [one] { $n } version
       *[other] { $n } versions: dates and differences
    }
body-versions = Versions of the charter
body-charter-in-force = Read the charter in force
body-version-in-force = in force since { $day }
body-version-former = no longer in force since { $day }
body-version-from = in force from { $day }
body-version-pending = adopted, on its way into force
body-version-never = never came into force
body-adopted = Adopted
body-approved = Approved
body-effective = In force from
body-superseded = Superseded
body-what-changed = What changed
body-texts-below = Texts below the charter
body-compare = Compare
body-compare-with = with
body-differences = What differs between two versions
body-differences-none = The two say the same.
body-touched = Whom it touches
body-touched-class =
    { $n ->
        [one] { $class }: { $n } member now
       *[other] { $class }: { $n } members now
    }
body-touched-office = { $office }: now { $holders }
body-touched-vacant = { $office }: nobody now
body-touched-organ = { $organ }
body-change-added = new
body-change-removed = gone
body-change-changed = changed
body-change-moved = stands elsewhere
body-change-rule = Rule { $word } { $name }
body-change-text = The text
body-before = Before
body-after = Now

## Motions and decisions

body-decisions-lead = Every motion, how it stands, and who voted how and why.
body-decisions-none = Nothing has been put to a vote yet.
body-motion-put = put, not yet voted on
body-motion-open = the vote is open
body-motion-carried = carried
body-motion-carried-grade = carried: { $grade }
body-motion-failed = failed
body-motion-no-quorum = not decided: no quorum
body-motion-again = another round follows
body-motion-withdrawn = withdrawn
body-motion-awaiting = passed here, waits for others
body-also-waits = { $organ } has still to decide.
body-also-carried = { $organ } has agreed.
body-also-failed = { $organ } has not agreed.
body-result = Result
body-round = round { $n }
body-chamber = Chamber
body-corrected = corrected later
body-roll-of = Voters are those on the roll of
body-quorum-met = the quorum was there
body-quorum-not-met = the quorum was not there
body-quorum-not-looked-at = no quorum is asked for in the vote itself
body-votes = Votes by name
body-votes-none = Nobody has voted yet.
body-vote = Vote
body-aye = in favour
body-no = against
body-abstain = abstained
body-not-cast = Not cast
body-recused = Stepped aside for this matter
body-weight = Weight
body-reason = Reason
body-cast-by = cast by
body-recorded-by = recorded by
body-matter = Matter
body-organ = Decided in
body-put-by = Put by
body-seconded-by = Seconded by
body-way = How it is voted
body-over-time = over some time, each when they can
body-in-meeting = in a meeting
body-rule = By the clause
body-rule-in-words = The rule in plain words
