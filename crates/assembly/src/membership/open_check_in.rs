//! A check-in round (B13): members are asked whether they are still there. When it closes, one entry moves everybody: who
//! answered, here or where the charter accepts it, or shows it otherwise, and who did not.

use super::due::Due;
use super::life::Life;
use super::standing;
use super::state::{ChangeKind, Member};
use crate::act::Deed;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, MemberId, RoundId};
use crate::moment::Moment;
use crate::reason::{Met, Subject};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use crate::state::Community;
use charter::{CheckIn as Rule, MoveChecked, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens a check-in round of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenCheckIn {
    /// The body.
    pub body: BodyId,
}

refusals! {
    /// Why a check-in does not work.
    pub enum CheckInRefusal {
        /// A round is open.
        RoundOpen { until: Moment } = "refusal-round-open",
        /// No round is open.
        NoRoundOpen {} = "refusal-no-round-open",
        /// The answer is there.
        AlreadyAnswered {} = "refusal-already-answered",
    }
}

impl Deed for OpenCheckIn {
    const NAME: &'static str = "open-check-in";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::OpenCheckIn, self.body, None)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let Some(rule) = &bylaws.rules.check_in else {
            let body = at.state.names.text(at.body(self.body)?.name).to_owned();
            let rule = "check-in".to_owned();
            return Err(Plain::NoRule { rule, body }.into());
        };
        let ground = at.rests_on(charter, rule);
        if let Some((_, until)) = at.state.open_round(self.body) {
            let refusal = Refusal::from(CheckInRefusal::RoundOpen { until });
            return Err(refusal.by(self.body, ground));
        }
        let closes = at.after(self.body, at.now, rule.window);
        let round = at.state.membership.rounds.next_id();
        at.effect(Life::RoundOpened(self.body, closes));
        at.falls_due(closes, Due::Round(round));
        Ok(())
    }
}

impl crate::state::State {
    /// The open check-in round of a body: since when, and until when.
    #[must_use]
    pub fn open_round(&self, body: BodyId) -> Option<(Moment, Moment)> {
        let mut rounds = self.membership.rounds.iter().rev();
        let found = rounds.find(|(_, round)| round.body == body && !round.done);
        found.map(|(_, round)| (round.opened, round.closes))
    }
}

/// The round closes, and every member's standing follows from the answers.
pub(super) fn closes(at: &mut Sitting<'_>, round: RoundId) -> Result<(), Refusal> {
    at.effect(Life::RoundClosed(round));
    let Some((body, opened)) = at
        .state
        .membership
        .rounds
        .get(round)
        .map(|row| (row.body, row.opened))
    else {
        return Ok(());
    };
    let (charter, bylaws) = at.bylaws(body)?;
    let Some(rule) = &bylaws.rules.check_in else {
        return Ok(());
    };
    at.rests_on(charter, rule);
    let members = standing::members_of(at, body);
    for member in &members {
        let row = at.member(*member)?;
        // Who joined while it was open was not asked.
        if row.joined > opened {
            continue;
        }
        let word = match answered(at, rule, row, opened)? {
            Answered::Here(_) | Answered::Elsewhere(..) | Answered::Otherwise => &rule.answer,
            Answered::Not => &rule.silence,
        };
        let to = bylaws.standing_id(word);
        if let Some(to) = to.filter(|to| *to != row.standing && is_lifted(bylaws, row, rule, *to)) {
            standing::moved(at, *member, ChangeKind::Standing(to));
        }
    }
    standing::follow_evidence(at, body, &members, &[MoveChecked::AtCheckIn])
}

/// Whether a check-in may move a member: out of its own two standings and the first one, not out of a suspension or arrears,
/// which have other grounds.
fn is_lifted(bylaws: &Bylaws, row: &Member, rule: &Rule, to: crate::ids::NameId) -> bool {
    let starts = bylaws
        .rules
        .standing
        .as_ref()
        .and_then(|standing| bylaws.standing_id(&standing.starts));
    let own = [
        bylaws.standing_id(&rule.answer),
        bylaws.standing_id(&rule.silence),
        starts,
    ];
    let votes = |id| bylaws.standing(id).is_some_and(|state| state.votes);
    own.contains(&Some(row.standing)) || (votes(row.standing) && !votes(to))
}

/// Whether a member answered a check-in, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Here, at this moment.
    Here(Moment),
    /// In another body whose check-in the charter accepts, at this moment.
    Elsewhere(BodyId, Moment),
    /// By what the charter counts as an answer without one.
    Otherwise,
    /// Not yet.
    Not,
}

/// The members whom an open round asks, each with whether the answer is there as of now.
#[must_use]
pub fn answers(community: &Community, round: RoundId, now: Moment) -> Vec<(MemberId, Answered)> {
    let mut at = Sitting::asking(community, now);
    let Some(row) = at.state.membership.rounds.get(round) else {
        return Vec::new();
    };
    let (body, opened) = (row.body, row.opened);
    let Ok((_, bylaws)) = at.bylaws(body) else {
        return Vec::new();
    };
    let Some(rule) = &bylaws.rules.check_in else {
        return Vec::new();
    };
    let mut list = Vec::new();
    for member in standing::members_of(&at, body) {
        let Ok(row) = at.member(member) else {
            continue;
        };
        if row.joined > opened {
            continue;
        }
        let answer = answered(&mut at, rule, row, opened);
        list.push((member, answer.unwrap_or(Answered::Not)));
    }
    list
}

fn answered(
    at: &mut Sitting<'_>,
    rule: &Rule,
    row: &Member,
    opened: Moment,
) -> Result<Answered, Refusal> {
    let (party, body) = (row.party, row.body);
    let last = |place| at.state.membership.checked_in.get(&(party, place)).copied();
    if let Some(when) = last(body).filter(|when| *when >= opened) {
        return Ok(Answered::Here(when));
    }
    let elsewhere = rule.accepts.iter().find_map(|(name, within)| {
        let place = at.state.body_named(name)?;
        let when = last(place)?;
        (at.now <= at.after(body, when, *within)).then_some(Answered::Elsewhere(place, when))
    });
    if let Some(elsewhere) = elsewhere {
        return Ok(elsewhere);
    }
    match &rule.passive {
        Some(passive) if at.reasons(passive, Subject { party, body })?.met == Met::Yes => {
            Ok(Answered::Otherwise)
        }
        Some(_) | None => Ok(Answered::Not),
    }
}
