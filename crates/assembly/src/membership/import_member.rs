//! A row of an older list becomes a member: the party and its membership in one entry. Each row has a key, so that taking the
//! same list over twice changes nothing.

use super::effect::Effect;
use super::life::Life;
use super::state::NO_STANDING;
use super::{record_payment, standing};
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::{BodyId, PartyId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::people::{Country, Effect as PeopleEffect};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Takes over one member from an older list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportMember {
    /// The body.
    pub body: BodyId,
    /// 16 hexadecimal digits that name the row in its list for ever, made from what identifies it there.
    pub key: String,
    /// The party, where the community knows it; absent makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
    /// `Person` or `Organization`, for a new one.
    #[schemars(with = "String")]
    pub kind: PartyKind,
    /// The class, as the charter names it.
    pub class: String,
    /// The standing; absent means the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<String>,
    /// Since when it is a member; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Moment>,
    /// Residence or seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Who votes for an organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<PartyId>,
}

refusals! {
    /// Why a row is not taken over.
    pub enum ImportRefusal {
        /// It was.
        AlreadyImported { key: String } = "refusal-already-imported",
        /// The key is not one.
        BadKey {} = "refusal-import-key",
        /// The party is a member.
        AlreadyThere {} = "refusal-import-already-member",
        /// The class is for the other kind of party.
        WrongKind { class: String } = "refusal-import-wrong-kind",
    }
}

impl Deed for ImportMember {
    const NAME: &'static str = "import-member";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("name", "the name of the member"),
        PartSpec::private("contact-details", "addresses, telephone"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let moving_in = at.body(self.body)?.moving_in && at.actor.who == Who::Operator;
        if !moving_in {
            at.mandate(Power::Import, self.body, None)?;
        }
        let key = self.new_key(at)?;
        let member = at.state.membership.members.next_id();
        let joined = self.joins(at)?;
        at.effect(joined.clone());
        at.effect(Life::Imported(self.body, key, member));
        standing::watch(at, self.body);
        record_payment::watch(at, self.body);
        if let Effect::Joined {
            party,
            class,
            since,
            ..
        } = joined
        {
            super::brought::brings_others(at, party, (self.body, class), since);
        }
        Ok(())
    }
}

impl ImportMember {
    fn new_key(&self, at: &Sitting<'_>) -> Result<u64, Refusal> {
        let digits = self.key.len() == 16
            && self
                .key
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let key = u64::from_str_radix(&self.key, 16).ok().filter(|_| digits);
        let key = key.ok_or_else(|| Refusal::from(ImportRefusal::BadKey {}).at_field("key"))?;
        if at.state.membership.imported.contains_key(&(self.body, key)) {
            let key = self.key.clone();
            return Err(Refusal::from(ImportRefusal::AlreadyImported { key }).at_field("key"));
        }
        Ok(key)
    }

    /// The membership as the list has it. A new party is left as an effect before it.
    fn joins(&self, at: &mut Sitting<'_>) -> Result<Effect, Refusal> {
        let (charter, bylaws) = at.bylaws(self.body)?;
        let unknown = |what: &'static str| {
            let name = what.to_owned();
            Refusal::from(Plain::Unknown { what: name }).at_field(what)
        };
        let class = bylaws
            .class_id(&self.class)
            .ok_or_else(|| unknown("class"))?;
        let rule = bylaws.class(class).ok_or_else(|| unknown("class"))?;
        at.rests_on(charter, rule);
        let starts = bylaws.rules.standing.as_ref().map(|rule| &*rule.starts);
        let standing = match self.standing.as_deref().or(starts) {
            Some(name) => bylaws
                .standing_id(name)
                .ok_or_else(|| unknown("standing"))?,
            None => NO_STANDING,
        };
        if self.joined.is_some_and(|joined| joined > at.now) {
            return Err(Plain::later_than_now("joined"));
        }
        if let Some(person) = self.representative {
            at.party(person)?;
        }
        let kind = match self.party {
            Some(party) => at.party(party)?.kind,
            None => self.kind,
        };
        if rule.of.is_some_and(|of| of != kind) {
            let class = self.class.clone();
            return Err(Refusal::from(ImportRefusal::WrongKind { class }).at_field("class"));
        }
        let party = match self.party {
            Some(party) if at.state.member_in(party, self.body).is_some() => {
                return Err(Refusal::from(ImportRefusal::AlreadyThere {}).at_field("party"));
            }
            Some(party) => party,
            None => self.registers(at)?,
        };
        Ok(Effect::Joined {
            party,
            body: self.body,
            class,
            standing,
            primary: self.representative,
            since: self.joined.filter(|joined| *joined < at.now),
        })
    }

    fn registers(&self, at: &mut Sitting<'_>) -> Result<PartyId, Refusal> {
        if matches!(at.text(0), crate::part::PartText::Empty) {
            let field = "name".to_owned();
            return Err(Refusal::from(Plain::TextMissing { field }).at_field("name"));
        }
        let party = at.state.people.parties.next_id();
        let contact = self.representative;
        at.effect(PeopleEffect::Registered {
            kind: self.kind,
            contact: contact.filter(|_| self.kind == PartyKind::Organization),
            country: self.country,
            affiliation: None,
        });
        Ok(party)
    }
}
