# What an audit says of the entries of a record.

record-holds = holds
record-holds-given = holds given { $conditions }
record-does-not-hold = does not hold: { $reason }
