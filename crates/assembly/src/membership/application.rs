//! What the acts on applications share: finding one, the admission rule it falls under, who decides on it, and the
//! refusals of this part of the room.

use super::state::{Application, ApplicationStatus};
use crate::bodies::Bylaws;
use crate::entry::Ground;
use crate::ids::{ApplicationId, BodyId, CharterId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::refusal::{Arg, Plain, Refusal, refusals};
use crate::sitting::{By, Sitting};
use crate::state::State;
use charter::{Admission, Nesting, Power, Ruled};

refusals! {
    /// Why an act on the way into a body is refused.
    pub enum JoiningRefusal {
        /// The body has no such class.
        NoSuchClass { class: String, body: String } = "refusal-no-such-class",
        /// The charter has no way into this class.
        NoAdmission { class: String, body: String } = "refusal-no-admission",
        /// The class is for persons, or for organizations.
        NotThisKind { class: String, of: String } = "refusal-not-this-kind",
        /// The party is a member already.
        AlreadyMember { since: Moment } = "refusal-already-member",
        /// An application of the party to this body is open.
        AlreadyApplied { filed: Moment } = "refusal-already-applied",
        /// A parent must have accepted the party first.
        ParentFirst { parent: String } = "refusal-parent-first",
        /// One form for these bodies is not provided for.
        NotShared { body: String } = "refusal-form-not-shared",
        /// A body is named twice in one form, or none at all.
        FormTargets { limit: usize } = "refusal-form-targets",
        /// What the party said rules it out.
        Excluded { what: String } = "refusal-excluded",
        /// A requirement is not met.
        NotMet { what: String } = "refusal-requirement-not-met",
        /// Nobody can say yet whether a requirement is met.
        NotShown { what: Arg } = "refusal-requirement-not-shown",
        /// As many members of that organization are in the class as may be.
        CapReached { cap: u32 } = "refusal-cap-reached",
        /// Advice may still come.
        AdviceOpen { until: Moment } = "refusal-advice-open",
        /// Advice was given.
        AdviceGiven {} = "refusal-advice-given",
        /// The time for advice is over.
        AdviceOver { since: Moment } = "refusal-advice-over",
        /// The charter asks for no such advice.
        NoAdvice {} = "refusal-no-advice-asked",
        /// The application does not stand so that this could be done.
        NotOpen {} = "refusal-application-not-open",
        /// The applicant was asked for nothing.
        NothingAsked {} = "refusal-nothing-asked",
        /// The charter has no appeal here.
        NoAppeal {} = "refusal-no-appeal",
        /// The time for an appeal is over.
        AppealOver { since: Moment } = "refusal-appeal-over",
        /// The charter has no clause of this number.
        NoSuchClause { clause: String } = "refusal-no-such-clause",
        /// This is not a domain name in its written form.
        NotADomain {} = "refusal-not-a-domain",
        /// The party claims no such domain.
        DomainNotClaimed {} = "refusal-domain-not-claimed",
        /// The value is not of the kind that the fact asks for.
        WrongValue { fact: String, kind: String } = "refusal-wrong-value",
        /// The charter has no fact, duty or evidence of this name.
        NotAsked { name: String, body: String } = "refusal-not-asked",
        /// Of several ways none is met, and one would do.
        NoneMet { what: Arg } = "refusal-none-of-these",
        /// What must not hold does.
        MustNotHold { what: String } = "refusal-must-not-hold",
    }
}

impl Application {
    /// Whether it waits for somebody: the body, or the applicant. Who has joined since waits no more.
    #[must_use]
    pub fn is_open(&self, state: &State) -> bool {
        match self.status {
            ApplicationStatus::Open
            | ApplicationStatus::AskedForMore
            | ApplicationStatus::Reversed(_) => !self.is_accepted(state),
            ApplicationStatus::Refused(_)
            | ApplicationStatus::Appealed(_)
            | ApplicationStatus::Dismissed(_)
            | ApplicationStatus::Withdrawn(_)
            | ApplicationStatus::Lapsed(_) => false,
        }
    }

    /// Whether the party joined after filing it: an admission is an open entry, and leaves the application as it was.
    #[must_use]
    pub fn is_accepted(&self, state: &State) -> bool {
        state
            .memberships_of(self.party)
            .any(|(_, member)| member.body == self.body && member.joined >= self.filed)
    }
}

impl Bylaws {
    /// How one gets into a class: the admission that names it, else one for all classes.
    #[must_use]
    pub fn admission(&self, class: &str) -> Option<&Ruled<Admission>> {
        let all = &self.rules.admissions;
        all.iter()
            .find(|rule| rule.classes.iter().any(|name| &**name == class))
            .or_else(|| all.iter().find(|rule| rule.classes.is_empty()))
    }
}

/// An application as an act on it needs it.
pub(super) struct Case<'a> {
    /// Its id.
    pub(super) id: ApplicationId,
    /// The application.
    pub(super) application: Application,
    /// The charter it is decided under.
    pub(super) bylaws: &'a Bylaws,
    /// The way into its class.
    pub(super) admission: &'a Ruled<Admission>,
}

impl Case<'_> {
    pub(super) fn ground(&self) -> Ground {
        Ground {
            charter: self.application.charter,
            clause: self.admission.clause,
            path: Vec::new(),
        }
    }

    /// A refusal by the clause on admission.
    pub(super) fn refuses(&self, why: JoiningRefusal) -> Refusal {
        Refusal::from(why).by(self.application.body, self.ground())
    }
}

impl Sitting<'_> {
    /// Decides on an application under the charter in force when it was filed: all of that charter counts, its definitions
    /// and who judges as well.
    pub(super) fn on_application(
        &mut self,
        id: ApplicationId,
        decide: impl FnOnce(&mut Sitting<'_>, Case<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let row = self.case(id)?.application;
        self.under(row.body, row.charter, |at| {
            let case = at.case(id)?;
            decide(at, case)
        })
    }

    /// The newest application of a party to a body, if it is open or under appeal.
    pub(super) fn pending(&self, party: PartyId, body: BodyId) -> Option<&Application> {
        let closed = self.closed()?;
        let id = closed.applied.get(&(party, body))?;
        let row = closed.applications.get(*id)?;
        row.is_pending(self.state).then_some(row)
    }
}

impl<'a> Sitting<'a> {
    /// An application and its rules, for a closed act.
    pub(super) fn case(&self, id: ApplicationId) -> Result<Case<'a>, Refusal> {
        let unknown = || {
            Refusal::from(Plain::Unknown {
                what: "application".to_owned(),
            })
            .at_field("application")
        };
        let application = self
            .closed()
            .and_then(|closed| closed.applications.get(id))
            .cloned()
            .ok_or_else(unknown)?;
        self.body(application.body)?;
        let bylaws = self.charter(application.charter)?;
        let class = self.state.names.text(application.class);
        let admission = bylaws.admission(class).ok_or_else(unknown)?;
        Ok(Case {
            id,
            application,
            bylaws,
            admission,
        })
    }

    /// A charter by its number, in force or not.
    pub(crate) fn charter(&self, id: CharterId) -> Result<&'a Bylaws, Refusal> {
        self.state.bodies.charters.get(id).ok_or_else(|| {
            Plain::Unknown {
                what: "charter".to_owned(),
            }
            .into()
        })
    }

    /// A body's name, for messages.
    pub(super) fn name_of(&self, body: BodyId) -> String {
        let name = self.state.bodies.list.get(body).map(|body| body.name);
        name.map_or(String::new(), |name| self.state.names.text(name).to_owned())
    }

    /// A body that a rule names, else this one.
    pub(super) fn place_of(
        &self,
        name: Option<&charter::Name>,
        here: BodyId,
    ) -> Result<BodyId, Refusal> {
        let Some(name) = name else { return Ok(here) };
        self.state.body_named(name).ok_or_else(|| {
            Plain::Unknown {
                what: "body".to_owned(),
            }
            .into()
        })
    }

    /// The right to say yes or no to an application: the power `admit` where the rule puts the decision, and there the
    /// organ or office that the rule names.
    pub(super) fn may_decide(
        &mut self,
        body: BodyId,
        admission: &Ruled<Admission>,
        ground: &Ground,
        motion: Option<MotionId>,
    ) -> Result<(), Refusal> {
        let place = self.place_of(admission.decided_in.as_ref(), body)?;
        self.mandate(Power::Admit, place, motion)?;
        if let Some(holder) = &admission.decided_by {
            let power = Power::Admit;
            let by = By {
                holder,
                place,
                power,
                motion,
            };
            self.mandate_by(&by, body, ground)?;
        }
        self.ground(ground.clone());
        Ok(())
    }

    /// Refuses who is a member already.
    pub(super) fn is_no_member(&self, party: PartyId, body: BodyId) -> Result<(), Refusal> {
        match self.state.member_in(party, body) {
            Some((_, member)) => Err(JoiningRefusal::AlreadyMember {
                since: member.joined,
            }
            .into()),
            None => Ok(()),
        }
    }

    /// Refuses who is not yet a member of a parent that must come first, unless the form asks for that one as well.
    pub(super) fn parents_came_first(
        &mut self,
        party: PartyId,
        body: BodyId,
        asked_too: &[BodyId],
    ) -> Result<(), Refusal> {
        let (charter, bylaws) = self.bylaws(body)?;
        let Some(rule) = &bylaws.rules.body else {
            return Ok(());
        };
        let first = rule
            .parents
            .iter()
            .filter(|parent| parent.admission == Nesting::ParentFirst);
        for parent in first {
            let place = self.state.body_named(&parent.body);
            let there = place.is_some_and(|place| {
                asked_too.contains(&place) || self.state.member_in(party, place).is_some()
            });
            let ground = self.rests_on(charter, rule);
            if !there {
                let parent = parent.body.to_string();
                return Err(Refusal::from(JoiningRefusal::ParentFirst { parent }).by(body, ground));
            }
        }
        Ok(())
    }

    /// The number of a class of a body's charter.
    pub(super) fn class_of(
        &self,
        body: BodyId,
        bylaws: &Bylaws,
        class: &str,
    ) -> Result<NameId, Refusal> {
        bylaws.class_id(class).ok_or_else(|| {
            let (class, body) = (class.to_owned(), self.name_of(body));
            Refusal::from(JoiningRefusal::NoSuchClass { class, body }).at_field("class")
        })
    }
}
