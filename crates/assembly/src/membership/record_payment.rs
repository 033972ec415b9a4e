//! A fee is paid (B16). Who has not paid a year's fee when its grace is over gets the standing that the charter says, all in
//! one entry of the clock.

use super::due::Due;
use super::effect::Effect;
use super::life::Life;
use super::state::ChangeKind;
use super::{horizon, standing};
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{BodyId, MemberId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::{MoveChecked, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records that a member paid the fee of a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPayment {
    /// The membership.
    pub member: MemberId,
    /// The year whose fee it is.
    pub year: i16,
}

refusals! {
    /// Why a payment is not recorded.
    pub enum PaymentRefusal {
        /// It is recorded already.
        AlreadyPaid { year: i64 } = "refusal-already-paid",
    }
}

impl Deed for RecordPayment {
    const NAME: &'static str = "record-payment";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("receipt", "what shows it")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        at.mandate(Power::RecordPayment, row.body, None)?;
        let ground = is_a_year_of_fees(at, row.body, self.year, "year")?;
        let paid = &at.state.membership.paid;
        if paid.contains_key(&(self.member, self.year)) {
            let year = i64::from(self.year);
            let refusal = Refusal::from(PaymentRefusal::AlreadyPaid { year });
            return Err(refusal.by(row.body, ground));
        }
        at.effect(Life::Paid(self.member, self.year));
        watch(at, row.body);
        standing::follow_evidence(at, row.body, &[self.member], &[MoveChecked::Daily])
    }
}

/// Refuses a year whose fee nobody can have paid; leaves the rule on fees as a ground.
pub(super) fn is_a_year_of_fees(
    at: &mut Sitting<'_>,
    body: BodyId,
    year: i16,
    field: &'static str,
) -> Result<Ground, Refusal> {
    let (charter, bylaws) = at.bylaws(body)?;
    let Some(fees) = &bylaws.rules.fees else {
        let (rule, body) = ("fees".to_owned(), at.name_of(body));
        return Err(Plain::NoRule { rule, body }.into());
    };
    let ground = at.rests_on(charter, fees);
    let this_year = bylaws.local(at.now).year();
    if !(1900..=this_year + 1).contains(&year) {
        let last = this_year + 1;
        return Err(Plain::out_of_range(field, Bounds::Year { last }));
    }
    Ok(ground)
}

/// Has the clock look when the grace of the next fee is over. It does nothing where that is planned.
pub(super) fn watch(at: &mut Sitting<'_>, body: BodyId) {
    let Some((year, end)) = next_grace(at, body) else {
        return;
    };
    let due = crate::due::Due {
        at: end,
        item: Due::Arrears(body, year).into(),
    };
    if !at.state.due.contains(&due) {
        at.falls_due(end, Due::Arrears(body, year));
    }
}

/// The end of the first grace after now, with its year.
fn next_grace(at: &Sitting<'_>, body: BodyId) -> Option<(i16, Moment)> {
    let bylaws = at.state.bylaws_of(body)?;
    let fees = bylaws.rules.fees.as_ref()?;
    let (month, day) = fees.due;
    let latest = bylaws.before(at.now, fees.grace)?;
    let due = horizon::next_year_day(bylaws, latest, month, day)?;
    let end = Moment(bylaws.after(due, fees.grace)?.0 + 1);
    (end > at.now).then(|| (bylaws.local(due).year(), end))
}

/// The grace of a year is over: who has not paid moves.
pub(super) fn grace_over(at: &mut Sitting<'_>, body: BodyId, _year: i16) -> Result<(), Refusal> {
    let members = standing::members_of(at, body);
    arrears(at, body, &members)?;
    watch(at, body);
    Ok(())
}

/// Who of these members owes the fee of a year whose grace is over gets the standing that the charter says, seeing the
/// effects left so far.
pub(super) fn arrears(
    at: &mut Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
) -> Result<(), Refusal> {
    let (charter, bylaws) = at.bylaws(body)?;
    let Some(fees) = &bylaws.rules.fees else {
        return Ok(());
    };
    at.rests_on(charter, fees);
    let Some(to) = bylaws.standing_id(&fees.standing) else {
        return Ok(());
    };
    let owing = at.foreseen(|ahead| {
        let owes = |member: &&MemberId| {
            let row = ahead.member(**member);
            row.is_ok_and(|row| row.standing != to && !ahead.fees_paid(row.party, body))
        };
        Ok(members.iter().filter(owes).copied().collect::<Vec<_>>())
    })?;
    for member in owing {
        at.effect(Effect::Changed {
            member,
            kind: ChangeKind::Standing(to),
            held_from: None,
        });
    }
    Ok(())
}
