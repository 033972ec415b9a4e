//! The letters of accounts. They go out at once and not through the record, so they have a box of their own; who fills it
//! with words and sends them is told everything here.

use crate::followers::{About, OwnLetter, OwnLetters};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use store::{CommunityId, MailAddress};

/// A letter about an account. Its address and token are personal and secret: `Debug` shows neither.
#[derive(Clone, PartialEq, Eq)]
pub enum AccountLetter {
    /// A link to sign in.
    SignIn {
        /// Where it goes.
        to: MailAddress,
        /// The token, to stand in the address of the page.
        token: String,
        /// The tag of the language of the page on which it was asked.
        language: String,
        /// From when on it is worth nothing.
        expires: Moment,
    },
    /// A link that adds an address to an account.
    ConfirmAddress {
        /// Where it goes: the address to add.
        to: MailAddress,
        /// The token.
        token: String,
        /// The tag of the language of the page on which it was asked.
        language: String,
        /// From when on it is worth nothing.
        expires: Moment,
    },
    /// An officer recorded that the person gets another way in: to each old address, which may object.
    Recovery {
        /// Where it goes.
        to: MailAddress,
        /// The token with which to object.
        token: String,
        /// The tag of the account's language; empty for none.
        language: String,
        /// In which community.
        community: CommunityId,
        /// The entry that says so.
        position: u64,
        /// When it was recorded.
        began: Moment,
        /// From when on the new address works, unless somebody objects.
        due: Moment,
    },
    /// To an address at a domain that somebody claims: who brings the code back has read it.
    DomainProof {
        /// Where it goes: the mailbox of whoever runs the domain.
        to: MailAddress,
        /// The code.
        code: String,
        /// The tag of the language of the page on which it was asked.
        language: String,
        /// In which community.
        community: CommunityId,
        /// Whose claim.
        party: PartyId,
        /// To which domain.
        domain: String,
        /// Until when the letter is tried; the code stays good.
        expires: Moment,
    },
}

impl std::fmt::Debug for AccountLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            AccountLetter::SignIn { .. } => "a letter with a link to sign in",
            AccountLetter::ConfirmAddress { .. } => "a letter with a link to add an address",
            AccountLetter::Recovery { .. } => "a letter about a recovery",
            AccountLetter::DomainProof { .. } => "a letter to a domain",
        })
    }
}

impl AccountLetter {
    /// Where it goes.
    #[must_use]
    pub fn to(&self) -> &MailAddress {
        match self {
            AccountLetter::SignIn { to, .. }
            | AccountLetter::ConfirmAddress { to, .. }
            | AccountLetter::Recovery { to, .. }
            | AccountLetter::DomainProof { to, .. } => to,
        }
    }
}

/// Takes letters of accounts. It must not wait for a relay: whoever asks for a link would learn from the time it takes
/// what became of the letter.
pub trait LetterBox: Send + Sync {
    /// Takes a letter, to be sent soon. A box that cannot says so in the log: whoever asked learns nothing from it.
    fn post(&self, letter: AccountLetter, now: Moment);
}

/// The outbox of the server's own letters: on disk at once, sent by whichever node comes first.
impl LetterBox for OwnLetters {
    fn post(&self, letter: AccountLetter, now: Moment) {
        let (own, community) = queued(letter);
        if let Err(fault) = OwnLetters::post(self, &own, community, now) {
            tracing::error!(%fault, "a letter about an account was not queued");
        }
    }
}

fn queued(letter: AccountLetter) -> (OwnLetter, Option<CommunityId>) {
    let (about, community) = match &letter {
        AccountLetter::SignIn { .. } => (About::SignIn, None),
        AccountLetter::ConfirmAddress { .. } => (About::ConfirmAddress, None),
        AccountLetter::Recovery {
            community,
            position,
            began,
            ..
        } => (About::Recovery(*position, *began), Some(*community)),
        AccountLetter::DomainProof {
            community,
            party,
            domain,
            ..
        } => (About::DomainProof(*party, domain.clone()), Some(*community)),
    };
    let (to, token, language, until) = match letter {
        AccountLetter::SignIn {
            to,
            token,
            language,
            expires: until,
        }
        | AccountLetter::ConfirmAddress {
            to,
            token,
            language,
            expires: until,
        }
        | AccountLetter::Recovery {
            to,
            token,
            language,
            due: until,
            ..
        }
        | AccountLetter::DomainProof {
            to,
            code: token,
            language,
            expires: until,
            ..
        } => (to, token, language, until),
    };
    let own = OwnLetter {
        to: to.as_str().to_owned(),
        language,
        token,
        until,
        about,
    };
    (own, community)
}
