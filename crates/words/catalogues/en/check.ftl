# What the charter checker reports. The words in messages are those of the charter language and stay as they are.

# Severity and frame
check-severity-error = error
check-severity-warning = warning
check-severity-note = note
check-did-you-mean = Did you mean { $word }?
check-place = line { $line }, column { $column }
check-see-also = See also:

# The file and its limits
check-file-too-long = The file has more than { $limit } bytes, the most that a charter may have.
check-not-utf8 = The text is not UTF-8 from here on.
check-too-many-problems = More than { $limit } problems; the rest are not listed.
check-too-many-clauses = A charter has at most { $limit } clauses.
check-too-many-rules = A charter has at most { $limit } rules.
check-rule-too-long = A rule has at most { $limit } bytes; split it.
check-too-many-blocks = A rule has at most { $limit } blocks in braces; split it.
check-too-deep = Blocks stand at most { $limit } deep inside each other.
check-threshold-too-large = With its definitions put in place, a threshold has at most { $limit } parts.
check-block-mark = This block is marked { $word }; only blocks marked “rule” are executed.

# Writing rules
check-syntax = This cannot be read as a rule.
check-syntax-keyword = { $word } alone is not a value; a sign stands before it.
check-syntax-node = A rule word was expected here, not { $word }.
check-syntax-number = { $word } is not a number; fractions and shares stand in quotes.
check-syntax-text = This text in quotes does not end on its line, or is joined to the next word.
check-unclosed-block = This block is not closed.
check-stray-closing = This brace closes nothing.
check-type-annotation = Words in parentheses have no place in a rule.
check-unknown-word = { $word } is not a word of the charter language.
check-unknown-test = { $word } is not a condition.
check-unknown-threshold = { $word } is not a threshold.
check-unknown-quorum = { $word } is not a quorum.
check-unknown-child = { $word } is not a word of { $parent }; possible are { $words }.
check-unexpected-child = Nothing stands inside { $parent }, so { $word } has no place here.
check-unknown-property = { $word } has no property { $property }; possible are { $words }.
check-no-property = { $word } has no properties, so { $property } has no place here.
check-missing-property = { $word } needs { $property }=…
check-missing-argument = A value is missing after { $word }.
check-extra-argument = This value after { $word } is one too many.
check-missing-child = { $word } needs { $child } inside.
check-missing-rule = The charter has no rule { $word }.
check-duplicate-rule = A charter has one rule { $word }; this is the second.
check-duplicate-child = { $word } stands here a second time.
check-duplicate-property = { $word } is given twice.
check-empty-block = { $word } has nothing inside.
check-not-both = { $word } and { $other } exclude each other.

# Values
check-expected-text = A text in quotes was expected, not { $found }.
check-expected-yes-no = #true or #false was expected, not { $found }.
check-expected-number = A whole number was expected, not { $found }.
check-expected-exact = A number such as 2, "1/2" or "60%" was expected, not { $found }.
check-expected-fraction = A share from 0 to 1 was expected, not { $found }.
check-expected-word = { $found } is not known here; possible are { $words }.
check-expected-known = { $found } is not known here.
check-expected-length = A length of time such as "30 days" was expected, not { $found }.
check-expected-day = A day such as "2024-06-01" was expected, not { $found }.
check-expected-year-day = A day of the year such as "06-01" (month, day) was expected, not { $found }.
check-expected-anchor = "seating", "end of …" or a day of the year was expected, not { $found }.
check-expected-country = A country code of two capital letters was expected, not { $found }.
check-expected-amount = An amount such as "100 EUR" or "12.50 USD" was expected.
check-text-too-long = A text has at most { $limit } characters.
check-name-too-long = A name has from 1 to { $limit } characters.
check-name-form = { $name } is not a name: names are made of small letters, digits and hyphens.
check-number-range = The number must lie between 0 and { $limit }.
check-zero = Zero makes no sense here.
check-zero-length = A length of time cannot be zero.
check-bounds-cross = No number is at least { $low } and at most { $high }.
check-two-edges = Two edges on the same side.
check-one-edge = { $word } needs either at-least or more-than.
check-days-cross = The last day is before the first.
check-two-windows = One window is enough: within, last with of, or from with to.
check-fact-test = A fact is tested in one way: is, equals, declared, or bounds on a number.
check-count-without-number = How many? at-least, more-than, at-most or less-than is missing.
check-more-than-there-are = { $needed } must hold, and only { $there } are listed.
check-limit-kind = A limit is either consecutive or lifetime.
check-round-order = Rounds are counted from one; this should be round { $round }.

# Names
check-unresolved = No rule “{ $rule }” is called { $name }.
check-unresolved-there = In the charter of { $body }, no rule “{ $rule }” is called { $name }.
check-unresolved-holder = No organ and no office is called { $name }.
check-unresolved-holder-there = In the charter of { $body }, no organ and no office is called { $name }.
check-body-not-here = The charter of { $name } is not among these, so its names were not checked.
check-name-twice = “{ $rule }” { $name } stands twice.
check-organ-and-office = An organ and an office outside it are both called { $name }, so that nobody can tell which is meant.
check-listed-twice = { $name } is listed twice.
check-unknown-field = { $name } is neither a fact of this charter nor a field that every member has.

# The body and its texts
check-zone = { $zone } is not a time zone: write UTC, GMT-11 or a name such as Europe/Paris.
check-zone-unknown = There is no time zone { $zone }.
check-language = { $tag } is not a language tag such as en, fr or pt-br.
check-own-parent = { $body } cannot be its own parent.
check-country-twice = The country { $country } stands in two regions.
check-days-order = The day { $after } is before the day { $before }.
check-version-twice = Two charters of this body are version { $label }.
check-superseded-twice = Two versions supersede { $label }.
check-version-circle = Version { $label } supersedes itself in a circle.
check-version-apart = Version { $label } neither supersedes another version of this body nor is superseded by one.
check-version-not-here = Version { $label } is not among these charters.
check-version-older = This version takes effect no later than { $label }, which it supersedes.
check-tier-circle = The text { $name } stands below itself.
check-definition-circle = The definition { $name } rests on itself.
check-assumed = Not verified by the drafter: { $note }

# Organs and powers
check-empty-organ = Nobody can be in the organ { $name }: it has no { $child }.
check-report-inside = The organ { $name } is not outside, so it does not act by report.
check-organ-too-large = At most { $most } count in the organ { $name }, and its offices have { $seats } seats.
check-chair-missing = The organ { $name } acts by its chair and has none.
check-chair-outside = The office { $office } presides over { $name } without a seat in it.
check-group-seats = The group has { $seats } seats for the office { $office }, which has { $there }.
check-no-decision = The organ { $name } acts by motion and has a power, and no decision says how it decides.
check-power-missing = The rules need somebody with the power { $power }, and nobody has it.
check-power-unusable = Nobody can use the power { $power }: whoever has it has no members.

# Membership
check-choice-without-options = The fact { $name } is a choice without options.
check-options-without-choice = The fact { $name } has options and is not a choice.
check-no-question = { $word } { $name } has no question to ask.
check-fact-kind = This test does not fit the kind of the fact { $name }.
check-unknown-option = The fact { $name } has no option { $option }.
check-class-without-rights = Members of the class { $name } have no rights at all.
check-class-without-admission = No admission leads to the class { $name }.
check-waiting-without-vote = The class { $name } waits for a first vote and has no right to vote.
check-sizes-overlap = The classes { $one } and { $other } overlap: a party with { $example } fits both.
check-sizes-gap = The classes { $classes } leave a gap: a party with { $example } fits none.
check-not-tried = This asks too much at once to be tried out, so whether it works was not checked.
check-nobody-admits = Nobody decides on this admission.
check-appeal-to-the-same = The appeal goes to { $name }, who decided.
check-advice-too-late = The advice may come after the decision is due.
check-move-nowhere = This move leads from { $name } to { $name }.
check-move-without-condition = The clock needs a condition: without one it would move every member at once.
check-state-never-reached = No rule leads to the standing { $name }.
check-no-way-back = No way leads back from { $name } to { $start }.
check-moves-chase = The clock would move a member to { $one } and back to { $other } without end: both conditions can hold together ({ $example }).

# Electorates
check-empty-electorate = Nobody votes in the electorate { $name }.
check-voters-without-vote = The class { $name } votes here and has no right to vote.
check-elector-twice = The holder of { $office } may be a voter here already, and no replacement is named.
check-collective-twice = The class { $name } votes itself and through a collective voter.
check-weight-of-nobody = The class { $name } is weighed here and does not vote.
check-contest-too-long = The roll may still be contested after the vote has opened.
check-contact-before-frozen = The contact may change only until before the roll is frozen, so the rule changes nothing.

# Offices
check-office-nobody-fills = Nobody fills the office { $name }.
check-nobody-sends = The office { $name } is filled by { $body }, whose charter sends nobody to it.
check-not-expected = { $body } does not fill its office { $name } by delegation from here.
check-tie-missing = Nothing is said about a tie for the office { $name }.
check-tie-endless = A tie for the office { $name } may never end: no step leaves nobody level.
check-tie-never-reached = { $count ->
    [one] The last step of this chain is never reached.
   *[other] The last { $count } steps of this chain are never reached.
}
check-limit-without-term = The office { $name } has a limit and no term to count.
check-limits-cross = A lifetime of { $lifetime } terms leaves no room for { $consecutive } in a row.
check-limit-twice = A second limit of the same kind.
check-lifetime-off = A pause ends nothing in a lifetime limit.
check-exception-without-limit = An exception to limits, and no limit.
check-removal-both = The office { $name } says that removal is impossible, and how to remove.
check-vacancy-by-nobody = A vacancy of { $name } is filled by appointment, and nobody is named who appoints.
check-next-of-nobody = A vacancy of { $name } goes to the next ranked, and the office is not elected.
check-late-without-time = { $by } fills it late, and no time is set after which it is late: say within=.
check-terms-of-no-length = Terms of different length are filled together, and the office { $name } has no term.
check-turns-of-one = Turns are taken by one group alone.
check-turn-of-nobody = { $name } takes turns, and is neither a group of a chamber here nor a body.
check-turn-never-late = The turn for { $name } passes when it is late, and its vacancy has no time: say within=.
check-duty-idle = Nothing follows where the duty { $name } is missed.
check-missed-order = What follows where the duty { $name } is missed does not stand in order of time, or goes on after the seat is lost.
check-share-idle = The share limits nothing: the office has { $seats } seats.
check-ex-officio-circle = The office { $name } is held by whoever holds it: a circle.
check-interim-circle = The stand-ins of { $name } lead back to it.

# Decisions
check-threshold-unreachable = All { $seats } votes together cannot carry { $decision }.
check-quorum-unreachable = All { $seats } seats together are no quorum for { $decision }.
check-no-chambers = The organ { $name } has no chambers.
check-more-than-all = More than the whole can never be reached.
check-empty-list = A list of thresholds, steps or rounds has nothing in it.
check-steps-not-rising = Step { $position } does not lie above the one before.
check-quorum-never-looked-at = The quorum is never looked at in a meeting.
check-also-in-itself = The second organ is { $name } again.
check-decision-elsewhere = { $organ } decides here, and the decision { $decision } belongs to { $there }.
check-motions-elsewhere = the organ { $name } is outside: motions are not put to it here
check-window-order = the shortest window is longer than the usual one, or the usual one longer than the longest
check-window-nobody-sets = another length of the window and who sets it (`set-by`) belong together
check-remedy-not-given = the abstention { $name } allows a remedy that the electorate of the organ does not have: { $word }
check-second-quorum-alone = { $name } has no quorum, so a second meeting needs no other one
