# Why an act is not accepted; read beside the field.

refusal-already-decided = This has already been decided.
refusal-no-longer-open = This closed on { $moment }.
refusal-too-long = This may have at most { $limit } characters; it has { $length }.

refusal-no-such-power = No charter clause of { $body } lets anybody { $power }.
refusal-no-mandate = This needs the power { $power }, which { $holder } holds.
refusal-needs-motion = { $organ } acts by a motion: name the one that carried.
refusal-motion-does-not-carry = The motion named is not one that { $organ } has carried.
refusal-motion-asks-otherwise = The motion named does not ask for this act. The mover says what it asks for, before the vote opens.
refusal-motion-spent = The motion named was used already.
refusal-unknown = There is no such thing: { $what }.
refusal-text-missing = Please fill in { $field }.
refusal-text-too-long = { $field } may have at most { $limit } bytes.
refusal-no-charter = { $body } has no charter in force.
refusal-no-rule = The charter of { $body } has no rule for this: { $rule }.
refusal-not-theirs = Only the one concerned, or who may act for them, can do this.
refusal-operator-only = Only the operator of the server can do this, and only while a body moves in.
refusal-before-the-record = The record already goes up to { $newest }.
refusal-out-of-range = { $field } is not possible: { $why }.
refusal-entry-too-large = This is too much for one entry of the record: { $size } bytes, and { $limit } fit. Divide it.
refusal-own-case = Nobody decides in their own case, nor in that of an organization they act for. Somebody else must.
refusal-charter-has-errors = { $file } has errors ({ $errors }); the first is { $first }.
refusal-body-exists = There is a body called { $body } already.
refusal-nothing-in-force = No version of the charter of { $body } is in force on that day.
refusal-moved-in = { $body } runs by itself now; its own rules say who takes office.
refusal-no-seat-free = All seats of { $office } are taken ({ $seats }).
refusal-ends-before-it-starts = The end lies before the start.

## belonging
refusal-already-in-standing = The member is { $standing } already.
refusal-standing-withholds-nothing = A member that is { $standing } keeps all rights. Choose a standing that withholds something.
refusal-standing-withholds-vote = A member that is { $standing } does not vote. Choose a standing that gives the vote back.
refusal-move-not-met = The charter ties the standing { $standing } to a condition that does not hold now.
refusal-of-another-body = This is not a member of this body.
refusal-too-many-members = One entry holds at most { $limit } members. Send the rest in another.
refusal-only-the-member = For this cause only the member itself can leave.
refusal-needs-hearing = For { $cause } the member must be heard first. Open a hearing.
refusal-not-yet-heard = The member has not been heard about { $cause }, or the time for it is not over.
refusal-seen-since = The member was last heard of on { $since }; the time that the charter sets is not over.
refusal-still-eligible = The member meets what its class requires.
refusal-already-leaving = This membership ends on { $until } already, unless something changes.
refusal-another-matter = The motion cited was not on { $matter }.
refusal-already-in-class = The member is in the class { $class } already.
refusal-class-not-met = The member does not meet what the class { $class } requires.
refusal-nothing-to-appeal = There is nothing to appeal against here, or the time for it is over.
refusal-needs-notice = { $cause } gives the member time to mend it or to appeal: announce the end to the member instead.
refusal-ends-at-once = { $cause } gives the member no time: end the membership itself.
refusal-hearing-over = This case was decided or dropped.
refusal-not-an-organization = Only organizations have representatives.
refusal-not-a-person = Only a person can represent a member.
refusal-too-many-representatives = The charter allows { $limit } of these. End another’s task first.
refusal-no-such-representatives = The charter knows no representatives of this kind.
refusal-no-representative = This person does not represent the member.
refusal-already-paid = The fee for { $year } is recorded already.
refusal-round-open = A check-in is open until { $until }.
refusal-no-round-open = No check-in is open now.
refusal-already-answered = Your answer to this check-in is recorded already.
refusal-nothing-to-correct = Entry { $entry } changed nothing of what is to be corrected. Cite the one that was wrong.
refusal-correction-not-so = Only what has not ended can end, and only what has ended can resume.
refusal-already-imported = The row { $key } was taken over already.
refusal-import-key = A key has 16 hexadecimal digits in lower case.
refusal-import-already-member = This party is a member already.
refusal-import-wrong-kind = The class { $class } is for the other kind of party.

## joining
refusal-no-such-class = { $body } has no class of members called { $class }.
refusal-no-admission = The charter of { $body } has no way to join as { $class }.
refusal-not-this-kind = The class { $class } is only for: { $of }.
refusal-already-member = This party has been a member since { $since }.
refusal-already-applied = An application filed on { $filed } is still pending; withdraw it first, or wait.
refusal-parent-first = { $parent } must have accepted the applicant first; apply there, or in the same form.
refusal-form-not-shared = The charter of { $body } does not share one form with all these bodies; apply to them one by one.
refusal-form-targets = Name at least one body and at most { $limit }, each of them once.
refusal-excluded = What was declared rules this applicant out: { $what }.
refusal-requirement-not-met = A requirement is not met: { $what }.
refusal-none-of-these = One of these must hold, and none does: { $what }.
refusal-must-not-hold = This must not hold, and it does: { $what }.
refusal-requirement-not-shown = It is not yet known whether this holds: { $what }. It must be declared, shown or judged first.
refusal-cap-reached = This class takes at most { $cap } from one organization, and they are there already.
refusal-advice-open = Advice may still come until { $until }; the decision waits for it.
refusal-advice-given = This advice has been given already.
refusal-advice-over = The time for advice ended on { $since }.
refusal-no-advice-asked = The charter asks for no such advice here.
refusal-application-not-open = The application does not stand so that this could be done: look at its history.
refusal-nothing-asked = Nothing was asked of the applicant.
refusal-no-appeal = The charter has no appeal against this.
refusal-appeal-over = The time to appeal ended on { $since }.
refusal-no-such-clause = The charter has no clause { $clause }.
refusal-not-a-domain = This is not a domain name as it stands in the zone, such as `example.org`.
refusal-domain-not-claimed = The party has not claimed this domain; claim it first.
refusal-wrong-value = { $fact } must be answered by a value of this kind: { $kind }.
refusal-not-asked = The charter of { $body } does not ask for { $name }.

## motions

refusal-motion-not-put = This motion is not waiting for its vote. Look at how it stands.
refusal-not-the-mover = Only who put the motion may take it back.
refusal-own-motion = Somebody else must second your motion.
refusal-already-seconded = You have seconded this motion already.
refusal-notice-runs = The notice is not over. The vote may open from { $until }.
refusal-seconds-missing = The motion has { $has } of the { $needs } seconds it needs.
refusal-secret-matter = The charter wants “{ $matter }” voted in secret, not by name.
refusal-closing-missing = Say when this vote closes; the moment must lie ahead.
refusal-closing-fixed = The charter closes this vote on { $closes }.
refusal-vote-not-open = No vote is open on this motion.
refusal-closes-by-itself = This vote closes by itself on { $closes }.
refusal-not-a-voter = This party has no vote here in “{ $organ }”.
refusal-voter-suspended = With the standing “{ $standing }” there is no vote now.
refusal-stepped-aside = Who stepped aside does not vote on this motion.
refusal-not-its-representative = You do not vote for this organization. Its named representative does.
refusal-contact-fixed = Who votes for this organization could be changed until { $until } for this vote. You were named later: you vote for it from the next vote on, and in this one whoever was named then.
refusal-no-remedy = You hold no proxy and no place of this voter now.
refusal-instructed-otherwise = The recorded instruction for this vote is another.
refusal-remedy-not-known = The charter does not allow this here: { $kind }.
refusal-remedy-too-long = It may last until { $latest } at most, and not end in the past.
refusal-holder-must-vote = Choose somebody who votes here too.
refusal-too-many-proxies = One person may hold { $limit } here at most. Choose another.
refusal-instruction-missing = Say how the vote is to be cast, or the position of the group.
refusal-remedy-over = This has ended already.

## bodies

refusal-charter-of-another = This text is the charter of another body, not of “{ $body }”.
refusal-motion-of-another-matter = Cite a motion on the matter “{ $matter }”.
refusal-motion-used = This motion has adopted a charter already.
refusal-nothing-to-approve = This charter is not waiting for an approval.
refusal-consultation-runs = The consultation runs until { $until }.
refusal-evidence-missing = Add the resolution or letter of “{ $organ }”.
refusal-not-a-parent = The charter does not name “{ $body }” as its parent.
refusal-group-is-closed = This group is closed.
refusal-takes-part = You take part in this group already.
refusal-takes-no-part = You do not take part in this group.
refusal-organ-is-here = “{ $organ }” decides here by its own acts; a report is for outside organs.
refusal-motion-does-not-wait = This motion is not waiting for “{ $organ }”.
refusal-event-is-fixed = “{ $event }” falls on a fixed day; it is not recorded.
refusal-event-moment = It must have ended after the one before and by { $latest }.
refusal-not-delegable = The charter does not let the power “{ $power }” be handed on.
refusal-not-delegated = The power “{ $power }” is not handed on to this person.

## offices

refusal-not-filled-so = The charter does not fill “{ $office }” in this way.
refusal-all-seats-taken = Every seat of “{ $office }” is taken then; seats: { $seats }.
refusal-holds-already = This person holds “{ $office }” then already.
refusal-not-eligible = This person does not meet the conditions of “{ $office }”.
refusal-limit-reached = The limit on terms as “{ $office }” is reached: { $terms }. It needs a pause, or an exception where the charter has one.
refusal-incompatible = “{ $office }” may not be held together with “{ $other }”. Give that one up first.
refusal-share-reached = Too many in “{ $office }” share an employer, region or country; the limit is { $most }.
refusal-not-ratified = Cite the motion, or add the evidence, by which “{ $organ }” ratified it.
refusal-nothing-remains = No term as “{ $office }” ended early, so nothing of one remains. Appoint for a full term.
refusal-needs-an-end = Say when this temporary term ends; the moment must lie ahead.
refusal-starts-with-event = Terms as “{ $office }” start when the event is recorded. Leave the start out.
refusal-needs-evidence = Add the report or minutes that show the choice for “{ $office }”.
refusal-results-out-of-order = Give the results from most votes to fewest, each person once, and not too many.
refusal-tie-not-settled = The votes for “{ $office }” are level. Say how the tie was settled.
refusal-tie-not-settled-so = The charter does not settle a tie for “{ $office }” in this way.
refusal-needs-a-vote = The charter wants a vote for “{ $office }” even when nobody stands against.
refusal-term-over = This term has ended.
refusal-cannot-be-removed = The charter lets nobody remove a holder of “{ $office }” in this way.
refusal-no-such-cause = The charter knows no removal for this cause: { $cause }.
refusal-motion-on-another-matter = Cite a motion on the matter “{ $matter }” and on this person.
refusal-not-heard = The holder of “{ $office }” must be heard first, for as long as the charter says.
refusal-no-leave = The charter knows no leave from “{ $office }”.
refusal-leave-too-long = The leave may last until { $until } at most.
refusal-no-lot-awaited = No lot is to be drawn for “{ $office }”.
refusal-seed-out-of-range = Give a seed for the lot, and not a longer one than allowed.
refusal-terms-not-mixed = The charter has no terms of different length on one ballot for “{ $office }”. Record them one after the other.
refusal-not-their-turn = It is the turn of { $group } to provide “{ $office }”.
refusal-not-late-yet = “{ $office }” may be filled by others until { $until }; only then is it late.
refusal-no-aside = The charter does not let a holder of “{ $office }” step aside.
refusal-already-aside = The holder of “{ $office }” is aside already.
refusal-aside-too-long = The time aside may last until { $until } at most.
refusal-not-aside = The holder of “{ $office }” is not aside.
refusal-aside-until-mended = The holder of “{ $office }” comes back when what it is about is mended.
refusal-no-replacement = The charter names nobody who sends somebody else for “{ $office }”.
refusal-nothing-to-replace = Nobody is to be replaced for “{ $office }” so: say who holds it, or that it is vacant.
refusal-elector-already = This party is in “{ $electorate }” already, and nobody votes twice.

## people

refusal-not-erasable = Slot { $slot } of entry { $position } is no text of this party that can be erased. Name, contact details and interests can.
refusal-one-party-already = The two are one party already.
refusal-parties-not-alike = Two persons or two organizations can be one and the same; only organizations merge.
refusal-no-place-here = This party is no member here, holds no office and represents no member: the bodies where it has a place record this.
refusal-one-with-another = This party is one with another now: name, or sign in as, the one that stays.
refusal-is-no-more = This party is no more; that was recorded on { $since }.
