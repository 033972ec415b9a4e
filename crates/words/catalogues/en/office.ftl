# The secretariat’s rooms: queues, mandates, check-ins, lists, and what is done with a membership.

## The office of a body

office-title = Secretariat
office-waits = What waits
office-tools = Tools
office-mine = What you may do here
office-what = What
office-as-what = As what
office-clause = Clause
office-not-yours-title = This room is for others
office-not-yours-text = Only those to whom the charter of { $body } gives a task work here. Anybody can read who they are.
office-applications-wait =
    { $n ->
        [one] { $n } application waits
       *[other] { $n } applications wait
    }
office-late =
    { $n ->
        [one] { $n } late
       *[other] { $n } late
    }
office-round-until = Open until { $moment }
office-no-round = No check-in is open
office-cases = Open cases
office-cases-open =
    { $n ->
        [one] { $n } member with a hearing or an end that is not over
       *[other] { $n } members with a hearing or an end that is not over
    }
office-cases-none = No hearing and no ending is open that you may see.
office-case-open = case open
office-recoveries = Lost access
office-recoveries-lead = For a person whose mailbox is gone, or an organization whose only representative has left.

## Who could do what

office-mandates = Who could do what
office-mandates-lead = Every task that the charter gives, by which clause, to whom, and who those people are now. It follows from the charter and the public record alone.
office-mandates-short = Each task, its clause, and who holds it now.
office-mandates-none = The charter gives nobody a task yet.
office-could-title = Could they do it?
office-could-who = Could (name)
office-could-what = do this
office-could-ask = Ask
office-could-nobody = Nobody of this name holds an office here or is a member. Write the name as the lists have it.
office-could-yes = { $name } could do this now, { $role }.
office-yes = yes
office-no = not now
office-as-anyone = as anyone may
office-as-member = as a member
office-as-office = as { $office } of { $body }
office-as-interim = as interim, by being { $office } of { $body }
office-as-delegate = because the power was handed on
office-as-alternate = as a temporary alternate
office-as-operator = the operator of the server
office-as-clock = the clock, when its time comes
office-as-server = the server, for what it checked itself
office-each-member = each member
office-all-by-vote = all members together, by a vote
office-not-here = the charter names nobody who is here
office-vacant = nobody now
office-handed = handed on to { $name }
office-handed-until = handed on to { $name } until { $moment }
office-delegable = may be handed on
office-witnessed = with somebody else of: { $by }
office-holder-elsewhere = { $name } of { $body }
office-by-any = { $name }, each member of it alone
office-by-chair = { $name }, by the word of its chair
office-by-motion = { $name }, by a motion that carried
office-by-report = { $name }, as an officer reports
office-by-whom = By whom
office-people-now = Who that is now
office-right-admission-all = decide on applications
office-right-admission = decide on applications for: { $names }
office-right-admission-appeal = hear appeals of those who were refused
office-right-advice = advise on applications
office-right-evidence = judge the evidence “{ $name }”
office-right-exception = grant the exception “{ $name }”
office-right-representation = name who represents a member
office-right-standing = move members into the standing “{ $name }”
office-right-ending = end memberships for “{ $name }”
office-right-ending-appeal = hear appeals against an end for “{ $name }”
office-right-amendment = adopt changes of the charter
office-right-approval = approve changes of the charter
office-right-text = change the text “{ $name }”

## Members, as the office sees them

office-case-page = Hearings, ends and history
office-members = Members and their cases
office-members-lead = Each member with what can be done: standing, class, hearing, ending, correction. Export as CSV.
office-members-none = No member fits.
office-all-members = All members
office-any = any
office-representative = Represented by
office-other-representative = Also represented by
office-export = Download as CSV, with the contacts that you may see
office-contact = Contact
office-seen = Last sign of life
office-membership = The membership
office-hearings = Hearings
office-departures = Ends that were decided
office-can-do = What can be done
office-entry = entry { $number }
office-change-joined = Joined, as { $name }
office-change-class = Moved to the class { $name }
office-change-standing = Standing: { $name }
office-change-representative = Represented by { $name }
office-change-no-representative = Without a representative
office-change-represents-no-more = { $name } represents it no more
office-change-ended = The membership ended
office-change-resumed = It had not ended after all
office-change-void = It never was
office-change-party = The place went to { $name }
office-hearing-open = open
office-hearing-over = over
office-hearing-notified = The member was told on { $moment }.
office-hearing-earliest = It may be decided from { $moment } on.
office-departure-pending = time to mend or appeal
office-departure-appealed = under appeal
office-departure-final = ended
office-departure-averted = does not end
office-decided-on = Decided on { $moment }.
office-ends-on = Ends on { $moment }, if nothing changes.
office-appealed-on = Appealed on { $moment }.
office-ended-on = Ended on { $moment }.
office-averted-on = Lifted on { $moment }.

## What can be done with a membership

office-do-suspend = Suspend
office-do-reinstate = Reinstate
office-do-change-standing = Change the standing
office-do-change-class = Change the class
office-do-open-hearing = Open a hearing
office-do-expel = Decide: the membership ends
office-do-drop-hearing = Drop the case
office-do-announce-ending = Announce that it ends
office-do-end-membership = End the membership
office-do-appeal-ending = Appeal
office-do-decide-ending = Decide the appeal
office-do-correct-membership = Correct the record
office-do-edit-party = Change name, country or contact
office-reason-closed = Reason (for the member and those who decide)
office-reason-public = Reason (everybody can read it)
office-cause = Cause, as the charter names it
office-case-text = What the member is said to have done
office-evidence = What shows it
office-found = What was found
office-lead-open-hearing = The member is told and can be heard; only after the time that the charter sets can it be decided.
office-lead-announce-ending = The member is told, and has the time that the charter sets to mend it or to appeal.
office-lead-end-membership = At once, for a cause that is nobody’s fault: dissolved, died, out of reach.
office-lead-correct-membership = Entries never change. A correction says what was wrong; it changes answers from now on, also about the past.
office-new-name = New name (empty: as it is)
office-new-country = New country, two letters (empty: as it is)
office-new-contact = New contact: addresses, telephone (empty: as it is)
office-about = About: { $cause }
office-appeal-grounds = Why it should not end
office-decision = Decision
office-it-ends = the membership ends
office-it-stays = the member stays
office-entry-label = Entry { $number }: { $what } ({ $moment })
office-true-class = its class was { $name }
office-true-standing = its standing was { $name }
office-true-joined = it joined then
office-true-ended = it had ended
office-true-resumed = it had not ended
office-true-void = it never was
office-what-is-true = What is true
office-which-entry = Which entry was wrong
office-true-since = True since (day, in UTC)
office-what-shows = What was wrong, and what shows it (everybody can read it)
office-by-motion-of = The motion that carried it
office-motion = { $number }: { $matter } ({ $organ })
office-choose-one = Please choose one.
office-choose-day = Please choose a day, as in `2026-05-01`.

## Check-ins

office-check-ins = Check-ins
office-check-in-rule = What the charter says
office-check-in-answer = Who answers is: { $standing }.
office-check-in-silence = Who stays silent becomes: { $standing }. A late answer brings it back.
office-check-in-accepts = An answer to { $body } not long ago counts here too.
office-check-in-reminders =
    { $n ->
        [one] { $n } reminder goes out.
       *[other] { $n } reminders go out.
    }
office-answered-here = Answered
office-answered-otherwise = Counted as an answer
office-not-answered = Not yet answered
office-asked = Asked
office-answer = Answer
office-answer-here = on { $moment }
office-answer-elsewhere = in { $body } on { $moment }
office-answer-otherwise = by taking part
office-answer-none = not yet
office-round-moved =
    { $n ->
        [one] { $n } member became { $standing }
       *[other] { $n } members became { $standing }
    }
office-round-open = A check-in is open
office-closes-itself = closes by itself
office-letters = Letters
office-letter-gone = due since
office-letter-to-come = to come
office-show-which = Which members
office-show-silent = Who has not answered
office-show-answered = Who has
office-show-all = Everybody
office-none-silent = Everybody has answered.
office-none-answered = Nobody has answered yet.
office-no-check-in-rule = The charter of this body knows no check-in.
office-past-rounds = Earlier check-ins
office-past-none = There was no check-in before.
office-opened = Opened
office-closed = Closed
office-what-moved = What followed
office-open-round = Open a check-in
office-open-round-lead = Every member is asked by letter at once. It closes by itself when its time is over, and what the charter says then happens.

## Taking members over from a list

office-import = Take members over from a list
office-import-short = From a spreadsheet, with a preview that names every bad row.
office-import-lead = First a preview that names every bad row. Nothing is taken over while one is bad, and the same list twice changes nothing.
office-no-file = Please choose a file.
office-file-not-read = This file could not be read, or it is larger than 4 MB. Longer lists are for the command line.
office-too-many-rows =
    { $n ->
        [one] The list has more than { $n } row. Longer lists are for the command line.
       *[other] The list has more than { $n } rows. Longer lists are for the command line.
    }
office-files-full = Your account holds too many files to keep this one. Remove some, then bring it again.
office-file-gone = The previewed list is no longer kept: it was taken over, or another one was brought. Bring it again to be sure; what was taken over is not taken over twice.
office-import-stopped = A row was refused while the others were taken over: { $why } Bring the list again to see how it stands.
office-taken =
    { $n ->
        [one] { $n } member was taken over.
       *[other] { $n } members were taken over.
    }
office-were-known =
    { $n ->
        [one] { $n } row was taken over before.
       *[other] { $n } rows were taken over before.
    }
office-preview = Preview of
office-rows-good = Rows that can be taken over
office-rows-known = Taken over before
office-rows-bad = Bad rows
office-none-while-bad = Nothing was changed. Mend these rows in your file and bring it again.
office-line = Line
office-column = Column
office-expected = What was expected
office-nothing-new = Everything in this list was taken over before. There is nothing to do.
office-confirm-lead =
    { $n ->
        [one] { $n } member would be taken over. Nothing was changed yet.
       *[other] { $n } members would be taken over. Nothing was changed yet.
    }
office-hash = The file that you confirm, by its SHA-256:
office-confirm = Take them over
office-first-rows = The first rows
office-bring = Bring a list
office-file = The list, as a CSV file
office-file-hint = In UTF-8, divided by commas, semicolons or tabs; at most 4 MB and 20,000 rows.
office-to-preview = Show the preview
office-columns = The columns, named in the first line
office-column-name = The name of the person or organization.
office-column-contact = Addresses, telephone. Not public.
office-column-id = What names the row in your own list; a row is known again by it, else by its name.
office-optional = may be left out

## Two lists side by side

office-reconcile = Compare two lists
office-reconcile-lead = Who is in both, who in one only, in what they differ, and what would mend it. Nothing is changed here.
office-with-body = With the members of
office-compare = Compare
office-with-file = Or with a list, as a CSV file
office-with-file-hint = Only the first of these columns is needed:
office-rows-left-out = These rows could not be read and are left out:
office-line-number = line { $number }
office-on-both = In both
office-only-in = Only in
office-cut = This is more than one page shows: the tables are cut.
office-differ = In both, and different
office-same-on-both =
    { $n ->
        [one] { $n } is in both without any difference.
       *[other] { $n } are in both without any difference.
    }
office-no-differences = Nobody who is in both differs.
office-found-by = Found by
office-differences = Differences
office-mend = What would mend it
office-nobody-only = Nobody.
office-like-party = one party here
office-like-domain = the same domain
office-like-name = the same name
office-like-words = perhaps the same
office-domain = Domain
office-mend-perhaps = Ask whether they are the same.
office-mend-twice = If they are one, merge the two registrations.
office-mend-edit = Change the data of the one that is wrong.
office-mend-domain = Let the member show which domain it controls.
office-mend-representative = Let the member name one representative for both.
office-mend-not-in-file = Add them to the list, or end or correct the membership.
office-mend-only-here = They apply to { $body }, or the membership is ended or corrected.
office-mend-import = They apply to { $body }, or are taken over from an older list:
