//! Letters that no entry calls for: links to sign in, and the like. They go through an outbox of their own, before the
//! others. Such a letter holds an address and a token; both lie in the store until it is sent or of no use any more, and
//! then are taken away (the store overwrites them, see `decisions/0034`). Of the token everything else keeps a digest only.

use super::tell::Place;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use post::Kind;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{CommunityId, OutboxItem, Store};
use words::{Saying, Value};

use super::super::FollowerFault;

/// The outbox of these letters.
pub(in crate::followers) const OWN: &str = "own";
/// Letters of the server, which belong to no community, wait under this id.
pub(in crate::followers) const SERVER: CommunityId = CommunityId([0; 16]);

/// A letter that no entry calls for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLetter {
    /// Where it goes.
    pub to: String,
    /// The tag of its language; empty where nobody chose one.
    pub language: String,
    /// The token in its link.
    pub token: String,
    /// Until when the link works; no longer than until then is the letter tried.
    pub until: Moment,
    /// What it is about.
    pub about: About,
}

/// What such a letter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// A link to sign in.
    SignIn,
    /// A link that adds the address to an account.
    ConfirmAddress,
    /// A person gets another address, to each old one; the entry that says so, and when it was recorded.
    Recovery(u64, Moment),
    /// To an address at a domain, with the code that shows control over it: who claims it, and the domain.
    DomainProof(PartyId, String),
}

/// Neither address nor token.
impl std::fmt::Debug for OwnLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnLetter")
            .field("until", &self.until)
            .finish_non_exhaustive()
    }
}

/// Queues such letters. Cheap to copy around; any node sends what any other has queued.
#[derive(Clone)]
pub struct OwnLetters {
    store: Arc<dyn Store>,
}

impl OwnLetters {
    /// Into a store.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> OwnLetters {
        OwnLetters { store }
    }

    /// Queues a letter, of a community or of the server: it is on disk, and goes soon.
    ///
    /// # Errors
    /// When the store does not answer, or there is no randomness.
    pub fn post(
        &self,
        letter: &OwnLetter,
        community: Option<CommunityId>,
        now: Moment,
    ) -> Result<(), FollowerFault> {
        let mut key = [0; 16];
        getrandom::fill(&mut key).map_err(FollowerFault::Random)?;
        let item = OutboxItem {
            item: assembly::entry::Hex(&key).to_string(),
            content: serde_json::to_vec(letter)?,
            queued_ms: now.0,
            ends_ms: letter.until.0,
        };
        let community = community.unwrap_or(SERVER);
        self.store.queue(community, OWN, &[item])?;
        Ok(())
    }
}

/// What such a letter says.
pub(super) struct Said {
    pub(super) kind: Kind,
    pub(super) subject: Saying,
    pub(super) paragraphs: Vec<Saying>,
    pub(super) link: (&'static str, Place),
    pub(super) why: Saying,
    pub(super) not_stopped: &'static str,
}

/// Names and moments as a letter's sentences need them.
pub(super) struct Spoken<'s> {
    pub(super) called: &'s str,
    pub(super) moment: &'s dyn Fn(Moment) -> Value,
    /// A party's name.
    pub(super) party: &'s dyn Fn(PartyId) -> Value,
    /// Who made an entry.
    pub(super) actor: &'s dyn Fn(u64) -> Value,
}

impl OwnLetter {
    pub(super) fn say(&self, spoken: &Spoken<'_>) -> Said {
        let of = |word: &'static str| Saying::new(word).with("community", spoken.called);
        let until = |word| of(word).with("moment", (spoken.moment)(self.until));
        let token = self.token.clone();
        match &self.about {
            About::SignIn => Said {
                kind: Kind::SignIn,
                subject: of("letters-sign-in-subject"),
                paragraphs: vec![
                    of("letters-sign-in"),
                    until("letters-sign-in-until"),
                    of("letters-sign-in-not-you"),
                ],
                link: ("letters-link-sign-in", Place::SignIn { token }),
                why: of("letters-why-asked"),
                not_stopped: "letters-cannot-stop-asked",
            },
            About::ConfirmAddress => Said {
                kind: Kind::SignIn,
                subject: of("letters-confirm-subject"),
                paragraphs: vec![of("letters-confirm"), until("letters-confirm-until")],
                link: ("letters-link-confirm", Place::ConfirmAddress { token }),
                why: of("letters-why-asked"),
                not_stopped: "letters-cannot-stop-asked",
            },
            About::Recovery(entry, began) => Said {
                kind: Kind::Recovery,
                subject: of("letters-recovery-subject"),
                paragraphs: vec![
                    of("letters-recovery")
                        .with("officer", (spoken.actor)(*entry))
                        .with("moment", (spoken.moment)(*began)),
                    until("letters-recovery-until"),
                    of("letters-recovery-do"),
                ],
                link: ("letters-link-object", Place::Object { token }),
                why: of("letters-why-account"),
                not_stopped: "letters-cannot-stop-safety",
            },
            About::DomainProof(whose, domain) => {
                let party = || (spoken.party)(*whose);
                let name = || Value::Verbatim(domain.clone());
                let of = |word| of(word).with("party", party()).with("domain", name());
                let code = Value::Verbatim(token.clone());
                let place = Place::ConfirmDomain {
                    party: *whose,
                    domain: domain.clone(),
                    code: token,
                };
                Said {
                    kind: Kind::Domain,
                    subject: of("letters-domain-proof-subject"),
                    paragraphs: vec![
                        of("letters-domain-proof"),
                        until("letters-domain-proof-do"),
                        of("letters-domain-proof-code").with("code", code),
                    ],
                    link: ("letters-link-confirm-domain", place),
                    why: of("letters-why-domain"),
                    not_stopped: "letters-cannot-stop-asked",
                }
            }
        }
    }
}
