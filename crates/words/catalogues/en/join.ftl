# Joining a body: may I, the form, and what becomes of it.

join-title = May I join?
join-lead = Answer the questions of the charter and see what it says, clause by clause. You need no account, and nothing you answer here is kept.
join-no-class = The charter names no class of members that one could join.
join-which-class = As what would you join?
join-for-persons = for persons
join-for-organizations = for organizations
join-questions = What the charter asks
join-country-hint = The two letters of your country, such as GH or PE.
join-ticks = What you can say of yourself
join-have-domain = We have a domain name and can show that we control it.
join-ask = What does the charter say?
join-cannot-read = We cannot read this answer. Please look at it again.
join-verdict-yes = Yes: by what you say, you may join.
join-verdict-open = So far nothing speaks against it, but something is still open.
join-verdict-no = By what you say, the charter does not let you join.
join-met = met
join-not-met = not met
join-not-so = does not hold
join-so = holds
join-to-judge = still open
join-is-member = it is not a member already
join-is-person = it is a person
join-is-organization = it is an organization
join-parent = { $body } has accepted it first
join-not-excluded = nothing rules it out
join-cap = its organization has not reached the most members it may have
join-all = all of these
join-any = one of these is enough
join-at-least = at least { $k } of these

## The form

join-apply-title = Apply
join-apply-lead = The questions are the charter’s own. You can save the form and come back; nothing is sent before you send it.
join-saved = Saved. Only you see it; come back when you like.
join-who = Who applies?
join-new-organization = an organization that is new here
join-organization-name = Name of the organization
join-organization-hint = Only for one that is new here.
join-also = Apply here too with this form
join-choose = Please choose
join-show-questions = Show its questions
join-accept = What you accept
join-domain = Your domain name
join-domain-hint = As in example.org. Afterwards you show that you control it.
join-statement = Who you are and why you want to join
join-evidence = What the charter wants to see
join-send = Send the application
join-save = Save for later
join-too-long = This is more than a saved form can hold. Please shorten it.
join-choose-class = Please choose as what you want to join.
join-choose-class-of = Please choose as what you want to join { $body }.
join-name-missing = Please write the name of the organization.
join-who-missing = Please choose who applies.
join-no-domain = This is no domain name. Write it as in example.org.

## The application

join-queue-of = Applications to { $body }
join-own = My applications
join-queue-none = There is no application that you may see.
join-back-to-body = To the body
join-applicant = Applicant
join-to = To
join-state = How it stands
join-filed = filed
join-criteria = What the charter asks
join-history = What has happened
join-nothing-to-do = There is nothing for you to do here now.
join-not-yet = Not yet:
join-which-clause = The clause it fails on
join-state-accepted = accepted
join-state-open = being examined
join-state-asked = more was asked for
join-state-refused = refused
join-state-appealed = under appeal
join-state-reversed = reversed on appeal
join-state-dismissed = appeal dismissed
join-state-withdrawn = withdrawn
join-state-lapsed = lapsed
join-step-apply = The application came in
join-step-answer-request = The applicant answered
join-step-ask-for-more = More was asked for
join-step-advise = Advice came in
join-step-refuse-application = It was refused
join-step-appeal = The applicant appealed
join-step-decide-appeal = The appeal was decided
join-step-withdraw-application = It was withdrawn
join-step-due = A deadline passed
join-do-answer-request = Answer
join-do-judge = Judge
join-do-advise = Advise
join-do-ask-for-more = Ask for more
join-do-admit = Admit
join-do-refuse-application = Refuse
join-do-appeal = Appeal
join-do-withdraw-application = Withdraw the application
join-your-answer = Your answer
join-reason = Reason
join-reason-if-any = Why, if you want to say
join-reason-for-applicant = The reason, in words for the applicant
join-what-is-missing = What is missing
join-remark = A word to the public, if wanted
join-grounds = Why the refusal is wrong
join-is-met = met
join-is-not-met = not met
join-in-favour = in favour
join-against = against
join-domain-shown = control was shown
join-domain-not-shown = not shown yet
join-publish-lead = Show that you control this name: publish this text in one of the two places, then let us look.
join-publish-txt = As a TXT record at
join-publish-file = Or as a file at
join-look-now = Look now
join-looked-just-now = We looked less than a minute ago. What you publish now is seen by the next look.
join-go-apply = Apply
join-go-apply-hint = Or first see what the charter says:
join-queue = Applications
join-own-short = My applications
join-matter-evidence = the evidence “{ $name }”
join-matter-exception = the exception “{ $name }”
join-matter-question = the question “{ $name }”

## A letter to the domain

join-by-letter = Or show it by a letter to the domain
join-letter-to = Where the letter goes
join-letter-send = Send the letter
join-letter-sent = The letter is on its way. Who reads it opens its link, or tells you the code.
join-code = The code of the letter
join-code-send = Take this code
join-code-wrong = This is not the code of the letter. Please look at it again.
join-confirm-ask-title = Is this domain theirs?
join-confirm-ask-text = Somebody says that { $domain } is their own domain. If that is right, confirm it: the finding is recorded. If not, close this page, and nothing happens.
join-confirm-button = Yes, it is right
join-confirm-done-title = Thank you
join-confirm-done-text = It is recorded that control over { $domain } was shown.
join-confirm-wrong-title = This code is not right
join-confirm-wrong-text = Perhaps the end of the address is missing, or the claim to { $domain } was given up. Copy the whole address from the letter.
join-confirm-too-many-title = Too many tries
join-confirm-too-many-text = Too many codes were tried from your network. Please confirm { $domain } in a few minutes.

## Files

join-files = Files as evidence
join-files-hint = PDF, PNG, JPEG, OpenDocument text or plain text, at most 10 MB each. Only you and those who decide read them.
join-file = Choose a file
join-file-bring = Bring it
join-file-about = { $type }, { $size } kB
join-file-missing = Please choose a file first.
join-file-many = There are too many files already. Please remove one first.
join-file-large = This file is larger than 10 MB.
join-file-kind = This file is empty, or of a kind that is not taken: its content counts, not its name.
join-file-full = All your files together would be more than 50 MB. Please remove some first.
join-file-not-brought = You have chosen a file and not brought it yet. Press “Bring it” first, or take the choice back.
## The queue

join-turn = Whose turn
join-turn-applicant = the applicant
join-turn-adviser = those who advise
join-turn-judge = those who judge evidence
join-turn-decider = those who decide
join-turn-appeal = those who hear the appeal
join-turn-elsewhere = { $name } of { $body }
join-show = Show
join-show-waiting = what waits
join-show-late = what is late
join-show-over = what is over
join-show-all = all of it
join-queue-count =
    { $n ->
        [one] { $n } application
       *[other] { $n } applications
    }
join-age =
    { $n ->
        [one] { $n } day old
       *[other] { $n } days old
    }
join-missing = What is missing
join-missing-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
join-until = Until
join-late = late
join-queue-none-so = No application fits. Show all of them to see the rest.
