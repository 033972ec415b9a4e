# Letters: what happened, what to do until when, who writes and why. A paragraph each; the subject has its own line.

letters-greeting = Hello,
letters-greeting-name = Hello { $name },
letters-label = { $label }:
letters-stop = Get no more letters of this kind
letters-cannot-stop-safety = Letters of this kind cannot be stopped: they keep your account safe.
letters-cannot-stop-rights = Letters of this kind cannot be stopped: they are about your own rights, and some set a time limit.
letters-cannot-stop-asked = A letter of this kind comes only when somebody asks for it.

## Why it comes

letters-why-application = { $community } sends you this because you applied to join { $body }, or answer for { $applicant }.
letters-why-member = { $community } sends you this because { $member } belongs to { $body } and you are or represent this member.
letters-why-holder = { $community } sends you this because you hold the office { $office } in { $body }.
letters-why-officer = { $community } sends you this because you are among those who act on this in { $body }.
letters-why-account = { $community } sends you this because you have an account there with this address.
letters-why-asked = { $community } sends you this because this address was given there.
letters-why-domain = { $community } sends you this because { $party } says that this domain is its own.

## What the link leads to

letters-link-application = The application
letters-link-applications = The applications that wait
letters-link-appeal = The application and how to appeal
letters-link-membership = The membership
letters-link-check-in = Check in
letters-link-office = The office
letters-link-sign-in = Sign in
letters-link-account = Your account
letters-link-object = Object to this
letters-link-confirm = Confirm the address
letters-link-domain = The domain and how to show control over it
letters-link-confirm-domain = Confirm that this is right

## An application

letters-applied-subject = { $body } has received your application
letters-applied = { $applicant } applied to join { $body } on { $moment }.
letters-applied-decided-by = A decision is due by { $moment }.
letters-applied-lapses = What is still missing must be there by { $moment }; otherwise the application lapses.
letters-more-subject = { $body } needs something more from you
letters-more = Those who examine the application of { $applicant } to { $body } cannot decide yet: something is missing. What it is stands on the page of the application.
letters-more-by = Please answer by { $moment }. Without an answer the application lapses then.
letters-more-waits = The application waits until you answer.
letters-admitted-subject = { $member } is now a member of { $body }
letters-admitted = { $body } admitted { $member } on { $moment }, in the class { $class }.
letters-refused-subject = { $body } has refused your application
letters-refused = { $body } refused the application of { $applicant } on { $moment }. The reason stands on the page of the application.
letters-rests-on = The decision rests on clause { $clause } of the charter, “{ $title }”.
letters-may-appeal = You may appeal until { $moment }.
letters-no-appeal = The charter gives no appeal against it.
letters-lapsed-subject = Your application to { $body } has lapsed
letters-lapsed = The application of { $applicant } to { $body } was still incomplete when its time ended on { $moment }, and has lapsed. You may apply again.
letters-appealed-subject = { $body } has received your appeal
letters-appealed = { $applicant } appealed on { $moment } against the refusal of the application to { $body }. Those who hear appeals have been told.
letters-upheld-subject = Your appeal was upheld
letters-upheld = The appeal of { $applicant } was upheld on { $moment }: the refusal falls. Those who admit members to { $body } now carry this out.
letters-dismissed-subject = Your appeal was dismissed
letters-dismissed = The appeal of { $applicant } was dismissed on { $moment }: { $body } stands by its refusal. The reason stands on the page of the application.

## What waits for an officer

letters-advice-subject = { $body } wants your advice on an application
letters-advice = An application to { $body } waits for your advice as { $office }.
letters-advice-by =
    Please give it by { $moment }. { $silence ->
        [favourable] Without a word from you it counts as favourable then.
        [unfavourable] Without a word from you it counts as unfavourable then.
       *[none] Without a word from you the decision goes ahead then.
    }
letters-duty-subject = An application to { $body } waits for you
letters-duty = An application to { $body } waits, and you are among those who may decide it.
letters-duty-by = The charter gives until { $moment } to decide.
letters-late-subject = The time to decide on an application to { $body } is over
letters-late = An application to { $body } still waits, and the time that the charter gives to decide ended on { $moment }. You are among those who may decide it.
letters-hear-appeal-subject = An appeal in { $body } waits for you
letters-hear-appeal = An applicant appealed against a refusal by { $body }, and you are among those who decide on the appeal.
letters-vacancy-subject = A seat of { $office } in { $body } is vacant
letters-vacancy = A seat of { $office } in { $body } is vacant since { $moment }, and you are among those who see to it that it is filled.
letters-vacancy-by = The charter gives until { $moment } to fill it.
letters-vacancy-late-subject = A seat of { $office } in { $body } is still vacant
letters-vacancy-late = The time to fill a seat of { $office } in { $body } ended on { $moment }, and it is still vacant.

## A member

letters-check-in-subject = Please check in with { $body }
letters-check-in-reminder-subject = Reminder: please check in with { $body }
letters-check-in = { $body } asks its members whether they are still there. One answer for { $member } is enough.
letters-check-in-reminder = { $body } asks its members whether they are still there, and has no answer for { $member } yet.
letters-check-in-by = Please answer by { $moment }. Whoever does not is “{ $standing }” from then on.
letters-check-in-missed-subject = { $member } has not checked in with { $body }
letters-check-in-missed = The check-in of { $body } closed on { $moment } without an answer for { $member }, which is now “{ $standing }”.
letters-check-in-late = You can still answer: the answer changes this at once.
letters-notice-subject = The standing of { $member } in { $body } is about to change
letters-notice = { $member } will be “{ $standing }” in { $body } from { $moment }, unless what led to this changes before then. The page of the membership says what that is.
letters-standing-subject = The standing of { $member } in { $body } has changed
letters-standing = { $member } is “{ $standing }” in { $body } since { $moment }. The page of the membership says why.
letters-hearing-subject = { $body } will hear { $member }
letters-hearing = Somebody asks { $body } to end the membership of { $member }, for this cause: { $cause }. You have the right to be heard first.
letters-hearing-from = Nothing is decided before { $moment }. Say until then what there is to say.
letters-leaving-subject = The membership of { $member } in { $body } is to end
letters-leaving = { $body } decided on { $moment } that the membership of { $member } ends, for this cause: { $cause }.
letters-leaving-on = It ends on { $moment }, unless the cause is gone before then. The page of the membership says whether and until when you may appeal.
letters-ended-subject = The membership of { $member } in { $body } has ended
letters-ended = The membership of { $member } in { $body } ended on { $moment }. The page of the membership says why.
letters-domain-subject = Control over { $domain } is not shown
letters-domain = On { $moment } our check found nothing that shows that { $party } controls { $domain }.
letters-domain-do = Please put the proof back, or show control in another way. Rights that rest on it may be lost otherwise.
letters-domain-proof-subject = Does { $party } control { $domain }?
letters-domain-proof = { $party } says that { $domain } is its own domain. This letter goes to an address of that domain, so that whoever runs it can say whether that is right.
letters-domain-proof-do = If that is right, open the link by { $moment } and confirm. If not, do nothing.
letters-domain-proof-code = Instead of opening the link, this code can be typed on the page of the domain: { $code }

## An office

letters-term-subject = Your term as { $office } of { $body } ends soon
letters-term = Your term as { $office } of { $body } ends on { $moment }. What the charter says on who follows, and whether you may serve again, stands on the page of the office.

## An account

letters-sign-in-subject = Sign in to { $community }
letters-sign-in = Somebody, probably you, wants to sign in to { $community } with this address.
letters-sign-in-until = The link works once, until { $moment }, best in the browser in which you asked for it.
letters-sign-in-not-you = If it was not you, do nothing: without this link nobody gets in.
letters-confirm-subject = Confirm this address for { $community }
letters-confirm = Somebody, probably you, gave this address for an account at { $community }.
letters-confirm-until = The link works once, until { $moment }. Without it the address is not used.
letters-recovery-subject = Somebody helps your account to another way of signing in
letters-recovery = { $officer } recorded on { $moment } that your account at { $community } gets another address, on evidence that was looked at.
letters-recovery-do = If you did not ask for this, answer this letter or tell the secretariat at once.
letters-recovery-until = The new address works from { $moment }. Until then you can still object.
