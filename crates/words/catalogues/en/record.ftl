# What an audit says of a record and its entries.

record-holds = Every entry holds, and the origin is proven.
record-does-not-hold = This record does not hold.
record-unreadable = This bundle cannot be read to its end.
record-origin-not-proven = Internally consistent; whose record it is, is not proven. Give a known key or an earlier checkpoint.
record-counts = Entries that hold: { $holds }; hold given what was not seen: { $given } (closed: { $closed }); do not hold: { $fails }
record-root = Root of the tree:
record-slip-agrees = The slip agrees with the record.
record-slip-contradicts = The slip is signed, and the record says otherwise.
record-slip-invalid = The slip is worth nothing: no key of this record signed it.
record-entry-fails = Entry { $position } ({ $act }): { $why }
record-why-bytes-changed = its bytes were changed.
record-why-not-an-entry = its bytes are no entry.
record-why-wrong-position = it names another position than its own.
record-why-moment-goes-back = its moment lies before the entry before it.
record-why-unknown-edition = it was decided by rules that this program does not know.
record-why-due-passed-over = something fell due before it and was not decided.
record-why-would-be-refused = the rules refuse this act.
record-why-other-effects = deciding it again has other effects.
record-why-other-grounds = deciding it again rests on another right, other clauses or other findings.
record-why-wrong-part = a text beside it is not the one it was decided on.
record-why-wrong-number-of-parts = it has not the number of texts of its kind.
record-why-wrong-opening = what is said to be its content is not.
record-why-part-unseen = a text beside it is not here.
record-why-closed-rooms = it rests on closed entries.
record-why-closed = it is closed.
record-why-other-rooms = it is open and changes closed rooms, or closed and changes open ones.
