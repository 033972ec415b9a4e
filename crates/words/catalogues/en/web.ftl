# The frame of the pages, and the pages that everybody may see.

## The frame

web-skip = Skip to the content
web-site = This site
web-bodies = Bodies
web-record = The record
web-language = Language
web-derived =
    { $n ->
        [one] This page was derived from { $n } entry of the public record.
       *[other] This page was derived from { $n } entries of the public record.
    }
web-check = Check it yourself
web-home = To the first page
web-pages = Pages
web-earlier = Back
web-later = Next
web-newer = Newer
web-older = Older
web-show = Show
web-somebody = Somebody (number { $number })
web-since = since
web-until = until

## Nothing here, our fault

web-not-found-title = There is nothing here
web-not-found-text = Nothing is at this address, or not any more. If a link on this site led here, please tell the secretariat.
web-busy-title = Others are faster
web-busy-text = Too many long lists are asked for at the moment. Nothing is lost; please try again in a minute.
web-fault-title = That was our fault
web-fault-text = We could not make this page. Nothing you did was lost. Please try again in a moment; if it happens again, tell the secretariat what you were doing and when.

## Bodies

web-bodies-lead = Who may join, who decides and who was chosen: each body runs by its own charter, and everything it decides is in the record.
web-bodies-none = There is no body yet. The operator founds the first one from a charter.
web-members-count =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }
web-tab-home = Now
web-tab-charter = Charter
web-tab-people = People
web-tab-members = Members
web-tab-join = Join
web-open-now = Open now
web-open-none = Nothing is open at the moment.
web-open-vote = A vote on “{ $matter }”
web-open-check-in = Check-in: members confirm that they are still there
web-about = About
web-read-charter = Read the charter
web-languages = Languages
web-zone = Its days end in the zone
web-charter-since = Charter in force since

## Charter, people, members

web-charter-lead = The text that was adopted, clause by clause. Beside it stands what the server carries out, in plain words.
web-rules-here = What is carried out
web-offices-none = The charter names no office.
web-office-empty = Nobody holds this office now.
web-roll-at = The roll on
web-name = Name
web-class = Class
web-standing = Standing
web-country = Country
web-members-none = Nobody was a member on that day.

## The record

web-record-lead = Every official act is one entry here, and none ever changes. Anybody can derive each decision again from these entries and the charters alone.
web-root = Root of the tree
web-entry-closed = a closed entry
web-entry-epoch = a new epoch begins
