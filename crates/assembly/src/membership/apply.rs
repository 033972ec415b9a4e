//! Somebody applies: one form to one body, or to several where the charter of the first lets the form be shared. Who may
//! join at all is looked at when the decision is taken; here only what makes a form pointless is refused.

use super::application::JoiningRefusal;
use super::due::Due;
use super::effect::Effect;
use crate::act::Deed;
use crate::ids::{ApplicationId, BodyId, CharterId, NameId, PartyId};
use crate::part::PartSpec;
use crate::reason::Subject;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{Admission, Ruled};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most bodies in one form.
const MOST_TARGETS: usize = 8;

/// Applies for the actor, or for the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Apply {
    /// To which bodies, and in which class of each.
    pub to: Vec<Target>,
}

/// A body and a class in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The body.
    pub body: BodyId,
    /// The class, as its charter names it.
    pub class: String,
}

impl Deed for Apply {
    const NAME: &'static str = "apply";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::private("statement", "who applies and why"),
        PartSpec {
            limit: 100_000,
            ..PartSpec::private(
                "evidence",
                "what the charter asks to be sent, or where it lies",
            )
        },
        PartSpec::private("note", "anything else for those who decide"),
    ];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (Some(party), Some(filed_by)) = (at.actor.principal(), at.actor.party()) else {
            return Err(Plain::NotTheirs {}.into());
        };
        at.party(party)?;
        self.is_well_formed().map_err(|why| why.at_field("to"))?;
        self.is_shared(at).map_err(|why| why.at_field("to"))?;
        let next = at.closed().map_or(0, |closed| closed.applications.len());
        for (index, target) in self.to.iter().enumerate() {
            let (charter, class) = self
                .admits(target, party, at)
                .map_err(|why| why.at_field("to"))?;
            at.effect(Effect::Applied {
                party,
                filed_by,
                body: target.body,
                class,
                charter,
                beside: (index > 0).then(|| ApplicationId::from(next)),
            });
            let (_, bylaws) = at.bylaws(target.body)?;
            if let Some(admission) = bylaws.admission(&target.class) {
                let application = ApplicationId::from(next + index);
                at.application_falls_due(application, target.body, admission);
            }
        }
        Ok(())
    }
}

impl Apply {
    fn is_well_formed(&self) -> Result<(), Refusal> {
        let limit = MOST_TARGETS;
        let twice = self.to.iter().enumerate().any(|(index, target)| {
            self.to[..index]
                .iter()
                .any(|other| other.body == target.body)
        });
        if twice || self.to.is_empty() || self.to.len() > limit {
            return Err(JoiningRefusal::FormTargets { limit }.into());
        }
        Ok(())
    }

    /// Several bodies share a form if one of them provides for all the others (`shared-with`).
    fn is_shared(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if self.to.len() == 1 {
            return Ok(());
        }
        for host in &self.to {
            let (charter, bylaws) = at.bylaws(host.body)?;
            let Some(admission) = bylaws.admission(&host.class) else {
                continue;
            };
            let mut others = self.to.iter().filter(|other| other.body != host.body);
            let all = others.all(|other| {
                let name = at.name_of(other.body);
                admission.shared_with.iter().any(|shared| **shared == name)
            });
            if all {
                at.rests_on(charter, admission);
                return Ok(());
            }
        }
        let first = self.to[0].body;
        let body = at.name_of(first);
        let refusal = Refusal::from(JoiningRefusal::NotShared { body });
        let (charter, bylaws) = at.bylaws(first)?;
        Err(match bylaws.admission(&self.to[0].class) {
            Some(admission) => {
                let ground = at.rests_on(charter, admission);
                refusal.by(first, ground)
            }
            None => refusal,
        })
    }

    fn admits(
        &self,
        target: &Target,
        party: PartyId,
        at: &mut Sitting<'_>,
    ) -> Result<(CharterId, NameId), Refusal> {
        let body = target.body;
        let (charter, bylaws) = at.bylaws(body)?;
        let class = at.class_of(body, bylaws, &target.class)?;
        let rule = bylaws.class(class).ok_or_else(|| Plain::Unknown {
            what: "class".to_owned(),
        })?;
        let ground = at.rests_on(charter, rule);
        at.is_of_kind(rule, Subject { party, body }, &ground)?;
        let Some(admission) = bylaws.admission(&target.class) else {
            let (class, name) = (target.class.clone(), at.name_of(body));
            let why = JoiningRefusal::NoAdmission { class, body: name };
            return Err(Refusal::from(why).by(body, ground));
        };
        at.rests_on(charter, admission);
        at.is_no_member(party, body)?;
        if let Some(open) = at.pending(party, body) {
            return Err(JoiningRefusal::AlreadyApplied { filed: open.filed }.into());
        }
        let asked_too: Vec<BodyId> = self.to.iter().map(|target| target.body).collect();
        at.parents_came_first(party, body, &asked_too)?;
        Ok((charter, class))
    }
}

impl super::Application {
    /// Whether it is open, or under appeal: meanwhile the party cannot apply anew.
    pub(super) fn is_pending(&self, state: &crate::state::State) -> bool {
        let appealed = matches!(self.status, super::ApplicationStatus::Appealed(_));
        self.is_open(state) || appealed
    }
}

impl Sitting<'_> {
    /// Sets the moments of an application: when it lapses if it stays incomplete, and when its decision is late.
    fn application_falls_due(
        &mut self,
        application: ApplicationId,
        body: BodyId,
        admission: &Ruled<Admission>,
    ) {
        if let Some(length) = admission.completes_within {
            let lapses = self.after(body, self.now, length);
            self.falls_due(lapses, Due::Lapse(application));
        }
        self.decision_falls_due(application, body, admission);
    }

    /// Sets when the decision on an application is late.
    pub(super) fn decision_falls_due(
        &mut self,
        application: ApplicationId,
        body: BodyId,
        admission: &Ruled<Admission>,
    ) {
        if let Some(length) = admission.decided_within {
            let late = self.after(body, self.now, length);
            self.falls_due(late, Due::DecisionLate(application));
        }
    }
}
