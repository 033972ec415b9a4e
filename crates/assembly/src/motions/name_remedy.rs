//! Somebody who will be absent gives a proxy, or an officer names an alternate or records an instruction (C7, C8). It lasts
//! as long as the charter says, three months where it says nothing, and lapses by itself.

use super::ask::RuleOfMotion;
use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::{Choice, RemedyKind};
use crate::act::Deed;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, CharterId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::part::{PartSpec, PartText};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{Electorate, Length, Organ, Power, RemedyWord, Ruled, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long a remedy lasts where the charter gives no length.
const THREE_MONTHS: Length = Length {
    n: 3,
    unit: Unit::Months,
};

/// The slot of the position of the group.
const POSITION: usize = 1;

/// Names who casts a vote in somebody's absence, or how it is to be cast.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameRemedy {
    /// The body.
    pub body: BodyId,
    /// The organ, as the charter names it.
    pub organ: String,
    /// A proxy, an alternate or an instruction.
    pub kind: RemedyKind,
    /// Whose vote; absent means the actor's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub giver: Option<PartyId>,
    /// Who casts it; nobody for an instruction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<PartyId>,
    /// Until when; absent means as long as the charter allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// For this motion alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
    /// How the vote is to be cast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<Choice>,
    /// For an abstention of this kind, and not for an absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstention: Option<String>,
}

impl RuleOfMotion<'_> {
    /// The electorate of the organ, where the charter gives it one.
    pub(super) fn electorate(&self) -> Option<&Ruled<Electorate>> {
        electorate_of(self.bylaws, self.organ)
    }
}

fn electorate_of<'b>(bylaws: &'b Bylaws, organ: &Organ) -> Option<&'b Ruled<Electorate>> {
    let name = organ.electorate.as_ref()?;
    bylaws
        .rules
        .electorates
        .iter()
        .find(|rule| rule.name == *name)
}

/// What the charter says of a kind of remedy.
struct Allowed {
    lasts: Option<Length>,
    voters_only: bool,
    at_most: Option<u32>,
    instructed: bool,
}

impl Deed for NameRemedy {
    const NAME: &'static str = "name-remedy";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("reason", "why the voter is away").required(),
        PartSpec::public(
            "position",
            "for which matters, and the position of the group",
        ),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (charter, bylaws) = at.bylaws(self.body)?;
        let unknown = |what: &str| {
            Refusal::from(Plain::Unknown {
                what: what.to_owned(),
            })
        };
        let organ = bylaws
            .organ(&self.organ)
            .ok_or_else(|| unknown("organ").at_field("organ"))?;
        let organ_id = at.name(&self.organ, "organ")?;
        let giver = self.giver_of(at)?;
        let voters = at.voters_now(bylaws, organ)?;
        let ground = at.rests_on(charter, organ);
        if voters.of(giver).is_none() {
            let organ = self.organ.clone();
            return Err(Refusal::from(MotionRefusal::NotAVoter { organ })
                .at_field("giver")
                .by(self.body, ground));
        }
        let electorate = electorate_of(bylaws, organ);
        let ground = electorate.map_or(ground, |rule| at.rests_on(charter, rule));
        let refused = |why: Refusal| why.by(self.body, ground.clone());
        let allowed = self.allowed(electorate).map_err(refused)?;
        self.instruction_given(at, &allowed).map_err(refused)?;
        self.holder_fits(at, &allowed, giver, |party| voters.of(party).is_some())
            .map_err(refused)?;
        let until = self.until(at, bylaws, &allowed).map_err(refused)?;
        self.motion_fits(at, organ_id)?;
        let abstention = self.for_an_abstention(at, charter, bylaws)?;
        at.effect(Effect::RemedyNamed {
            body: self.body,
            giver,
            holder: self.holder,
            kind: self.kind,
            until,
            motion: self.motion,
            instruction: self.instruction,
            organ: organ_id,
            abstention,
        });
        Ok(())
    }
}

impl NameRemedy {
    /// A voter gives a proxy; anything else, and for another, is named by whom the charter gives that power.
    fn giver_of(&self, at: &mut Sitting<'_>) -> Result<PartyId, Refusal> {
        let me = at.actor.principal();
        let giver = self
            .giver
            .or(me)
            .ok_or_else(|| Refusal::from(Plain::NotTheirs {}))?;
        if self.kind != RemedyKind::Proxy || me != Some(giver) {
            at.mandate(Power::NameAlternate, self.body, None)?;
        }
        at.party(giver)?;
        Ok(giver)
    }

    fn allowed(&self, electorate: Option<&Ruled<Electorate>>) -> Result<Allowed, Refusal> {
        let found = electorate.and_then(|rule| match self.kind {
            RemedyKind::Proxy => rule.proxies.as_ref().map(|rule| Allowed {
                lasts: rule.lasts,
                voters_only: rule.voters_only,
                at_most: Some(rule.at_most),
                instructed: rule.instructed,
            }),
            RemedyKind::Alternate => rule.alternates.as_ref().map(|rule| Allowed {
                lasts: rule.lasts,
                voters_only: !rule.outside,
                at_most: None,
                instructed: false,
            }),
            RemedyKind::Instruction => rule.instructed.then_some(Allowed {
                lasts: None,
                voters_only: false,
                at_most: None,
                instructed: true,
            }),
        });
        found.ok_or_else(|| {
            let kind = match self.kind {
                RemedyKind::Proxy => "proxy",
                RemedyKind::Alternate => "alternate",
                RemedyKind::Instruction => "instruction",
            };
            let kind = kind.to_owned();
            Refusal::from(MotionRefusal::RemedyNotKnown { kind }).at_field("kind")
        })
    }

    /// An instruction says how one vote goes; an instructed proxy may say so in words, for several matters.
    fn instruction_given(&self, at: &Sitting<'_>, allowed: &Allowed) -> Result<(), Refusal> {
        let in_words =
            self.kind != RemedyKind::Instruction && *at.text(POSITION) != PartText::Empty;
        if allowed.instructed && self.instruction.is_none() && !in_words {
            return Err(Refusal::from(MotionRefusal::InstructionMissing {}).at_field("instruction"));
        }
        Ok(())
    }

    fn holder_fits(
        &self,
        at: &Sitting<'_>,
        allowed: &Allowed,
        giver: PartyId,
        votes: impl Fn(PartyId) -> bool,
    ) -> Result<(), Refusal> {
        let holder = match (self.kind, self.holder) {
            (RemedyKind::Instruction, None) => return Ok(()),
            (RemedyKind::Proxy | RemedyKind::Alternate, Some(holder)) if holder != giver => holder,
            (RemedyKind::Instruction | RemedyKind::Proxy | RemedyKind::Alternate, _) => {
                let what = "holder".to_owned();
                return Err(Refusal::from(Plain::Unknown { what }).at_field("holder"));
            }
        };
        at.party(holder)?;
        if allowed.voters_only && !votes(holder) {
            return Err(Refusal::from(MotionRefusal::HolderMustVote {}).at_field("holder"));
        }
        let held = at.state.motions.remedies_held.get(&(self.body, holder));
        let running = held
            .into_iter()
            .flatten()
            .filter_map(|id| at.state.motions.remedies.get(*id))
            .filter(|remedy| {
                remedy.kind == self.kind && remedy.giver != giver && remedy.runs_at(at.now)
            });
        match allowed.at_most {
            Some(limit) if running.count() >= limit as usize => {
                Err(Refusal::from(MotionRefusal::TooManyProxies { limit }).at_field("holder"))
            }
            _ => Ok(()),
        }
    }

    fn until(
        &self,
        at: &Sitting<'_>,
        bylaws: &Bylaws,
        allowed: &Allowed,
    ) -> Result<Moment, Refusal> {
        let latest = bylaws
            .after(at.now, allowed.lasts.unwrap_or(THREE_MONTHS))
            .unwrap_or(at.now);
        match self.until {
            None => Ok(latest),
            Some(until) if at.now < until && until <= latest => Ok(until),
            Some(_) => {
                Err(Refusal::from(MotionRefusal::RemedyTooLong { latest }).at_field("until"))
            }
        }
    }

    /// The kind of abstention it stands for, which must allow such a remedy.
    fn for_an_abstention(
        &self,
        at: &mut Sitting<'_>,
        charter: CharterId,
        bylaws: &Bylaws,
    ) -> Result<Option<NameId>, Refusal> {
        let Some(given) = &self.abstention else {
            return Ok(None);
        };
        let mut rules = bylaws.rules.motions.iter();
        let rule = rules.find(|rule| *rule.organ == *self.organ);
        let kinds = rule.map_or(&[][..], |rule| &rule.abstentions[..]);
        let ground = rule.map(|rule| at.rests_on(charter, rule));
        let wanted = match self.kind {
            RemedyKind::Proxy => RemedyWord::Proxy,
            RemedyKind::Alternate => RemedyWord::Alternate,
            RemedyKind::Instruction => RemedyWord::Instruction,
        };
        let why = match kinds.iter().find(|kind| *kind.name == **given) {
            Some(kind) if kind.remedies.contains(&wanted) => {
                return at.name(given, "abstention").map(Some);
            }
            Some(kind) => {
                let kind = kind.name.to_string();
                Refusal::from(MotionRefusal::NoRemedyForKind { kind }).at_field("kind")
            }
            None => {
                let names: Vec<&str> = kinds.iter().map(|kind| &*kind.name).collect();
                let kinds = names.join(", ");
                Refusal::from(MotionRefusal::AbstentionKind { kinds }).at_field("abstention")
            }
        };
        Err(match ground {
            Some(ground) => why.by(self.body, ground),
            None => why,
        })
    }

    fn motion_fits(&self, at: &Sitting<'_>, organ: NameId) -> Result<(), Refusal> {
        let Some(motion) = self.motion else {
            return Ok(());
        };
        let motion = at.motion(motion)?;
        if (motion.body, motion.organ) == (self.body, organ) {
            return Ok(());
        }
        let what = "motion".to_owned();
        Err(Refusal::from(Plain::Unknown { what }).at_field("motion"))
    }
}
