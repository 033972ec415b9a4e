# What a person has to do here, keeps here, and what is kept about them.

## Letters

me-stop-ask-title = Get no more of these letters?
me-stop-ask-text = With a click no letter of this kind comes any more. Letters of other kinds still come.
me-stop-on-title = These letters come again
me-stop-on-text = Letters of this kind come as before.
me-stop-done-title = No more of these letters
me-stop-done-text = Letters of this kind do not come any more. Letters of other kinds still come.
me-stop-unknown-title = This link stops nothing
me-stop-unknown-text = Perhaps the end of its address is missing, or the account is gone. Who is signed in can choose among all kinds of letters.
me-stop-button = Get no more of these
me-stop-again = Get them again
me-letters-all = Choose among all kinds of letters
me-letters-title = Which letters you get
me-letters-lead = Some letters can be stopped. Those that keep your account safe, or that are about your own rights and let a time run, always come.
me-letters-come = these letters come
me-letters-stopped = stopped
me-letters-stop = Stop
me-letters-start = Get again
me-letters-must = These always come.
me-letters-sign-in = Links to sign in
me-letters-recovery = Somebody gets another way into your account
me-letters-receipt = Your application or appeal was received
me-letters-application = Your application needs something from you, or has lapsed
me-letters-decision = A decision about you
me-letters-check-in = A check-in waits for your answer
me-letters-standing = Your standing changed, or will
me-letters-term = Your term of office ends soon
me-letters-vacancy = A seat is vacant that you help to fill
me-letters-domain = Control over a domain is not shown any more
me-letters-duty = An application or appeal waits for you as an officer

## What I have to do

me-title = My duties
me-now = What waits for me
me-nothing = Nothing waits for you. When something does, it stands here, and in a letter.
me-for = for
me-late = late
me-memberships = My memberships
me-memberships-none = You are a member of nothing yet. The page of each body says who may join.
me-former = Memberships that have ended
me-body = Body
me-applications-none = You have never applied. What you send and what becomes of it stands here.
me-offices = My offices
me-offices-none = You hold no office now.
me-about = About me
me-details = My name and how to reach me
me-details-of = The details of
me-check-in-button = Yes, still here
me-do-check-in = { $body } asks whether you are still there
me-do-check-in-late = You have missed the check-in of { $body }; an answer still helps
me-do-answer = { $body } asked you for more about your application
me-do-domain = Show { $body } that you control your domain
me-do-appeal = { $body } refused your application; you may appeal
me-do-standing = In { $body } your standing becomes “{ $standing }” unless something is done
me-do-hearing = { $body } will hear you about the end of your membership ({ $cause })
me-do-leaving = Your membership in { $body } is to end ({ $cause })
me-do-vote = Vote in { $body }: { $title }
me-do-vote-seat = Vote in { $body }: { $title }, on the seat of { $seat }
me-do-term = Your term as { $office } of { $body } ends
me-do-misses = As { $office } of { $body } you miss a duty of the office
me-do-advise = Advise { $body } on the application of { $applicant }
me-do-decide = Decide the application of { $applicant } to { $body }
me-do-hear = Decide the appeal of { $applicant } in { $body }
me-do-fill = A seat of { $office } in { $body } is vacant and must be filled
me-way-check-in = The membership
me-way-check-in-late = The membership
me-way-answer = Answer
me-way-domain = How to show it
me-way-appeal = The application and how to appeal
me-way-standing = The membership
me-way-hearing = The membership
me-way-leaving = The membership
me-way-vote = To the vote
me-way-vote-seat = To the vote
me-way-term = The office
me-way-misses = The office
me-way-advise = Look and advise
me-way-decide = Look and decide
me-way-hear = Look and decide
me-way-fill = People in office

## A membership

me-check-in = Check-in
me-check-in-open = The check-in is open, until
me-check-in-done = The check-in is open and your answer is there. It closes on
me-check-in-late = The last check-in closed without your answer. An answer now still brings the standing back.
me-check-in-silence = Whoever does not answer is “{ $standing }” from then on.
me-check-in-answered = Your newest answer came on
me-contact-details = How to reach you, if it has changed
me-contact-hint = Addresses, telephone. Only you and those who decide about you read it.
me-representatives = Who represents it
me-representatives-lead = The organization is the member; people act for it.
me-representatives-none = Nobody is named here yet. The contact of the organization answers for it.
me-representatives-others = By the charter, others name the representatives.
me-representative-end = No longer
me-representative-end-of = { $name } represents it no longer
me-representative-name = Name this person
me-person = Somebody near
me-person-number = Or somebody else, by number
me-person-number-hint = The person finds the number on the page with their own name, and tells you.
me-person-missing = Please choose a person, or write a number.
me-role = As what
me-role-missing = Please choose as what.
me-role-primary = votes
me-role-alternate = alternate
me-role-other = takes part without a vote
me-change-class-title = Change the class
me-change-class-button = Change
me-resign = Resign
me-resign-lead = Nobody has to agree, and it takes effect at once. To come back, one applies again.
me-resign-sure = Yes, the membership shall end now.
me-resign-sure-missing = Please tick the box if the membership shall end now.
me-reason-public = Why, if you want to say. Everybody can read it.
me-appeal-ending = Appeal against the end of the membership
me-appeal-grounds = Why it should not end
me-change-joined = Member, in the class { $class }
me-change-class = In the class { $class } from now on
me-change-standing = The standing is “{ $standing }”
me-change-primary = { $name } votes
me-change-no-primary = Nobody is named to vote
me-change-ended = The membership ended
me-change-resumed = A correction: it goes on
me-change-void = A correction: it never was
me-change-represented = { $name } represents it too
me-change-not-represented = { $name } represents it no longer
me-change-party = The place is that of { $name }

## A vote

me-vote-open = the vote is open
me-vote-closed = not being voted now
me-vote-of = The vote of
me-vote-how = How do you vote?
me-vote-change = You can still change it; the last vote counts
me-vote-aye = in favour
me-vote-no = against
me-vote-abstain = abstain
me-vote-abstention = Which kind of abstention, if you abstain
me-vote-choose = Please choose how you vote.
me-vote-button = Vote
me-vote-cast = Voted:
me-vote-recused = Stepped aside from this vote.
me-recuse = Step aside
me-recuse-lead = Whoever is concerned takes no part; a vote that was cast is taken back.
me-recuse-why = Why. Everybody can read it.

## Details

me-details-lead = What the record says of you, changed by an entry each. What stood there before stays in older entries until it is erased.
me-number = Your number here:
me-number-hint = Tell it to whoever wants to name you for an organization.
me-changed = It is changed.
me-who = Name and place
me-change = Change
me-languages = Languages, the dearest first
me-languages-hint = Tags with commas between: fr, pt-BR, ar.
me-languages-wrong = One of these is no tag of a language. Write them as in fr, pt-BR, ar.
me-interests = Statement of interest
me-interests-lead = Whom you work for and what you have at stake. Everybody can read it; the newest counts.
me-interests-newest = The newest is of
me-interests-text = The statement
me-interests-file = File it
me-contact = The contact
me-contact-lead = The person who answers for the organization until a body knows its representative. Whoever gives this away may no longer act for it.
me-contact-now = Now:
me-contact-name = Name this contact

## What is kept

me-kept-title = What is kept about me
me-kept-lead = Everything that this server has about you, and nothing about anybody else. Take it along as one file, or erase it.
me-kept-download = Take it along (JSON)
me-kept-account = The account
me-kept-account-lead = It is how you sign in. It is not in the record, and only you see it.
me-kept-since = Known since
me-kept-drafts = Forms you have begun
me-kept-files = Files you brought
me-kept-file-attached = belongs to an application
me-letters-stopped-kinds = Letters you have stopped
me-kept-record = The record
me-kept-record-lead = Of memberships, offices and votes the record holds numbers and moments for ever; texts can be erased.
me-kept-membership = Membership
me-kept-fact = Declared
me-kept-duty = Accepted
me-kept-judgement = Judged
me-kept-votes = Votes by name
me-kept-texts = Texts about you
me-kept-no-texts = There is none.
me-kept-closed = Texts in closed entries
me-kept-closed-lead = Only you and those who decide in your cases read these.
me-text-of = { $act }: { $part } (entry { $entry })
me-erase-title = Erase me
me-erase-for-ever = This is for ever. Nobody can bring back what is erased: not you, not the secretariat, not the operator. Who signs in again with the same address is a new person here.
me-erase-goes = What goes
me-erase-account = The account: addresses, passkeys, browsers, forms you have begun, files, choices of letters.
me-erase-stays = What stays, and why
me-erase-entries = That a person with your number was a member, held an office or voted: without it nobody could check the decisions. No name stands with it.
me-erase-others = What you wrote in the name of a body or of an organization, such as motions and reasons: it is theirs. Their officers can erase it.
me-erase-closed = What others wrote about you, such as the reason of a decision: they answer for it. A body that knows you can erase it.
me-erase-copies = Copies that others made of public texts before now. Whoever keeps one is asked to erase it too.
me-erase-member = You are still a member here. The membership goes on without a name; resign first if you want to leave.
me-erase-holder = You hold an office. It goes on without a name, and nobody can act in it; resign from it first.
me-erase-organizations = You answer for these organizations. Name another person first, or nobody can act for them without the help of an officer.
me-erase-sure = Yes, erase all of this for ever.
me-erase-sure-missing = Please tick the box if all of this shall be erased for ever.
me-erase-button = Erase me for ever
me-erase-not = No, go back
me-erased-title = You are erased
me-erased-text = The account is gone and the texts about you are gone. You are signed in no more.
me-erase-texts =
    { $n ->
        [one] { $n } text about you in the record: your name, how to reach you, statements of interest.
       *[other] { $n } texts about you in the record: your name, how to reach you, statements of interest.
    }

## An office

me-office-over = the term is over
me-office-aside = stepped aside
me-office-misses = A duty of this office is missed. The charter says what follows, and when.
me-office-nothing = There is nothing for you to do here now.
me-come-back = Come back
me-come-back-lead = From now on you act in the office again.
me-step-aside = Step aside for a time
me-step-aside-lead = You keep the seat and do not act in it; whoever the charter names acts instead, until you come back or the time of the charter is over.
me-resign-office = Leave the office
me-resign-office-lead = Nobody has to agree, and it takes effect at once. The seat is vacant then.
me-office-sure = Yes, the term shall end now.
me-office-sure-missing = Please tick the box if the term shall end now.
