//! What `plenary new` reads and does: officers on the command line, answers in a terminal, the founding itself.

pub(crate) mod asking;
pub(crate) mod founding;
pub(crate) mod officer;
