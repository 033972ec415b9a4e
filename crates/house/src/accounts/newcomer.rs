//! A newcomer: an account that leads to nobody in a community yet. The server makes the person known there, for the one who
//! confirmed an address; what the person then asks for is another act.

use super::tokens::hashed;
use super::{AccountFault, Accounts};
use crate::door::{Door, Wish};
use crate::request::NotDone;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::people::{self, Country, RegisterParty};
use assembly::refusal::Refusal;
use charter::PartyKind;
use store::{AccountId, CommunityId, PartyLink};

/// What became of a newcomer.
#[derive(Clone, Debug, PartialEq)]
pub enum Newcomer {
    /// The account leads to this person now, or did before.
    Is(PartyId),
    /// The name cannot stand in the record: an answer for the form.
    Refused(Box<Refusal>),
}

impl Accounts {
    /// Makes the person of an account known to a community, once. The act's key follows from the account, so that a form
    /// sent twice, or a node that dies between act and note, makes one person.
    ///
    /// # Errors
    /// When the store or the community does not answer.
    pub fn become_person(
        &self,
        account: AccountId,
        community: CommunityId,
        door: &Door,
        name: &str,
        country: Option<Country>,
        now: Moment,
    ) -> Result<Newcomer, AccountFault> {
        let known = self.store.parties(account)?;
        if let Some(link) = known.iter().find(|link| link.community == community) {
            return Ok(Newcomer::Is(PartyId(link.party)));
        }
        let name = match name.trim() {
            "" => PartText::Empty,
            name => PartText::Known(name.into()),
        };
        let mut key = [0; 16];
        key.copy_from_slice(&hashed(&["newcomer"], &[account.0, community.0].concat())[..16]);
        // The second round is for one whose person was given to another account by a recovery: another person then.
        for key in [key, self.draw_id()?] {
            let wish = Wish {
                key,
                actor: Actor::server(),
                act: Act::People(people::Act::RegisterParty(RegisterParty {
                    kind: PartyKind::Person,
                    body: None,
                    contact: None,
                    country,
                    affiliation: None,
                })),
                texts: vec![name.clone(), PartText::Empty],
            };
            let position = match door.perform(wish) {
                Ok(answer) => answer.position,
                Err(NotDone::Refused(refused)) => {
                    return Ok(Newcomer::Refused(Box::new(refused.refusal.clone())));
                }
                Err(NotDone::Fault(fault)) => return Err(AccountFault::House(fault)),
            };
            let Some(party) = door.shown().community.open.registered_at(position) else {
                return Err(AccountFault::Refused(format!(
                    "entry {position} registers nobody"
                )));
            };
            let link = PartyLink {
                community,
                party: party.0,
                since_ms: now.0,
            };
            if self.store.link_party(account, link)? {
                self.seen.forget_all_of(account);
                return Ok(Newcomer::Is(party));
            }
        }
        Err(AccountFault::Refused(
            "the account leads to somebody else since just now".to_owned(),
        ))
    }
}
