//! Who could do what: every power that a charter gives and every rule that names somebody directly, with the people who
//! have it at a moment. For pages and lists; an act itself asks its sitting.

use crate::actor::{Actor, Mandate};
use crate::ids::{BodyId, PartyId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::{Community, State};
use charter::{ActsBy, ClauseIx, Name, OrganKind, Power};

/// What a charter names somebody for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    /// A power.
    Power(Power),
    /// Deciding on applications for these classes; none named means all.
    Admission(Vec<Name>),
    /// Hearing appeals of those who were refused.
    AdmissionAppeal,
    /// Advising on applications.
    Advice,
    /// Judging this evidence.
    Evidence(Name),
    /// Granting this exception.
    Exception(Name),
    /// Naming representatives of members.
    Representation,
    /// Moving members into this standing.
    Standing(Name),
    /// Ending memberships for this cause.
    Ending(Name),
    /// Hearing appeals against such an end.
    EndingAppeal(Name),
    /// Adopting changes of the charter.
    Amendment,
    /// Approving them.
    Approval,
    /// Changing this text below the charter.
    Text(Name),
}

/// As what a rule's holder acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldAs {
    /// Whoever comes.
    Anyone,
    /// Each member of the body.
    Member,
    /// The clock.
    Clock,
    /// The server.
    Server,
    /// The operator.
    Operator,
    /// The holders of an office, each alone.
    Office,
    /// An organ: any one of its members, alone.
    OrganMember,
    /// An organ, by the word of its chair.
    OrganChair,
    /// An organ, by a motion that it carried.
    OrganMotion,
    /// All members together, by a motion that carried.
    WholeMotion,
    /// An organ that is not here, by an officer's report.
    Report,
    /// Nothing that the charter has.
    Nobody,
}

/// One row of the table: a right and one who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandated {
    /// What for.
    pub right: Right,
    /// The clause that says so.
    pub clause: ClauseIx,
    /// The holder, as the charter names it.
    pub holder: Name,
    /// The body in which that is an office or organ.
    pub place: BodyId,
    /// As what it acts.
    pub held_as: HeldAs,
    /// Who those are at the moment. Empty where it is anyone or each member, or where a seat is vacant.
    pub people: Vec<PartyId>,
    /// To whom it was handed on, and until when.
    pub delegates: Vec<(PartyId, Option<Moment>)>,
    /// Whether it may be handed on.
    pub delegable: bool,
    /// The organ or office of which somebody else must act with the holder.
    pub witnessed_by: Option<Name>,
}

/// The whole table of a body, in the order of its charter: powers first.
#[must_use]
pub fn mandates(state: &State, body: BodyId, now: Moment) -> Vec<Mandated> {
    let Some(bylaws) = state.bylaws_of(body) else {
        return Vec::new();
    };
    let table = Table { state, body, now };
    let rules = &bylaws.rules;
    let mut rows = Vec::new();
    for rule in &rules.powers {
        let right = Right::Power(rule.power);
        for holder in &rule.held_by {
            let mut row = table.row(&right, rule.clause, holder, rule.of_body.as_ref());
            row.delegable = rule.delegable;
            row.witnessed_by.clone_from(&rule.witnessed_by);
            if rule.delegable {
                row.delegates = table.delegates(row.place, rule.power);
            }
            rows.push(row);
        }
    }
    for rule in &rules.admissions {
        if let Some(by) = &rule.decided_by {
            let right = Right::Admission(rule.classes.clone());
            rows.push(table.row(&right, rule.clause, by, rule.decided_in.as_ref()));
        }
        for advice in &rule.advice {
            rows.push(table.row(
                &Right::Advice,
                rule.clause,
                &advice.by,
                advice.body.as_ref(),
            ));
        }
        if let Some(appeal) = &rule.appeal {
            let right = Right::AdmissionAppeal;
            rows.push(table.row(&right, rule.clause, &appeal.to, appeal.body.as_ref()));
        }
    }
    for rule in &rules.evidence {
        let right = Right::Evidence(rule.name.clone());
        rows.push(table.row(&right, rule.clause, &rule.judged_by, None));
    }
    for rule in &rules.classes {
        for exception in &rule.exceptions {
            let right = Right::Exception(exception.name.clone());
            rows.push(table.row(&right, rule.clause, &exception.by, None));
        }
    }
    if let Some(rule) = &rules.representation {
        rows.push(table.row(&Right::Representation, rule.clause, &rule.named_by, None));
    }
    if let Some(rule) = &rules.standing {
        for step in &rule.moves {
            let right = Right::Standing(step.to.clone());
            rows.push(table.row(&right, rule.clause, &step.by, None));
        }
    }
    for rule in &rules.endings {
        let right = Right::Ending(rule.cause.clone());
        rows.push(table.row(&right, rule.clause, &rule.by, None));
        if let Some(appeal) = &rule.appeal {
            let right = Right::EndingAppeal(rule.cause.clone());
            rows.push(table.row(&right, rule.clause, &appeal.to, appeal.body.as_ref()));
        }
    }
    if let Some(rule) = &rules.amendment {
        rows.push(table.row(&Right::Amendment, rule.clause, &rule.by, None));
        for by in &rule.approved_by {
            rows.push(table.row(&Right::Approval, rule.clause, by, None));
        }
    }
    for rule in &rules.tiers {
        let right = Right::Text(rule.name.clone());
        rows.push(table.row(&right, rule.clause, &rule.by, None));
    }
    let mut seen: Vec<Mandated> = Vec::new();
    for row in rows {
        // Several moves or classes may say the same of the same holder in one clause.
        if !seen.contains(&row) {
            seen.push(row);
        }
    }
    seen
}

/// Whether somebody could use a power in a body now, as an act that needs it would find.
///
/// # Errors
/// The refusal, with the clause: nobody has it, the actor does not, or an organ must carry a motion first.
pub fn may_use(
    community: &Community,
    actor: Actor,
    power: Power,
    body: BodyId,
    now: Moment,
) -> Result<Mandate, Refusal> {
    let mut at = Sitting::asking(community, now);
    at.actor = actor;
    at.mandate(power, body, None)
}

struct Table<'s> {
    state: &'s State,
    body: BodyId,
    now: Moment,
}

impl Table<'_> {
    fn row(
        &self,
        right: &Right,
        clause: ClauseIx,
        holder: &Name,
        elsewhere: Option<&Name>,
    ) -> Mandated {
        let place = elsewhere.map_or(Some(self.body), |name| self.state.body_named(name));
        let (held_as, people) = match place {
            Some(place) => self.held(place, holder, 0),
            None => (HeldAs::Nobody, Vec::new()),
        };
        Mandated {
            right: right.clone(),
            clause,
            holder: holder.clone(),
            place: place.unwrap_or(self.body),
            held_as,
            people,
            delegates: Vec::new(),
            delegable: false,
            witnessed_by: None,
        }
    }

    /// As what a holder acts, and who that is. A report goes through another organ once at most.
    fn held(&self, place: BodyId, holder: &str, depth: u8) -> (HeldAs, Vec<PartyId>) {
        match holder {
            "anyone" => return (HeldAs::Anyone, Vec::new()),
            "member" => return (HeldAs::Member, Vec::new()),
            "clock" => return (HeldAs::Clock, Vec::new()),
            "server" => return (HeldAs::Server, Vec::new()),
            "operator" => return (HeldAs::Operator, Vec::new()),
            _ => {}
        }
        let Some(bylaws) = self.state.bylaws_of(place) else {
            return (HeldAs::Nobody, Vec::new());
        };
        if bylaws.office_id(holder).is_some() {
            return (HeldAs::Office, self.holders(place, holder));
        }
        let Some(organ) = bylaws.organ(holder) else {
            return (HeldAs::Nobody, Vec::new());
        };
        let seats = || {
            let mut people = Vec::new();
            for party in organ.seats().flat_map(|office| self.holders(place, office)) {
                if !people.contains(&party) {
                    people.push(party);
                }
            }
            people
        };
        match (organ.acts_by, organ.kind) {
            (ActsBy::AnyMember, _) => (HeldAs::OrganMember, seats()),
            (ActsBy::Chair, _) => {
                let chair = organ.chair.as_deref();
                let people = chair.map(|office| self.holders(place, office));
                (HeldAs::OrganChair, people.unwrap_or_default())
            }
            (ActsBy::Report, _) => {
                let reporter = organ.reported_by.as_deref().filter(|_| depth == 0);
                let people = reporter.map(|name| self.held(place, name, depth + 1).1);
                (HeldAs::Report, people.unwrap_or_default())
            }
            (ActsBy::Motion, OrganKind::Whole) => (HeldAs::WholeMotion, Vec::new()),
            (ActsBy::Motion, _) => (HeldAs::OrganMotion, seats()),
        }
    }

    fn holders(&self, place: BodyId, office: &str) -> Vec<PartyId> {
        let bylaws = self.state.bylaws_of(place);
        let office = bylaws.and_then(|bylaws| bylaws.office_id(office));
        let acting = office.map(|office| self.state.who_holds(place, office, self.now));
        let mut people = Vec::new();
        for acting in acting.into_iter().flatten() {
            if !people.contains(&acting.party) {
                people.push(acting.party);
            }
        }
        people
    }

    fn delegates(&self, place: BodyId, power: Power) -> Vec<(PartyId, Option<Moment>)> {
        let first = (place, power, PartyId(0));
        let all = self.state.bodies.delegations.range(first..);
        let of_this = all.take_while(|((body, of, _), _)| (*body, *of) == (place, power));
        let running = of_this.filter(|(_, until)| until.is_none_or(|until| self.now < until));
        running.map(|((_, _, to), until)| (*to, *until)).collect()
    }
}
