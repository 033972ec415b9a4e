//! Performs acts: load, decide, batch, append.
