//! Accounts, as people use them: letters with links, sessions, passkeys, hats.

mod authenticator;
mod hats;
mod links;
mod passkeys;
mod sessions;
mod town;
