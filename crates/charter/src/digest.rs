//! The compiled rules as bytes: the same for the same rules, whatever the prose around them.
