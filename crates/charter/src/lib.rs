//! Literate bylaws become checked rules.
