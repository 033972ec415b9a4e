//! One version of a charter as the community holds it: its text, its rules, its four moments, and what `decide` asks of
//! it again and again (numbers of names, the zone) worked out once.

use crate::ids::{BodyId, NameId};
use crate::moment::Moment;
use crate::names::Names;
use charter::{Charter, Class, Decision, Office, Organ, Power, PowerRule, Ruled, StandingState};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A charter version.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Bylaws {
    /// Whose.
    pub body: BodyId,
    /// The entry that adopted it.
    pub entry: u64,
    /// The file name, for citing.
    pub file: Arc<str>,
    /// The text, as adopted.
    pub text: Arc<str>,
    /// When it was adopted.
    pub adopted: Moment,
    /// When the last approval it needs came.
    pub approved: Option<Moment>,
    /// From when it is the one in force.
    pub effective: Option<Moment>,
    /// From when another is.
    pub superseded: Option<Moment>,
    /// Approvals so far, in the order of the amendment rule it was adopted under.
    pub approvals: Vec<Moment>,
    /// The rules.
    pub rules: Arc<Charter>,
    /// The zone in which its days end.
    pub zone: TimeZone,
    numbers: Arc<Numbers>,
}

/// Interned numbers of the names of its rules, in the order of the rules.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Numbers {
    classes: Vec<NameId>,
    standings: Vec<NameId>,
    offices: Vec<NameId>,
}

/// What a snapshot keeps: the rules follow from the text.
#[derive(Clone, Serialize, Deserialize)]
struct Stored {
    body: BodyId,
    entry: u64,
    file: Arc<str>,
    text: Arc<str>,
    adopted: Moment,
    approved: Option<Moment>,
    effective: Option<Moment>,
    superseded: Option<Moment>,
    approvals: Vec<Moment>,
    numbers: Numbers,
}

impl From<Stored> for Bylaws {
    fn from(stored: Stored) -> Self {
        let (rules, _) = charter::parse(&stored.file, stored.text.as_bytes());
        let zone = zone_of(&rules);
        Bylaws {
            body: stored.body,
            entry: stored.entry,
            file: stored.file,
            text: stored.text,
            adopted: stored.adopted,
            approved: stored.approved,
            effective: stored.effective,
            superseded: stored.superseded,
            approvals: stored.approvals,
            rules: Arc::new(rules),
            zone,
            numbers: Arc::new(stored.numbers),
        }
    }
}

impl From<Bylaws> for Stored {
    fn from(bylaws: Bylaws) -> Self {
        Stored {
            body: bylaws.body,
            entry: bylaws.entry,
            file: bylaws.file,
            text: bylaws.text,
            adopted: bylaws.adopted,
            approved: bylaws.approved,
            effective: bylaws.effective,
            superseded: bylaws.superseded,
            approvals: bylaws.approvals,
            numbers: (*bylaws.numbers).clone(),
        }
    }
}

/// The zone a charter names: an IANA name, or `GMT-11` for hours from Greenwich. UTC where it names none that is known.
#[must_use]
pub(super) fn zone_of(rules: &Charter) -> TimeZone {
    let name = rules.body.as_ref().map_or("UTC", |body| body.zone.as_str());
    let fixed = name
        .strip_prefix("GMT")
        .or_else(|| name.strip_prefix("UTC"))
        .and_then(|hours| hours.parse::<i8>().ok());
    match fixed {
        Some(hours) => TimeZone::fixed(jiff::tz::offset(hours.clamp(-23, 23))),
        None => TimeZone::get(name).unwrap_or(TimeZone::UTC),
    }
}

impl Bylaws {
    /// A version just adopted. Interns every name it uses, in the order of its text.
    pub(super) fn adopted(
        body: BodyId,
        entry: u64,
        file: &str,
        text: &str,
        adopted: Moment,
        names: &mut Names,
    ) -> Bylaws {
        let (rules, _) = charter::parse(file, text.as_bytes());
        let mut all = |list: Vec<&str>| {
            list.into_iter()
                .map(|name| names.intern(name))
                .collect::<Vec<_>>()
        };
        let classes = all(rules.classes.iter().map(|class| &*class.name).collect());
        let standings = all(rules
            .standing
            .iter()
            .flat_map(|rule| rule.states.iter().map(|state| &*state.name))
            .collect());
        let offices = all(rules.offices.iter().map(|office| &*office.name).collect());
        all(rules
            .facts
            .iter()
            .flat_map(|fact| std::iter::once(&fact.name).chain(&fact.options))
            .map(|name| &**name)
            .collect());
        all(rules.evidence.iter().map(|rule| &*rule.name).collect());
        all(rules.duties.iter().map(|rule| &*rule.name).collect());
        all(rules.activities.iter().map(|rule| &*rule.name).collect());
        all(rules.organs.iter().map(|rule| &*rule.name).collect());
        all(rules.decisions.iter().map(|rule| &*rule.name).collect());
        all(rules.endings.iter().map(|rule| &*rule.cause).collect());
        all(rules.electorates.iter().map(|rule| &*rule.name).collect());
        all(rules
            .calendar
            .iter()
            .flat_map(|rule| rule.events.iter().map(|event| &*event.name))
            .collect());
        all(rules
            .regions
            .iter()
            .flat_map(|rule| rule.regions.iter().map(|region| &*region.name))
            .collect());
        all(rules
            .classes
            .iter()
            .flat_map(|class| class.exceptions.iter().map(|rule| &*rule.name))
            .collect());
        all(crate::reason::judged_questions(&rules)
            .into_iter()
            .map(|(question, _, _)| question)
            .collect());
        all(rules
            .offices
            .iter()
            .flat_map(|office| &office.rotates)
            .map(|name| &**name)
            .collect());
        all(rules
            .motions
            .iter()
            .flat_map(|rule| rule.abstentions.iter().map(|kind| &*kind.name))
            .collect());
        all(rules.tiers.iter().map(|rule| &*rule.name).collect());
        let zone = zone_of(&rules);
        Bylaws {
            body,
            entry,
            file: file.into(),
            text: text.into(),
            adopted,
            approved: None,
            effective: None,
            superseded: None,
            approvals: Vec::new(),
            rules: Arc::new(rules),
            zone,
            numbers: Arc::new(Numbers {
                classes,
                standings,
                offices,
            }),
        }
    }

    /// The class with this number.
    #[must_use]
    pub fn class(&self, id: NameId) -> Option<&Ruled<Class>> {
        let at = self.numbers.classes.iter().position(|known| *known == id)?;
        self.rules.classes.get(at)
    }

    /// The number of the class with this name.
    #[must_use]
    pub fn class_id(&self, name: &str) -> Option<NameId> {
        let at = self
            .rules
            .classes
            .iter()
            .position(|class| &*class.name == name)?;
        self.numbers.classes.get(at).copied()
    }

    /// The standing with this number.
    #[must_use]
    pub fn standing(&self, id: NameId) -> Option<&StandingState> {
        let at = self
            .numbers
            .standings
            .iter()
            .position(|known| *known == id)?;
        self.rules.standing.as_ref()?.states.get(at)
    }

    /// The number of the standing with this name.
    #[must_use]
    pub fn standing_id(&self, name: &str) -> Option<NameId> {
        let at = self
            .rules
            .standing
            .as_ref()?
            .states
            .iter()
            .position(|state| &*state.name == name)?;
        self.numbers.standings.get(at).copied()
    }

    /// The office with this number.
    #[must_use]
    pub fn office(&self, id: NameId) -> Option<&Ruled<Office>> {
        let at = self.numbers.offices.iter().position(|known| *known == id)?;
        self.rules.offices.get(at)
    }

    /// The number of the office with this name.
    #[must_use]
    pub fn office_id(&self, name: &str) -> Option<NameId> {
        let at = self
            .rules
            .offices
            .iter()
            .position(|office| &*office.name == name)?;
        self.numbers.offices.get(at).copied()
    }

    /// The offices with their numbers.
    pub fn offices(&self) -> impl Iterator<Item = (NameId, &Ruled<Office>)> {
        self.numbers
            .offices
            .iter()
            .copied()
            .zip(&self.rules.offices)
    }

    /// The organ with this name.
    #[must_use]
    pub fn organ(&self, name: &str) -> Option<&Ruled<Organ>> {
        self.rules.organs.iter().find(|organ| &*organ.name == name)
    }

    /// The decision on this matter in an organ, else the organ's `default`.
    #[must_use]
    pub fn decision(&self, organ: &str, matter: &str) -> Option<&Ruled<Decision>> {
        let of = |name: &str| {
            self.rules
                .decisions
                .iter()
                .find(|rule| &*rule.organ == organ && &*rule.name == name)
        };
        of(matter).or_else(|| of("default"))
    }

    /// Who holds a power.
    pub fn power(&self, power: Power) -> impl Iterator<Item = &Ruled<PowerRule>> {
        self.rules
            .powers
            .iter()
            .filter(move |rule| rule.power == power)
    }
}
