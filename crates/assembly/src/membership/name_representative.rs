//! An organization says who represents it (B10): who votes, who stands in, who else takes part. The roll lists the
//! organization, so a new contact changes no roll.

use super::effect::Effect;
use super::life::Life;
use super::state::{ChangeKind, Member};
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{MemberId, MotionId, PartyId};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::{By, Sitting};
use charter::{PartyKind, Power, Representation, RepresentativeKind, Ruled};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Names a representative of a member organization, or ends one's task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameRepresentative {
    /// The membership.
    pub member: MemberId,
    /// The person.
    pub person: PartyId,
    /// As what; absent ends the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RepresentativeAs>,
    /// The motion by which an organ decided it, where an organ names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// Kinds of representative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RepresentativeAs {
    /// Votes.
    Primary,
    /// Acts when the primary one is absent.
    Alternate,
    /// Takes part without a vote.
    Other,
}

refusals! {
    /// Why a representative cannot be named so.
    pub enum RepresentativeRefusal {
        /// A person represents nobody but themselves here.
        NotAnOrganization {} = "refusal-not-an-organization",
        /// Only people represent.
        NotAPerson {} = "refusal-not-a-person",
        /// The charter knows none of this kind.
        NoneAllowed {} = "refusal-no-such-representatives",
        /// There are as many as the charter allows.
        TooManyRepresentatives { limit: u32 } = "refusal-too-many-representatives",
        /// The person does not represent the member.
        NoRepresentative {} = "refusal-no-representative",
    }
}

impl Deed for NameRepresentative {
    const NAME: &'static str = "name-representative";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        if at.party(row.party)?.kind != PartyKind::Organization {
            return Err(RepresentativeRefusal::NotAnOrganization {}.into());
        }
        let (charter, bylaws) = at.bylaws(row.body)?;
        let rule = bylaws.rules.representation.as_ref();
        let ground = rule.map(|rule| at.rests_on(charter, rule));
        self.may_name(at, row, rule.zip(ground.as_ref()))?;
        if at.party(self.person)?.kind != PartyKind::Person {
            return Err(Refusal::from(RepresentativeRefusal::NotAPerson {}).at_field("person"));
        }
        self.fits(at, row, rule).map_err(|why| match ground {
            Some(ground) => why.by(row.body, ground),
            None => why,
        })?;
        self.named(at, row);
        Ok(())
    }
}

impl NameRepresentative {
    /// The member itself, unless the charter gives the naming to an organ or office.
    fn may_name(
        &self,
        at: &mut Sitting<'_>,
        row: &Member,
        rule: Option<(&Ruled<Representation>, &Ground)>,
    ) -> Result<(), Refusal> {
        match rule.filter(|(rule, _)| &*rule.named_by != "member") {
            Some((rule, ground)) => {
                let by = By {
                    holder: &rule.named_by,
                    place: row.body,
                    power: Power::NameRepresentative,
                    motion: self.motion,
                };
                at.mandate_by(&by, row.body, ground).map(|_| ())
            }
            None if at.actor.principal() == Some(row.party) => Ok(()),
            None => Err(Plain::NotTheirs {}.into()),
        }
    }

    /// Whether the charter leaves a place. A new primary representative takes the old one's.
    fn fits(
        &self,
        at: &Sitting<'_>,
        row: &Member,
        rule: Option<&Ruled<Representation>>,
    ) -> Result<(), Refusal> {
        let others = at.state.membership.representatives.get(&self.member);
        let known = others.map_or(&[][..], Vec::as_slice);
        let is_one =
            row.primary == Some(self.person) || known.iter().any(|(one, _)| *one == self.person);
        let (kind, limit) = match self.role {
            None if is_one => return Ok(()),
            None => return Err(RepresentativeRefusal::NoRepresentative {}.into()),
            Some(RepresentativeAs::Primary) => return Ok(()),
            Some(RepresentativeAs::Alternate) => {
                let limit = rule.map_or(1, |rule| rule.alternates);
                (RepresentativeKind::Alternate, limit)
            }
            Some(RepresentativeAs::Other) => {
                let limit = rule.map_or(0, |rule| rule.others);
                (RepresentativeKind::Other, limit)
            }
        };
        if limit == 0 {
            return Err(Refusal::from(RepresentativeRefusal::NoneAllowed {}).at_field("role"));
        }
        let taken = known
            .iter()
            .filter(|(one, theirs)| *theirs == kind && *one != self.person)
            .count();
        if taken >= limit as usize {
            let refusal = RepresentativeRefusal::TooManyRepresentatives { limit };
            return Err(Refusal::from(refusal).at_field("role"));
        }
        Ok(())
    }

    fn named(&self, at: &mut Sitting<'_>, row: &Member) {
        let member = self.member;
        let primary = |primary| Effect::Changed {
            member,
            kind: ChangeKind::Primary(primary),
            held_from: None,
        };
        let is_primary = row.primary == Some(self.person);
        if at.state.represents(member, self.person) {
            at.effect(Life::Represented(member, self.person, None));
        }
        match self.role {
            Some(RepresentativeAs::Primary) if !is_primary => at.effect(primary(Some(self.person))),
            Some(RepresentativeAs::Primary) => {}
            Some(RepresentativeAs::Alternate | RepresentativeAs::Other) | None if is_primary => {
                at.effect(primary(None));
            }
            Some(RepresentativeAs::Alternate | RepresentativeAs::Other) | None => {}
        }
        let kind = match self.role {
            Some(RepresentativeAs::Alternate) => Some(RepresentativeKind::Alternate),
            Some(RepresentativeAs::Other) => Some(RepresentativeKind::Other),
            Some(RepresentativeAs::Primary) | None => None,
        };
        if kind.is_some() {
            at.effect(Life::Represented(member, self.person, kind));
        }
    }
}
