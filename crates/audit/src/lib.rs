//! A bundle goes in, verdicts come out.
