//! Accounts, as people use them: letters with links, sessions, passkeys, hats.

mod access;
mod authenticator;
mod hats;
mod links;
mod passkeys;
mod recovery;
mod sessions;
mod town;
