//! The only SQL: entries, parts, act keys, cursors.
