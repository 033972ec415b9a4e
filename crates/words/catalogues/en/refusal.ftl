# Why an act is not accepted; read beside the field.

refusal-already-decided = This has already been decided.
refusal-no-longer-open = This closed on { $moment }.
refusal-too-long = This may have at most { $limit } characters; it has { $length }.
