# Programs: the API, access tokens, files to take away.

## The page about the API

api-title = For programs
api-lead = Everything public here can be read as data, and everything that a page does can be done by a program of yours.
api-how = How to ask
api-how-read = What is public is read without anything. What the charter shows to members or officers needs a token of one of them.
api-how-pages = Lists come a page at a time. The field `next` is the address of the following page, and null on the last one.
api-how-token = A token is sent in the header `Authorization: Bearer`. You make one on a page of your account.
api-how-act = An act is sent with a key of your own in the header `Idempotency-Key`. Sent again with the same key, it is done once and answered the same.
api-how-could = To ask first whether an act would be accepted, send it to its address with `/could` behind it. Nothing is done then.
api-how-data = Files to take away (tables, cards, calendars) are linked on the page of each body.
api-openapi = The description for programs (OpenAPI 3.1)
api-fields = What it takes
api-field = Field
api-place = Place
api-required = Needed
api-meaning = Meaning
api-yes = yes
api-no = no
api-problems = Problems
api-problems-lead = Whatever is wrong is answered as a problem (RFC 9457), with one of these words at the end of its `type`.

## Problems

api-problem-malformed = The request cannot be read
api-problem-no-key = An act needs a key of yours in the header `Idempotency-Key`, of at most 200 bytes
api-problem-no-token = This needs an access token
api-problem-bad-token = The access token is not good, or not any more
api-problem-scope = The access token is not good for this
api-problem-no-hat = The owner of the token may not act as the one for whom it was made, or has not said a name yet
api-problem-not-there = There is no such thing, or not for you
api-problem-too-large = The request is too large
api-problem-not-json = An act is sent as JSON: `Content-Type: application/json`
api-problem-refused = A rule refuses it
api-problem-key-taken = This key was used for another act
api-problem-too-often = The token asks too often
api-problem-fault = That was our fault; the operator finds it under the reference
api-problem-busy = It could not be done now; send it again with the same key, and it is done once

## Access tokens

api-tokens-title = Access tokens
api-tokens-short = With a token a program of yours comes in, or a calendar that shows your dates.
api-tokens-link = See and make tokens
api-tokens-lead = With a token a program of yours comes in. Whatever it does, you do: give it to nobody whom you would not let act in your name.
api-token-made = This is the new token. It is shown only now: keep it where your program finds it and nobody else.
api-token-calendar = The secret address of your calendar, for a calendar program:
api-tokens-there = Your tokens
api-tokens-none = You have no token.
api-token-new = A new token
api-token-name = What you call it
api-token-name-hint = So that you know it again: the program, or the machine.
api-token-scopes = What it is good for
api-token-hat = As whom it acts
api-token-days = For how long
api-token-make = Make the token
api-token-end = End it
api-token-end-named = End the token “{ $name }”
api-token-ends = Good until { $moment }.
api-token-used = Last used { $moment }.
api-token-unused = Never used.
api-token-unnamed = Without a name
api-token-no-scope = Choose at least one thing that it is to be good for.
api-token-calendar-alone = A token for a calendar is good for nothing else: its address goes to whoever keeps the calendar. Make another one for the rest.
api-token-not-made = The token was not made: you have as many as one may have, or may not act for this organization. End one that you need no more.
api-scope-read = Read what you may read
api-scope-calendar = Show your dates in a calendar, at a secret address
api-scope-bodies = Acts about bodies, charters and groups
api-scope-people = Acts about people and organizations
api-scope-membership = Acts about applications and memberships
api-scope-offices = Acts about offices and terms
api-scope-motions = Acts about motions and votes
api-scope-acts = Acts of the room { $room }
api-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

## Dates in calendars

api-event-term = { $body }: the term of { $name } as { $office } ends
api-event-vote = { $body }: the vote on “{ $matter }” closes
api-event-check-in = { $body }: the check-in closes
api-event-charter = { $body }: a new charter comes into force
api-event-vacancy = { $body }: until now the vacant seat of { $office } is to be filled
api-event-lapse = { $body }: until now your application is to be completed
api-event-decision = { $body }: until now your application is to be decided

## Files to take away

api-data-title = Files to take away
api-data-lead = What the pages of this body show, as files. They hold what you may see, and no more.
api-data-program = A program reads the same more easily there:
api-file-members = The members with class, standing and what the charter shows of each: a table.
api-file-people = Who holds which office, since when and until when: a table.
api-file-charter = The charter clause by clause, with what the server carries out: a table.
api-file-motions = The motions and what came of them: a table.
api-file-popolo = The body, its posts, who held them, and its members, as Popolo.
api-file-cards = The officers as cards for an address book.
api-file-calendar = What has a date here, for a calendar program. It is read again by itself.
