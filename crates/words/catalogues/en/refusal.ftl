# Why an act is not accepted; read beside the field.

refusal-already-decided = This has already been decided.
refusal-no-longer-open = This closed on { $moment }.
refusal-too-long = This may have at most { $limit } characters; it has { $length }.

refusal-no-such-power = No charter clause of { $body } lets anybody { $power }.
refusal-no-mandate = This needs the power { $power }, which { $holder } holds.
refusal-needs-motion = { $organ } acts by a motion: name the one that carried.
refusal-motion-does-not-carry = The motion named is not one that { $organ } has carried.
refusal-unknown = There is no such thing: { $what }.
refusal-text-missing = Please fill in { $field }.
refusal-text-too-long = { $field } may have at most { $limit } bytes.
refusal-no-charter = { $body } has no charter in force.
refusal-no-rule = The charter of { $body } has no rule for this: { $rule }.
refusal-not-theirs = Only the one concerned, or who may act for them, can do this.
refusal-operator-only = Only the operator of the server can do this, and only while a body moves in.
refusal-before-the-record = The record already goes up to { $newest }.
refusal-out-of-range = { $field } is not possible: { $why }.
refusal-charter-has-errors = { $file } has errors ({ $errors }); the first is { $first }.
refusal-body-exists = There is a body called { $body } already.
refusal-nothing-in-force = No version of the charter of { $body } is in force on that day.
refusal-moved-in = { $body } runs by itself now; its own rules say who takes office.
refusal-no-seat-free = All seats of { $office } are taken ({ $seats }).
refusal-ends-before-it-starts = The end lies before the start.
