//! What goes wrong with accounts on our side. No text of it names an address or a token.

use crate::request::Fault;
use std::sync::Arc;

/// A fault of ours.
#[derive(Debug, thiserror::Error)]
pub enum AccountFault {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The operating system has no randomness to give.
    #[error("drawing a token: {0}")]
    Random(getrandom::Error),
    /// Passkeys cannot be bound to the site.
    #[error(
        "passkeys cannot be bound to {0}: it must be http://localhost or an https address with a name"
    )]
    Site(String),
    /// What we kept of a passkey cannot be read, or a ceremony not be begun.
    #[error("passkeys: {0}")]
    Passkey(String),
    /// The community did not take an act.
    #[error("registering a person: {0}")]
    House(Arc<Fault>),
    /// The community refused to know a newcomer, which no rule of a charter can ask for.
    #[error("registering a person was refused: {0}")]
    Refused(String),
}
