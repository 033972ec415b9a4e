# An entry of the record: what was done, by what right, what it changed, and its proof.

## The page

entry-title = Entry { $position }
entry-title-act = Entry { $position }: { $act }
entry-when = When
entry-by = By
entry-for = On behalf of
entry-witness = Together with
entry-way = How the wish came
entry-right = By what right
entry-right-power = the power to { $power }, { $role }
entry-right-own = Its own: this needs no power
entry-who-operator = The operator of the server
entry-who-clock = The clock: it fell due
entry-who-server = The server
entry-way-link = signed in by a letter
entry-way-passkey = signed in by a passkey
entry-way-letter = by letter
entry-way-paper = on paper, recorded by an officer
entry-way-command = by a command of the operator
entry-way-clock = nobody asked: it fell due
entry-role-anyone = held by anybody
entry-role-member = held as a member of { $body }
entry-role-office = held as { $office } of { $body }
entry-role-interim = held for the time being as { $office } of { $body }
entry-role-delegate = handed on by { $body }
entry-role-alternate = held as an alternate in { $body }
entry-role-operator = held by the operator
entry-role-clock = held by the clock
entry-role-server = held by the server
entry-changed = What it changed
entry-changed-nothing = Nothing that others would notice: it is noted here and no more.
entry-also-concerns = Whom and what else it concerns
entry-why = Why it was right
entry-why-lead = The clauses on which it rests, as they were in force then. Every program that checks the record derives the same from them.
entry-why-none = It rests on no clause: it needed no right but one’s own.
entry-clause = Clause { $number }
entry-of-charter = { $charter } of { $body }
entry-no-longer = no longer in force
entry-path = Of the ways that the clause gives, this one held: { $path }
entry-clause-text = What is carried out, and the text
entry-found = What was found
entry-found-lead = Questions that only closed entries or texts can answer, with the answer on which the decision rested. The evidence itself is not public.
entry-asked-fact = What { $party } declared about “{ $name }”
entry-asked-evidence = Whether { $party } showed “{ $name }” to { $body }
entry-asked-exception = Whether { $body } granted { $party } the exception “{ $name }”
entry-asked-domain = Whether { $party } showed that it controls its domain
entry-asked-duty = Whether { $party } accepted the duty “{ $name }” of { $body }
entry-asked-judgement = What { $body } judged of { $party } on “{ $name }”
entry-asked-own = A question that only this kind of act asks (number { $number })
entry-asked-charter = The charter under which the application is decided
entry-asked-advice = The advice that was asked for (rule { $number } of the admission)
entry-advice-yes = favourable
entry-advice-no = not favourable
entry-advice-none = none, since the application lies with the body since { $moment }
entry-asked-due = Whether a closed decision leads to it
entry-asked-heard = Whether the holder was heard
entry-asked-said = Whether the text “{ $name }” says something
entry-texts = What was written
entry-text-empty = Nothing was written here.
entry-text-erased = Erased. The record keeps its digest, so nobody can put another text in its place.
entry-text-withheld = Not public: it is for those concerned.
entry-slot-reason = Reason
entry-slot-evidence = Evidence
entry-slot-name = Name
entry-slot-purpose = Purpose
entry-slot-text = Text
entry-slot-contact-details = Contact details
entry-slot-statement = Statement
entry-slot-remark = Remark
entry-slot-receipt = Receipt
entry-slot-title = Title
entry-slot-position = Position
entry-closed-title = A closed entry
entry-closed-text = Who applies, is refused, accused or appeals is not for the public. Of such an entry the record shows a digest and its place, and nothing else: no kind, no body, nobody’s name, no moment. Roll, standings, votes and results change only by open entries.
entry-closed-digest = Digest of the closed entry
entry-epoch-title = A new epoch begins
entry-epoch-first = The record begins here.
entry-epoch-restored = The record was restored from a backup, and goes on from { $n } entries of the log before. It never signs a second history under the old name.
entry-origin = Name of the log
entry-related = Entries that belong to it
entry-cites = It cites
entry-cited-by = It is cited by
entry-of-motion = About the same motion
entry-more = All entries about { $what }
entry-neighbours = Neighbouring entries
entry-before = Entry before
entry-after = Entry after
entry-proof = Proof
entry-proof-lead = That this entry stands at this place in the record follows from its bytes, the hashes beside it, and the signed statement of the whole.
entry-leaf-hash = Hash of the leaf
entry-proof-size = Entries in the checkpoint
entry-proof-path = The hashes beside it, from the leaf upwards
entry-proof-file = Download the proof
entry-proof-how = Check it without this server by the command { $command }
entry-checkpoint = The signed checkpoint
entry-no-checkpoint = This server holds no key and signs no checkpoint, so there is no proof to take along.
entry-bytes = The whole entry, as a program reads it
entry-admitted-here = See why
entry-since = since { $moment }
entry-list-empty = No open entry fits these filters.
entry-list-filtered = Only open entries are listed here: of closed ones nobody learns what they are about.
entry-filter = Find entries
entry-filter-body = Body
entry-filter-act = Kind of act
entry-filter-party = Person or organization
entry-filter-from = From
entry-filter-to = Up to and including
entry-filter-all = all
entry-filter-clear = Show all
entry-filter-about = About
entry-export = Take the record out
entry-export-lead = The whole public record in one file, with everything that is needed to derive each decision again. Check it with the command { $command }
entry-export-bundle = Download the public record
entry-export-checkpoint = Download the signed checkpoint
entry-export-mirror = Mirror it
entry-export-mirror-lead = Anybody may keep a copy that grows: the entries lie in tiles at { $address }
entry-export-busy = Others are taking the record out at the moment. Please try again in a minute.
entry-key = Key that signs it
entry-feed = Feed of new entries
entry-feed-title = { $name }: the record

## What fell due

entry-due-effective = A charter’s day comes
entry-due-lapse = An application lapses
entry-due-decision-late = A decision is late
entry-due-standings = Standings are looked at
entry-due-notice = A notice is over
entry-due-round = A check-in closes
entry-due-arrears = Unpaid fees are looked at
entry-due-leaves = A time to appeal is over
entry-due-shows = A decision shows
entry-due-departed = A membership has ended
entry-due-restored = A membership goes on
entry-due-term-ends = A term ends
entry-due-look-again = A holder’s seats are looked at
entry-due-cure-ends = The time to mend a conflict is over
entry-due-vacancy-late = The time to fill a seat is over
entry-due-aside-ends = The time of stepping aside is over
entry-due-vote-closes = A vote closes
entry-due-set =
    { $what ->
        [effective] A charter comes into force on { $at }.
        [notice] A notice runs until { $at }.
        [round] A check-in closes on { $at }.
        [arrears] Unpaid fees are looked at on { $at }.
        [term-ends] A term ends on { $at }.
        [cure-ends] A conflict must be mended by { $at }.
        [vacancy-late] A seat must be filled by { $at }.
        [aside-ends] The time of stepping aside ends on { $at }.
        [vote-closes] A vote closes on { $at }.
       *[other] Something falls due on { $at }.
    }

## Acts

entry-act-found = Founding
entry-act-adopt-charter = Adoption of a charter
entry-act-approve-charter = Approval of a charter
entry-act-create-body = Founding of a body
entry-act-close-body = Closing of a body
entry-act-create-group = Founding of a group
entry-act-recharter-group = New purpose of a group
entry-act-close-group = Closing of a group
entry-act-join-group = Joining a group
entry-act-leave-group = Leaving a group
entry-act-report = Report of what an outside organ decided
entry-act-record-event = Record of an event
entry-act-correct-event = Correction of an event
entry-act-delegate = Handing on of a power
entry-act-end-delegation = Taking back of a power
entry-act-rotate-key = Change of the signing key
entry-act-amend-text = Change of a text below the charter
entry-act-register-party = Registration
entry-act-edit-party = Change of details
entry-act-file-interests = Statement of interest
entry-act-judge-region = Decision on a region
entry-act-erase = Erasure
entry-act-mark-ceased = Record that somebody ceased
entry-act-correct-party = Correction of a party
entry-act-name-contact = Naming of a contact
entry-act-choose-languages = Choice of languages
entry-act-resign = Resignation of a member
entry-act-admit = Admission
entry-act-name-representative = Naming of a representative
entry-act-suspend = Suspension
entry-act-reinstate = Reinstatement
entry-act-change-standing = Change of standing
entry-act-change-class = Change of class
entry-act-end-membership = Ending of a membership
entry-act-merge-parties = Merging of two parties
entry-act-record-activity = Record of activity
entry-act-record-payment = Record of a payment
entry-act-open-check-in = Opening of a check-in
entry-act-check-in = Check-in
entry-act-correct-membership = Correction of a membership
entry-act-import-member = Member taken over from a list
entry-act-name-elector = Naming of an elector
entry-act-correct-activity = Correction of activity
entry-act-correct-payment = Correction of a payment
entry-act-install = Office taken over from before
entry-act-appoint = Appointment
entry-act-record-election = Result of an election
entry-act-resign-office = Resignation from an office
entry-act-remove-officer = Removal from an office
entry-act-take-leave = Leave taken
entry-act-grant-leave = Leave granted
entry-act-draw-lot = Drawing of a lot
entry-act-correct-term = Correction of a term
entry-act-open-for-business = Opening for business
entry-act-step-aside = Stepping aside
entry-act-come-back = Coming back
entry-act-put-motion = Motion put
entry-act-second-motion = Motion seconded
entry-act-withdraw-motion = Motion withdrawn
entry-act-open-vote = Vote opened
entry-act-vote = Vote
entry-act-recuse = Recusal
entry-act-name-remedy = Proxy, alternate or instruction
entry-act-revoke-remedy = Proxy, alternate or instruction taken back
entry-act-record-vote = Votes on paper
entry-act-close-vote = Vote closed
entry-act-ask-by-motion = What a motion asks for
entry-act-amend-motion = Motion changed
entry-act-defer-motion = Motion put off
entry-act-adjourn-vote = Vote adjourned
entry-act-reconvene-vote = Vote goes on
entry-act-correct-vote = Correction of a vote

## What changed: bodies

entry-founded = { $body } exists from now on.
entry-adopted = { $body } adopted a charter.
entry-approved = The charter { $charter } has all the approvals it needs.
entry-in-force = The charter { $charter } is in force.
entry-amendment-began = The charter { $charter } follows the clause on amendments before it comes into force.
entry-approval-given = One of those who must approve the charter { $charter } has done so.
entry-amendment-ended = The charter { $charter } was not approved, and never comes into force.
entry-body-closed = { $body } is closed.
entry-group-created = { $body } has a new group.
entry-group-rechartered = The group { $group } has a new name or purpose.
entry-group-closed = The group { $group } is closed.
entry-group-joined = { $party } takes part in the group { $group }.
entry-group-left = { $party } no longer takes part in the group { $group }.
entry-outside-decided =
    { $result ->
        [carried] The organ { $organ } of { $body } agreed to “{ $matter }”, as reported.
       *[lost] The organ { $organ } of { $body } did not agree to “{ $matter }”, as reported.
    }
entry-event-ended = The event { $event } of { $body } ended on { $at }.
entry-event-corrected = The event { $event } of { $body } ended on { $at }, and not on { $was }.
entry-event-not-held = The event { $event } of { $body } did not end on { $was }, as had been recorded.
entry-delegated = { $party } may { $power } in { $body } from now on.
entry-delegated-until = { $party } may { $power } in { $body } until { $until }.
entry-delegation-ended = { $party } may no longer { $power } in { $body }.
entry-key-rotated = The record is signed with another key: { $key }
entry-moved-in = { $body } runs by itself from now on.
entry-text-amended = { $body } has a new text { $tier } below its charter.
entry-text-withdrawn = { $body } has no text { $tier } below its charter any more.

## What changed: people

entry-registered =
    { $kind ->
        [person] A person is known to the community.
       *[organization] An organization is known to the community.
    }
entry-erased =
    { $n ->
        [one] { $n } text about { $party } is gone.
       *[other] { $n } texts about { $party } are gone.
    }
entry-renamed = { $party } has this name from now on.
entry-edited = What is known of { $party } changed.
entry-interests = { $party } filed a statement of interest.
entry-region-judged = For { $body }, { $party } belongs to { $regions }.
entry-region-taken-back = For { $body }, nothing is decided any more on the region of { $party }.
entry-same-party = { $party } and { $other } are the same, registered twice.
entry-absorbed = { $other } became one with { $party }.
entry-parted = { $party } and { $other } are not one after all.
entry-revived = { $party } has not ceased after all.
entry-contact-named = { $contact } answers for { $party }.
entry-languages-chosen = { $party } chose the languages it reads.

## What changed: membership

entry-joined = { $party } is a member of { $body }, in the class { $class }.
entry-began = { $party } is a member of { $body }, in the class { $class }.
entry-class = { $party } is in the class { $class } in { $body }.
entry-standing = { $party } has the standing { $standing } in { $body }.
entry-primary = { $person } votes for { $party } in { $body }.
entry-no-primary = Nobody votes for { $party } in { $body }.
entry-ended = { $party } is no longer a member of { $body }.
entry-resumed = The membership of { $party } in { $body } had not ended after all.
entry-void = { $party } never was a member of { $body }.
entry-represented = { $person } represents { $party } in { $body } too.
entry-not-represented = { $person } no longer represents { $party } in { $body }.
entry-place-handed = In { $body } the place of { $from } is that of { $into }.
entry-noticed = { $party } was told that it has the standing { $standing } in { $body } from { $at } on, if nothing is done.
entry-notice-over = The notice to { $party } in { $body } is over.
entry-occasion = { $body } held { $activity } on { $at }.
entry-did =
    { $n ->
        [one] { $n } member took part: { $activity }.
       *[other] { $n } members took part: { $activity }.
    }
entry-paid = { $party } paid its fees in { $body } for { $year }.
entry-round-opened = A check-in of { $body } is open until { $until }.
entry-round-closed = The check-in of { $body } is closed.
entry-checked-in = { $party } confirmed to { $body } that it is still there.
entry-imported = { $party } was taken over from a list into { $body }.
entry-merged = { $from } was merged into { $into }.
entry-ceased = { $party } has ceased.
entry-elector-named = { $elector } votes for { $body } in the place of { $office }.
entry-elector-taken-back = Nobody is named any more to vote for { $body } in the place of { $office }.
entry-struck =
    { $n ->
        [one] { $n } member did not do what entry { $entry } says.
       *[other] { $n } members did not do what entry { $entry } says.
    }
entry-not-held = { $activity } of { $body } on { $at } was none.
entry-not-paid = { $party } had not paid its fees in { $body } for { $year }.

## What changed: offices

entry-seated =
    { $by ->
        [election] { $party } is { $office } of { $body } from { $from }, by election.
        [appointment] { $party } is { $office } of { $body } from { $from }, by appointment.
        [delegation] { $party } is { $office } of { $body } from { $from }, sent by another body.
        [report] { $party } is { $office } of { $body } from { $from }, by decision of an outside organ.
        [remainder] { $party } is { $office } of { $body } from { $from }, for the rest of another’s term.
        [temporary] { $party } is { $office } of { $body } from { $from }, for a short time.
       *[moved-in] { $party } is { $office } of { $body } from { $from }, as before the record began.
    }
entry-seated-later = { $party } is to be { $office } of { $body }, from the event on with which the term begins.
entry-not-known-yet = a moment not known yet
entry-term-ended =
    { $by ->
        [expiry] { $party } is no longer { $office } of { $body }: the term ran out.
        [resignation] { $party } is no longer { $office } of { $body }: a resignation.
        [removal] { $party } is no longer { $office } of { $body }: a removal.
        [rule] { $party } is no longer { $office } of { $body }: a rule ended it.
        [lot] { $party } is no longer { $office } of { $body }: the lot decided.
        [death] { $party } is no longer { $office } of { $body }: the holder ceased.
       *[correction] { $party } never was { $office } of { $body }: a correction.
    }
entry-term-dated = The term of { $party } as { $office } of { $body } begins on { $from }.
entry-on-leave = { $party } is on leave as { $office } of { $body } until { $until }.
entry-leave-over = The leave of { $party } as { $office } of { $body } is over.
entry-aside =
    { $why ->
        [conflict] { $party } does not act as { $office } of { $body }: a conflict was not mended.
        [duty] { $party } does not act as { $office } of { $body }: a duty was missed.
        [own] { $party } steps aside as { $office } of { $body }.
       *[put] { $party } was set aside as { $office } of { $body }.
    }
entry-came-back = { $party } acts as { $office } of { $body } again.
entry-lot-awaited = A lot must decide among the holders of { $office } of { $body }.
entry-lot-over = No lot is needed any more among the holders of { $office } of { $body }.
entry-vacant = A seat of { $office } of { $body } is vacant, to be filled by { $due }.
entry-vacancy-late = A seat of { $office } of { $body } was not filled in time.
entry-curing = { $party } has until { $until } to mend a conflict as { $office } of { $body }.
entry-cured = { $party } has no conflict to mend any more as { $office } of { $body }.
entry-duty-missed = { $party } missed a duty as { $office } of { $body }.
entry-duty-kept = { $party } keeps the duty as { $office } of { $body } again.
entry-term-handed = The term as { $office } of { $body } is that of { $holder }.

## What changed: motions

entry-motion-put = The motion “{ $motion }” is put to { $organ } of { $body } on { $matter }.
entry-motion-put-unnamed = A motion is put to { $organ } of { $body } on { $matter }.
entry-motion-seconded = { $party } seconds the motion “{ $motion }”.
entry-motion-withdrawn = The motion “{ $motion }” is withdrawn.
entry-vote-opened = The vote on “{ $motion }” is open.
entry-vote-opened-until = The vote on “{ $motion }” is open until { $closes }.
entry-vote-cast =
    { $choice ->
        [aye] { $party } votes in favour of “{ $motion }”.
        [no] { $party } votes against “{ $motion }”.
       *[abstain] { $party } abstains on “{ $motion }”.
    }
entry-recused = { $party } takes no part in the vote on “{ $motion }”.
entry-vote-closed =
    { $outcome ->
        [passed] The motion “{ $motion }” carried.
        [failed] The motion “{ $motion }” was lost.
        [no-quorum] Nothing was decided on “{ $motion }”: there was no quorum.
       *[another-round] Another round follows on “{ $motion }”: too few voted.
    }
entry-votes = In favour { $ayes }, against { $noes }, abstentions { $abstentions }, not cast { $silent }.
entry-vote-round = Round { $round } of the vote on “{ $motion }” is open.
entry-also-decided =
    { $result ->
        [carried] { $organ } agreed to “{ $motion }” too.
       *[lost] { $organ } did not agree to “{ $motion }”.
    }
entry-remedy =
    { $kind ->
        [proxy] Another casts the vote of { $party } in { $body } until { $until }.
        [alternate] Another sits in for { $party } in { $body } until { $until }.
       *[instruction] The vote of { $party } in { $body } is instructed until { $until }.
    }
entry-remedy-revoked = { $party } votes in { $body } again without proxy, alternate or instruction.
entry-roll-fixed =
    { $n ->
        [one] The roll of the vote on “{ $motion }” is fixed: { $n } voter.
       *[other] The roll of the vote on “{ $motion }” is fixed: { $n } voters.
    }
entry-voter-replaced = On “{ $motion }”, { $from } and { $into } are one.
entry-motion-asks = It is said what “{ $motion }” asks to be done.
entry-motion-done = What “{ $motion }” asked for is done.
entry-motion-amended = The motion “{ $motion }” has another text.
entry-motion-deferred = The motion “{ $motion }” is put off until { $until }.
entry-adjourned = The meeting breaks off before “{ $motion }” is decided.
entry-adjourned-no-quorum = The meeting breaks off before “{ $motion }” is decided: there is no quorum.
entry-reconvened = The meeting goes on with the vote on “{ $motion }”.
entry-meeting-ended = Those who were absent vote on “{ $motion }” until { $closes }.
entry-vote-corrected =
    { $choice ->
        [aye] { $party } had voted in favour of “{ $motion }”.
        [no] { $party } had voted against “{ $motion }”.
        [abstain] { $party } had abstained on “{ $motion }”.
       *[none] { $party } had not voted on “{ $motion }”.
    }
entry-presence-corrected = Others were present at the vote on “{ $motion }” than had been recorded.
entry-result-corrected =
    { $outcome ->
        [passed] Derived again, the motion “{ $motion }” carried.
        [failed] Derived again, the motion “{ $motion }” was lost.
        [no-quorum] Derived again, nothing was decided on “{ $motion }”: there was no quorum.
       *[another-round] Derived again, another round follows on “{ $motion }”.
    }
