//! The ways a letter can go, behind one trait.

use crate::letter::Letter;

/// A way.
pub trait Transport: Send + Sync {
    /// Hands a letter over. When this returns, it is somebody else's to deliver. Blocks.
    ///
    /// # Errors
    /// Why nobody said that it was taken.
    fn send(&self, letter: &Letter) -> Result<(), NotSent>;
}

/// Why a letter did not go.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// It will not go, however often it is tried: the relay does not take this letter or this address.
    #[error("refused for good: {0}")]
    Refused(String),
    /// Nobody said that it was taken; later somebody may. Where the connection broke before the answer it was perhaps taken
    /// all the same: sent again it has the same Message-ID.
    #[error("not taken now: {0}")]
    Later(String),
}
