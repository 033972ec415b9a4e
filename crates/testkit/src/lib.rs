//! People, clock and databases for tests.
