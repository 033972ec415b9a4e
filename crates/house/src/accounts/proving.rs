//! Letters to a domain that somebody claims, and the codes that come back. What a code shows, the desk says; here stand the
//! limits: nobody fills the mailbox of a stranger, and nobody tries codes without end.

use super::limits::Subject;
use super::{AccountFault, AccountLetter, Accounts, Asked, Network, normal};
use crate::rounds::ProofLetter;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use store::{AccountId, CommunityId};

/// For how long such a letter is tried, in milliseconds: a week.
const TRIED_MS: i64 = 7 * 24 * 60 * 60 * 1_000;

/// Who asks for a letter to a domain, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct ProofAsker<'a> {
    /// The account.
    pub account: AccountId,
    /// From where.
    pub network: Network,
    /// The tag of the language of the page.
    pub language: &'a str,
    /// In which community.
    pub community: CommunityId,
    /// Whose claim it is.
    pub party: PartyId,
}

impl Accounts {
    /// Sends the code of a claim to one of the mailboxes of whoever runs the domain, by its place in their list. None where
    /// there is no such mailbox.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn send_proof(
        &self,
        letter: &ProofLetter,
        mailbox: usize,
        asker: &ProofAsker<'_>,
        now: Moment,
    ) -> Result<Option<Asked>, AccountFault> {
        let Some(address) = letter.addresses.get(mailbox) else {
            return Ok(None);
        };
        let to = match normal(address) {
            Ok(to) => to,
            Err(why) => return Ok(Some(Asked::NotAnAddress(why))),
        };
        for subject in [
            Subject::LettersOfAccount(asker.account),
            Subject::LettersFromNetwork(asker.network),
            Subject::LettersToAddress(&to),
        ] {
            if let Some(until) = self.attempt(subject, now)? {
                return Ok(Some(Asked::NotBefore(until)));
            }
        }
        let letter = AccountLetter::DomainProof {
            to,
            code: letter.code.clone(),
            language: asker.language.to_owned(),
            community: asker.community,
            party: asker.party,
            domain: letter.domain.to_string(),
            expires: Moment(now.0.saturating_add(TRIED_MS)),
        };
        self.letters.post(letter, now);
        Ok(Some(Asked::Sent))
    }

    /// Counts a try at a secret from a network. Some moment means: not before then.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn may_try(&self, network: Network, now: Moment) -> Result<Option<Moment>, AccountFault> {
        self.attempt(Subject::TriesFromNetwork(network), now)
    }
}
