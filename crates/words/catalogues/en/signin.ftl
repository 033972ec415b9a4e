# Signing in, and one's own account.

## Signing in

signin-title = Sign in
signin-lead = We send you a letter with a link. There is no password, and nothing to remember.
signin-address = Your mail address
signin-address-hint = If you have no account yet, this makes one.
signin-send = Send me a link
signin-needs-tls = Signing in needs a closed line: an address that begins with `https`, or `http://localhost` on the machine itself. Everybody on the way could read this one.
signin-no-address = No letter can go to this address. It has one @, and a name like `example.org` after it.
signin-not-before = There were too many letters. The next one can go out on { $moment }.
signin-sent-title = Look into your mail
signin-sent-text = A letter is on its way to { $address }. Open the link in it within fifteen minutes, best in this browser.
signin-sent-hint = If nothing comes within a few minutes, look among the unwanted letters.
signin-sent-again = Another address, or another letter
signin-again = Ask for a new link

## The link

signin-click-title = Is it you?
signin-click-text = This link was asked for in another browser. It signs in whoever uses { $address }.
signin-click-button = Yes, sign me in here
signin-other-account-title = Sign in first
signin-other-account-text = This link adds an address to an account. Sign in to that account in this browser, then open the link once more.
signin-expired-title = This link is too old
signin-expired-text = A link is good for fifteen minutes. Ask for a new one; nothing was lost.
signin-spent-title = This link was used
signin-spent-text = A link is good once, and a newer one to the same address ends the older ones. Ask for a new one.
signin-unknown-title = There is no such link
signin-unknown-text = Perhaps the end of its address is missing. Copy the whole address from the letter, or ask for a new link.
signin-too-many-title = Too many tries
signin-too-many-text = From your network too many links were tried. You can go on from { $moment }.

## A newcomer

signin-welcome-title = Who are you?
signin-welcome-lead = You are signed in. To ask for something here, you need a name that others can know you by.
signin-welcome-name = Your name
signin-welcome-name-hint = As you want it to be read once a body knows you. Until then nobody sees it.
signin-welcome-country = Country of residence
signin-welcome-country-hint = Two letters, as in FR. You may leave it out; a body may ask for it later.
signin-welcome-button = This is me
signin-welcome-wrong-name = This name cannot be kept. Write at least a letter, and not a whole page.
signin-welcome-wrong-country = That is no country code. Write two letters, as in FR, or nothing.

## The account

signin-account = My account
signin-account-lead = How you sign in, and as whom you act. Nothing on this page is in the record.
signin-out = Sign out
signin-acting-as = You act as
signin-hats = As whom you act
signin-hats-lead = You may act for yourself and for each organization you answer for. The record says which it was.
signin-hat-on = Now
signin-hat-choose = Act as this one
signin-hat-choose-for = Act as { $name }
signin-offices = Your offices need no choice; they count whenever you act for yourself:
signin-office = { $office }, { $body }
signin-nobody-yet = You are signed in, but nobody here yet.
signin-addresses = Mail addresses
signin-addresses-lead = Each of them lets you in. With two, losing one mailbox does not lock you out.
signin-address-add = Another address
signin-address-sent = A letter is on its way to { $address }. The address is added when you open the link in a browser that is signed in.
signin-address-last = The last address stays: without it you could not get in again.
signin-remove = Remove
signin-remove-named = Remove { $name }
signin-passkeys = Passkeys
signin-passkeys-lead = With a passkey your telephone, computer or security key lets you in, without a letter.
signin-passkeys-none = You have no passkey yet.
signin-passkey-title = Or with a passkey
signin-passkey-lead = If you made a passkey here, you need no letter.
signin-passkey-button = Sign in with a passkey
signin-passkey-failed = That did not work. Try again, or use a letter.
signin-passkey-name = What you call it
signin-passkey-make = Make a passkey on this device
signin-passkey-unnamed = A passkey
signin-passkey-used = Last used on { $moment }.
signin-passkey-made = Made on { $moment }, never used.
signin-sessions = Where you are signed in
signin-sessions-lead = End what you do not know. A browser that is not used for two weeks is signed out by itself.
signin-session-this = This one
signin-session-end = Sign out there
signin-session-end-named = Sign out in { $name }
signin-session-end-others = Sign out everywhere else
signin-way-link = Signed in by a letter.
signin-way-passkey = Signed in by a passkey.
signin-seen = Last seen on { $moment }.
signin-browser-unknown = A browser

## Somebody objects

signin-object-ask-title = Is this not you?
signin-object-ask-text = An officer recorded that your account gets another address. Unless you stop it, that address lets somebody in from { $moment } on, and yours does not any more.
signin-object-button = Stop it
signin-object-stopped-title = It was stopped
signin-object-stopped-text = The new address will not let anybody in, and yours goes on as before. The officers see that you objected.
signin-object-late-title = There is nothing to stop
signin-object-late-text = It was stopped or carried out before, or the end of the address is missing. If you cannot sign in, turn to the secretariat.
