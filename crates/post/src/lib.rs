//! Letters out and in.
