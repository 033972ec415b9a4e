# Charters read back: the rules as sentences.

charter-title = Charter of { $body }
charter-version = Version { $version }, in force since { $moment }
charter-quorum = Decisions need the presence of { $share } of the members.

## Names, holders, times

charter-name = “{ $name }”
charter-assumed = The drafter could not confirm this: { $note }
charter-who =
    { $who ->
        [member] every member with the right
        [anyone] anyone
       *[clock] the clock
    }
charter-of-body = { $name } of { $body }
charter-voted-under = It is voted under the rule { $decision }.
charter-length-meetings =
    { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }
charter-length-elections =
    { $n ->
        [one] { $n } election
       *[other] { $n } elections
    }
charter-length-terms =
    { $n ->
        [one] { $n } term
       *[other] { $n } terms
    }
charter-year-day =
    { $day } { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    }

## Conditions: each says what is true of the party asked about

charter-all-of = all of these: ({ $items })
charter-any-of = any of these: ({ $items })
charter-some-of = at least { $k } of these: ({ $items })
charter-not = this does not hold: ({ $what })
charter-path = { $what } (called { $path })
charter-if-defined = the definition { $name } is met
charter-if-is =
    it is { $kind ->
        [person] a person
       *[organization] an organization
    }
charter-if-evidence = the evidence { $name } was judged sufficient
charter-if-exception = the exception { $name } was granted
charter-if-domain = control over a domain is shown
charter-if-domain-by = control over a domain is shown by { $ways }
charter-proof-way =
    { $way ->
        [dns] an entry in the DNS
        [web] a file on the web site
        [mail] a letter to an address of the domain
       *[registration] the registration data
    }
charter-exclusive = { $what }, and nobody else holds the same domain
charter-if-accepts = { $name } was accepted
charter-if-member = it is a member of { $body }
charter-with-class = { $what } in the class { $class }
charter-with-standing = { $what } with the standing { $standing }
charter-if-of-member = the person belongs to an organization that is a member of { $body }
charter-if-holds = it holds the office { $office }
charter-if-held = it held the office { $office } { $window }
charter-if-region =
    its region is { $regions }, as { $by ->
        [declared] it declares
       *[judged] judged
    }
charter-if-soi = its statement of interest is no older than { $length }
charter-if-fees-paid = no fee is overdue
charter-if-count = count of { $activity } { $window }: { $bound }
charter-if-member-for = it has been a member for { $length }
charter-if-joined-before = it joined before the last { $day }
charter-if-standing = its standing is { $standing }
charter-if-checked-in = it checked in within the last { $length }
charter-if-checked-in-body = it checked in with { $body } within the last { $length }
charter-if-judged = { $by } finds { $question }
charter-if-unrelated = no other member is related to it
charter-if-fact-yes =
    the answer on { $fact } is { $answer ->
        [yes] yes
       *[no] no
    }
charter-if-fact-one-of = the answer on { $fact } is { $options }
charter-if-fact-number = the answer on { $fact } is { $bound }
charter-if-fact-declared = an answer on { $fact } was given
charter-bound-exactly = exactly { $n }
charter-bound-between = from { $low } to { $high }
charter-bound-at-least = at least { $n }
charter-bound-at-most = at most { $n }
charter-bound-none = none
charter-bound-any = any number
charter-window-within = within the last { $length }
charter-window-last = in the last occasions of { $of } ({ $n })
charter-window-fixed = from { $from } to { $to }
charter-window-ever = since joining

## Thresholds and quorums

charter-needs-share =
    { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $share } of { $base } in favour
charter-base =
    { $base ->
        [allotted] the votes allotted
        [eligible] the votes of those who may vote
        [present] the votes present
        [cast] the votes cast (abstentions included)
       *[cast-without-abstentions] the votes cast (abstentions left out)
    }
charter-base-average = the average cast in the last votes ({ $n })
charter-needs-votes = at least { $votes } in favour
charter-needs-ratio =
    { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $times } ayes for every no
charter-needs-more-ayes = more votes in favour than against
charter-needs-everybody = all of { $base } in favour
charter-needs-no-objection = nobody objects
charter-needs-each-chamber = in each chamber { $what }
charter-needs-any-chamber = in at least one chamber { $what }
charter-needs-chamber = in the chamber { $chamber } { $what }
charter-needs-one-and-other = in one chamber { $one }, and in every other { $other }
charter-needs-groups = groups with a vote in favour: at least { $n }
charter-needs-regions = regions with a vote in favour: at least { $n }
charter-needs-aye-each-chamber = at least one vote in favour in each chamber
charter-needs-by-size = by the size of the committee: { $steps }
charter-needs-by-turnout = by turnout: { $steps }
charter-needs-by-round = by round: { $steps }
charter-step-size = from { $members } on: { $what }
charter-step-turnout =
    at a turnout of { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $share }: { $what }
charter-step-round = in round { $round }: { $what }
charter-needs-fails = it fails
charter-quorum-none = nobody need be there
charter-quorum-share =
    { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $share } of { $base ->
        [allotted] all seats
       *[eligible] those who may vote
    }
charter-quorum-count = at least { $members }
charter-quorum-average =
    { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $share } of the average attendance of the last meetings ({ $n })
charter-quorum-per-chamber = in each chamber { $what }
charter-quorum-each-group = somebody of every group
charter-quorum-regions = regions present: at least { $n }

## The body and its texts

charter-body = { $title } is a body ({ $kind }), called { $name } in these rules.
charter-kind-of-body =
    { $kind ->
        [association] association
        [committee] committee
        [constituency] constituency
        [council] council
        [house] house
        [regional-organization] regional organization
        [stakeholder-group] stakeholder group
       *[working-group] working group
    }
charter-body-short = Its short name is { $short }.
charter-body-languages = It works in the languages { $languages }.
charter-body-zone = Days and deadlines are meant in the time zone { $zone }.
charter-parent-first = It is part of { $body }; a member must first be accepted there.
charter-parent-child-first = It is part of { $body }; members belong there through this body.
charter-parent-third = It is part of { $body }; { $by } decides on membership.
charter-parent-independent = It is part of { $body }; membership of the one does not depend on the other.
charter-text = This is version { $label } of the charter.
charter-text-adopted = The text was adopted on { $day }.
charter-text-approved = The text was approved on { $day }.
charter-text-effective = The text takes effect on { $day }.
charter-text-supersedes = It replaces version { $label }.
charter-text-restarts = When it takes effect, terms are counted anew.
charter-regions = The regions are: { $regions }.
charter-region = { $title } ({ $countries })
charter-regions-from = The regions are those of { $body }.
charter-working-days = Working days are { $days }.
charter-weekday =
    { $day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
charter-holidays = These are not working days: { $days }.
charter-event = The end of { $event } is recorded when it happens.
charter-event-on = { $event } falls on { $day } every year.
charter-tier = Below { $below } stand the texts { $name }; { $by } amends them.
charter-amendment = { $by } adopts changes to the charter.
charter-amendment-consultation = Before approval the public is consulted for at least { $length }.
charter-amendment-approved = These must then approve, in this order: { $organs }.
charter-define = { $name } means: { $means }.

## Organs and powers

charter-organ =
    { $name } is { $kind ->
        [whole] the members as a whole
        [committee] a committee
        [council] a council
        [secretariat] a secretariat
       *[outside] an organ outside this system
    }.
charter-organ-electorate = It is made of the voters of { $electorate }.
charter-organ-offices = The holders of these offices sit in it: { $offices }.
charter-organ-at-most = No more than this count as in it: { $members }.
charter-organ-acts =
    It acts { $how ->
        [motion] by a motion it has carried
        [chair] by the word of its chair
        [any-member] through any one of its members
       *[report] by an officer's report with evidence
    }.
charter-organ-chair = The holder of { $office } presides.
charter-organ-reported = { $by } reports what it decides.
charter-chamber = Its chamber { $name } has { $seats }: { $groups }.
charter-group = { $seats } for { $group }, held as { $office }
charter-group-none = { $seats } outside groups, held as { $office }
charter-power = Who may { charter-power-does }: { $holders }.
charter-power-does =
    { $power ->
        [adopt-charter] adopt the charter
        [approve-charter] approve the charter
        [create-group] create groups
        [close-group] close groups
        [report] report what outside organs decided
        [register-party] register people and organizations
        [edit-party] correct data of people and organizations
        [judge-region] decide to which region somebody belongs
        [erase] erase personal content
        [record-finding] record findings of checks
        [request-more] ask applicants for more
        [advise] give advice on applications
        [admit] admit applicants
        [grant-exception] grant exceptions
        [judge] judge evidence
        [decide-appeal] decide appeals
        [name-representative] name representatives
        [suspend] suspend members
        [reinstate] reinstate members
        [expel] expel members
        [end-membership] end memberships
        [change-class] change the class of members
        [change-standing] change the standing of members
        [open-check-in] open a check-in
        [record-activity] record activities
        [record-payment] record payments
        [record-event] record events
        [appoint] appoint to offices
        [record-election] record election results
        [remove] remove holders of office
        [grant-leave] grant leave
        [put-motion] put motions
        [second-motion] second motions
        [open-vote] open votes
        [close-vote] close votes
        [name-alternate] name temporary alternates
        [record-vote] record votes
        [correct] correct the record
        [delegate] hand on powers
        [rotate-key] change the signing key
        [defer-motion] put off motions
        [amend-text] change the texts below the charter
       *[import] bring in earlier data
    }
charter-power-witnessed = Somebody else must act with the holder, of: { $by }.
charter-power-delegable = This power may be handed on.
charter-sends = { $by } chooses who fills { $office }.

## Membership

charter-asks = It reads: “{ $text }”
charter-fact =
    { $name } is asked for as { $kind ->
        [yes-no] a yes or no
        [number] a number
        [choice] a choice
        [country] a country
       *[day] a day
    }.
charter-fact-options = The answers offered are { $options }.
charter-evidence = { $name } is evidence; { $by } judges it.
charter-duty = Applicants accept { $name }.
charter-class =
    { $name } is a class for { $of ->
        [any] persons and organizations
        [person] persons
       *[organization] organizations
    }.
charter-class-no-rights = Its members have no rights of their own.
charter-class-rights = Its members may: { $rights }.
charter-right =
    { $right ->
        [speak] speak
        [nominate] nominate
        [stand] stand for office
        [vote] vote
        [propose] propose motions
        [petition] petition
       *[see] read what members may read
    }
charter-class-weight = Voting weight of each of them: { $weight }.
charter-class-requires = To be in it, this must hold: { $condition }.
charter-class-excludes = Whatever else holds, this rules an applicant out: { $condition }.
charter-class-exception = { $by } may grant the exception { $name } and says why.
charter-class-exception-when = Only where this holds: { $condition }.
charter-class-cap = No more than this may come from one organization: { $members }.
charter-class-waiting = They first vote after { $length } as members.
charter-class-review = Their facts are looked at again after every { $length }.
charter-admission-all = Applications for every class are handled so:
charter-admission-classes = Applications for the classes { $classes } are handled so:
charter-admission-completes = An application that is not complete after { $length } lapses.
charter-advice =
    { $by } gives advice within { $length }; silence { $silence ->
        [favourable] counts as favourable
        [unfavourable] counts as unfavourable
       *[none] does not hold up the decision
    }.
charter-admission-decided = { $by } decides.
charter-admission-within = Time to decide: { $length }.
charter-appeal =
    Appeal lies to { $to } within { $length }; meanwhile membership { $keeps ->
        [yes] goes on
       *[no] is not held
    }.
charter-admission-shared = One form may apply to these bodies too: { $bodies }.
charter-automatic = Members of { $from } are members here in the class { $class }, for as long as they are there.
charter-automatic-class = Members of { $from } in the class { $from-class } are members here in the class { $class }, for as long as they are there.
charter-visible =
    { $field } is seen by { $to ->
        [public] everybody
        [members] members
        [officers] officers
       *[concerned] the party itself and those who decide on it
    }.
charter-representation = Representatives of a member organization who vote: { $primary }; alternates: { $alternates }; others without a vote: { $others }.
charter-representation-by-member = The member names them.
charter-representation-by = { $by } names them.
charter-contact-until = The contact may change until { $length } before a vote opens.
charter-representation-stand = These may stand for office: { $kinds }.
charter-representative =
    { $kind ->
        [primary] voting representatives
        [alternate] alternates
       *[other] others
    }
charter-activity = { $name } is counted.
charter-activity-occasion = Its occasions ({ $word }) are recorded.
charter-activity-occasions = Its occasions are recorded.
charter-standing-starts = A new member has the standing { $standing }.
charter-standing-state =
    With { $standing } one { $votes ->
        [yes] votes
       *[no] does not vote
    }, { $counts ->
        [yes] counts
       *[no] does not count
    } towards quorums, and { $stands ->
        [yes] may
       *[no] may not
    } stand for office.
charter-standing-any = any standing
charter-standing-ended = { $by } ends the membership of those with { $from }.
charter-standing-move = { $by } moves a member from { $from } to { $to }.
charter-standing-when = This happens when: { $condition }.
charter-standing-checked =
    It is looked at { $how ->
        [daily] every day
        [each-occasion] after each occasion
       *[at-check-in] when a check-in closes
    }.
charter-standing-notice = The member is told { $length } before and may mend it.
charter-check-in = At a check-in members have { $length } to answer.
charter-check-in-effect = Those who answer get { $answer }, those who do not get { $silence }.
charter-check-in-accepts = A check-in with { $body } within the last { $length } counts here.
charter-check-in-passive = This counts as an answer too: { $condition }.
charter-check-in-reminders = Reminders: { $n }.
charter-ending = Membership ends for { $cause } when { $by } decides.
charter-ending-by-member = A member ends the membership by { $cause }.
charter-ending-after = Only after { $length } without contact.
charter-ending-hearing = Between notice and decision the member has at least { $length } to be heard.
charter-ending-cure = The member has { $length } to mend it.
charter-fees = Fees fall due on { $day } every year.
charter-fee = The class { $class } pays { $amount }.
charter-fees-arrears = After { $length } in arrears a member gets the standing { $standing }.

## Electorates

charter-electorate = In { $name } vote: { $voters }.
charter-electorate-without = These do not vote there: { $voters }.
charter-voters-members = members who may vote
charter-voters-classes = { $what } in the classes { $classes }
charter-voters-standing = { $what } with the standing { $standings }
charter-voters-when = { $what }, where this holds: { $condition }
charter-voters-of = the members of { $body }
charter-voters-holders = the holders of { $office }
charter-voters-replaced = { $what }, or whom { $body } names where the holder already votes or there is none
charter-voters-collective = { $name }, one voter for all of the class { $class } (weight { $votes })
charter-weight-class = Votes weigh as the member's class says.
charter-weight-equal = All votes weigh the same.
charter-weight-country = Votes of each country, shared equally among its voters: { $total }.
charter-weight-lowest = Voters of the class { $class } have the lowest weight of the others.
charter-electorate-frozen = The list of voters is fixed { $length } before the vote opens.
charter-electorate-at-opening = The list of voters is fixed when the vote opens.
charter-electorate-published = It is published { $length } before the vote opens.
charter-electorate-contestable = It may be contested for { $length }.
charter-electorate-split = A voter may split the votes held.
charter-electorate-instructed = Voters are bound by a recorded instruction.
charter-proxies =
    Proxies one person may hold: { $n }. The holder { $voters ->
        [yes] must be a voter
       *[no] may be anybody
    } and { $instructed ->
        [yes] must be instructed
       *[no] may vote freely
    }; the giver { $counts ->
        [yes] counts
       *[no] does not count
    } towards the quorum.
charter-proxies-last = A proxy lasts { $length } at most.
charter-alternates =
    A temporary alternate { $outside ->
        [yes] may come from outside
       *[no] must belong to the organ
    } and { $counts ->
        [yes] counts
       *[no] does not count
    } towards the quorum.
charter-alternates-last = An alternate serves { $length } at most.

## Offices

charter-office = The office { $name } has { $seats }.
charter-office-without-vote = Its holders do not vote in the organs where they sit.
charter-term = A term lasts { $length }.
charter-term-open = A holder serves until replaced.
charter-starts-seating = A term starts when the holder is seated.
charter-starts-event = A term starts at the end of { $event }.
charter-starts-day = A term starts on the next { $day }.
charter-stagger =
    It falls due in { $years ->
        [odd] odd
       *[even] even
    } years.
charter-limit =
    Most terms { $kind ->
        [consecutive] in a row
       *[lifetime] in a lifetime
    }: { $n }.
charter-limit-off = After { $length } out of office the count starts again.
charter-limit-exempt = A term served for less than { $share } of its length does not count.
charter-limit-across = Terms in these offices count together: { $offices }.
charter-limit-exception = { $by } may allow one more and says why.
charter-office-eligible = To hold it, this must hold: { $condition }.
charter-incompatible = Its holder may not also hold { $office }.
charter-cure =
    There is { $length } to mend it; after that { $then ->
        [vacate] the seat falls vacant
        [lot] a lot decides who leaves
       *[step-aside] the holder steps aside until it is mended
    }.
charter-share =
    Most holders of one { $per ->
        [employer] employer
        [region] region
       *[country] country
    }: { $n }.
charter-share-soft = This may be relaxed with a recorded reason.
charter-filled-election = The voters of { $electorate } elect the holder.
charter-tie = A tie is broken in this order: { $steps }.
charter-tie-step =
    { $step ->
        [rerun-once] the whole vote is held once more
        [runoff] the tied stand in a run-off
        [prior] who was ahead in the round before
        [agreement] the tied agree among themselves
        [lot] a lot
        [shared] all the tied have it
       *[unresolved] the tie stands
    }
charter-tie-diversity = who adds diversity ({ $traits })
charter-diversity =
    { $by ->
        [region] of regions
        [country] of countries
        [gender] of gender
        [group] of groups
       *[affiliation] of affiliations
    }
charter-tie-decider =
    { $office } { $duty ->
        [must] chooses
       *[may] may choose
    }
charter-unopposed =
    Where nobody stands against, the candidate { $how ->
        [acclaimed] is elected without a vote
        [vote] is voted on all the same
       *[confirmed] needs a vote to confirm
    }.
charter-filled-appointment = { $by } appoints the holder.
charter-filled-ratified = { $by } must ratify.
charter-filled-ex-officio = Whoever holds { $office } holds this too.
charter-filled-delegation = { $body } sends the holder by its own rules.
charter-filled-outside = { $by }, outside this system, names the holder.
charter-vacancy =
    A vacancy is { $how ->
        [by-election] filled by an election
        [appointment] filled by appointment
        [next-ranked] filled by the next in the last result
        [temporary-alternate] filled by a temporary alternate
       *[left-empty] left empty
    }.
charter-vacancy-by = { $by } does so.
charter-vacancy-for =
    It is for { $full ->
        [yes] a full term
       *[no] the remainder of the term
    }.
charter-vacancy-within = Time to fill it: { $length }.
charter-interim = While it is vacant these act, in order: { $offices }.
charter-removal-impossible = A holder cannot be removed.
charter-removal-automatic = A holder is removed by the clock when: { $condition }.
charter-removal-any = { $by } may remove a holder for any cause.
charter-removal = { $by } may remove a holder for { $cause }.
charter-removal-hearing = The holder has at least { $length } to be heard.
charter-leave = The longest leave of absence is { $length }.
charter-rotates = These take turns: { $groups }.
charter-rotates-passes = Where a vacancy is not filled in time, the turn passes to the next.
charter-terms-mixed = Where terms of different length are filled on one ballot, the longer go to those with more votes.
charter-terms-tie = A tie over the longer term is broken in this order: { $steps }.
charter-vacancy-late = After that { $by } may fill it too.
charter-removal-cure = There is { $length } to mend it first.
charter-office-duty = Duty { $name }: a holder keeps that { $condition }.
charter-duty-missed =
    Whoever misses it { $does ->
        [notice] is told so
        [step-aside] steps aside until it is kept
       *[vacate] loses the seat
    } at once.
charter-duty-missed-after =
    Whoever still misses it after { $length } { $does ->
        [notice] is told so
        [step-aside] steps aside until it is kept
       *[vacate] loses the seat
    }.
charter-aside = A holder may step aside for a time.
charter-aside-at-most = A holder may step aside for { $length } at most.
charter-aside-by = { $by } may put a holder aside for a time.

## Decisions

charter-decision = { $organ } decides on { $name }.
charter-decision-default = { $organ } decides so on all that has no rule of its own.
charter-grade-passed = To pass it needs: { $needs }.
charter-grade = For the grade { $grade } it needs: { $needs }.
charter-without-quorum = There is no quorum.
charter-quorum-rule = The quorum is: { $needs }.
charter-quorum-checked = The quorum is looked at { $moments }.
charter-quorum-moment =
    { $moment ->
        [start] at the start
        [reconvening] after a pause
       *[vote] at the vote
    }
charter-quorum-counted =
    It is counted in { $in ->
        [heads] heads
       *[votes] votes
    }.
charter-quorum-deemed = In a vote over time everybody counts as present.
charter-quorum-proxies =
    Whoever gave a proxy { $how ->
        [counts] counts towards it
        [counts-with-holder] counts while the holder is there
       *[does-not-count] does not count towards it
    }.
charter-quorum-alternates =
    A temporary alternate { $counts ->
        [yes] counts
       *[no] does not count
    } towards it.
charter-floor =
    Up to round { $rounds } the turnout must be { $edge ->
        [more-than] more than
       *[at-least] at least
    } { $share } of { $base ->
        [allotted] the votes allotted
       *[eligible] the votes of those who may vote
    }; below that { $below ->
        [another-round] another round is held
       *[fails] the motion fails
    }.
charter-decision-notice = The motion must be known { $length } before the vote.
charter-decision-seconds = Seconders needed: { $n }.
charter-decision-open-for = A vote over time stays open for { $length }.
charter-decision-voting =
    The vote is { $secret ->
        [yes] secret
       *[no] by name
    }.
charter-decision-also = { $organ } must pass it too, under the rule { $decision }.
charter-quorum-second = At a second meeting, called after one without a quorum, it is: { $needs }.
charter-motions = So { $organ } treats its motions.
charter-motions-waiver = A motion known for at least { $length } may be voted all the same if { $decision } carries on it; one that is put again may not.
charter-motions-deferral =
    A motion may be put off { $n ->
        [one] { $n } time
       *[other] { $n } times
    }.
charter-motions-deferral-longest = Each time by { $length } at most.
charter-motions-amendable =
    The mover may change the text before the vote opens; the motion is then seconded anew{ $anew ->
        [yes] , and its notice runs anew
       *[no] {""}
    }.
charter-motions-absentee = On { $matters }, whoever was absent may vote for { $length } after the meeting; the quorum is that of the meeting.
charter-motions-absentee-set = { $by } may make this as short as { $shortest } or as long as { $longest }.
charter-motions-absentee-agreed = That needs the agreement of all of these who are there, and of one of them at least: { $offices }.
charter-motions-abstention-plain =
    One may abstain as { $kind }{ $reason ->
        [yes] , and gives the reason
       *[no] {""}
    }.
charter-motions-abstention =
    One may abstain as { $kind }{ $reason ->
        [yes] , and gives the reason
       *[no] {""}
    }; then the vote may be cast by other means: { $remedies }.
charter-motions-remedy =
    { $remedy ->
        [proxy] a proxy
        [alternate] a temporary alternate
       *[instruction] an instruction of the group
    }
