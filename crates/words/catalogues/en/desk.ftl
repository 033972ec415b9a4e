# What the desk says of a domain name: whether control over it is shown, and what to mend.

desk-shown = The proof is there.

desk-no-record = Nothing is there. If you have just published it, wait a little and check again.
desk-no-record-remembered = Nothing is there. If you have just published it, check again in { $time }: so long the old answer may be remembered on the way.
desk-alias-to-nothing = The name is an alias of { $alias }, and nothing is there. Remove the alias, or publish the text where it leads.
desk-other-case = Only capitals and small letters differ. Found: { $seen }. Copy the text as it is.
desk-spaces = There is white space around the text. Found: { $seen }. Remove it.
desk-quotes = Quotation marks have become part of the text. Found: { $seen }. Remove them.
desk-no-prefix = The beginning is missing. Found: { $seen }. Copy the whole text, with what stands before the token.
desk-other-token = There is a token, but another one: of an earlier claim, or of somebody else. Found: { $seen }. Put yours in its place, or beside it.
desk-other = Something else is there, and the text is not. Found: { $seen }.
desk-too-many = There are more records than are read: { $records }. Remove those that are not needed.
desk-no-file = The web server has no such file, or shows it to nobody (status { $status }).
desk-a-page = There is a web page in place of the file. Publish the text alone.
desk-led-away = The web site points elsewhere: { $to }. Only this name and names below it count, and never from a secure address to one in clear.
desk-led-around = The web site points from one place to the next too often.
desk-no-address = The name has no address, so there is no web site.
desk-inner = The name points to { $address }, which only its own network can reach. It is not asked.

desk-name-servers-silent = No name server answered in time. That says nothing about the proof.
desk-name-servers-refuse = The name servers refuse to answer for this name. Ask whoever runs them.
desk-name-servers-fail = The name servers have trouble of their own. That says nothing about the proof.
desk-signatures-broken = The signatures of this name (DNSSEC) are broken, so no answer can be believed. Ask whoever runs the zone to mend them.
desk-not-understood = The answer could not be understood. That says nothing about the proof.
desk-web-silent = The web server did not answer. That says nothing about the proof.
desk-web-fails = The web server has trouble of its own (status { $status }). That says nothing about the proof.
desk-certificate = The certificate of the web site is not believed: { $why }. Renew it, or prove the name by a record.
desk-our-side = We could not ask. That says nothing about the proof.

desk-domain-empty = Please give a domain name, such as `example.org`.
desk-domain-too-long = The name, or a part of it, is too long.
desk-domain-an-address = This is the address of a machine and no domain name.
desk-domain-a-mailbox = This is a mail address. Give only what stands after the `@`.
desk-domain-one-label = A domain name has at least two parts, such as `example.org`.
desk-domain-special = Names that end in { $suffix } are nobody’s on the internet.
desk-domain-suffix = Names are given out below this one; nobody holds it as their own.
desk-domain-signs = There are signs in it that cannot stand in a domain name.

desk-wanted = Looked for: { $value }
desk-look-dns = Record at { $place }
desk-look-web = File at { $place }
desk-verdict-shown = Control over { $domain } is shown.
desk-verdict-not-shown = Control over { $domain } is not shown.
desk-verdict-silent = Whether { $domain } is controlled could not be seen.
