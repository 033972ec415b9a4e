//! A fee is paid (B16). Who has not paid a year's fee when its grace is over gets the standing that the charter says, all in
//! one entry of the clock.

use super::due::Due;
use super::effect::Effect;
use super::life::Life;
use super::state::ChangeKind;
use super::{horizon, standing};
use crate::act::Deed;
use crate::ids::{BodyId, MemberId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal, refusals};
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
        let (charter, bylaws) = at.bylaws(row.body)?;
        let Some(fees) = &bylaws.rules.fees else {
            let body = at.state.names.text(at.body(row.body)?.name).to_owned();
            let rule = "fees".to_owned();
            return Err(Plain::NoRule { rule, body }.into());
        };
        let ground = at.rests_on(charter, fees);
        let this_year = bylaws.local(at.now).year();
        if !(1900..=this_year + 1).contains(&self.year) {
            let (field, why) = ("year".to_owned(), "until next year".to_owned());
            return Err(Refusal::from(Plain::OutOfRange { field, why }).at_field("year"));
        }
        let paid = &at.state.membership.paid;
        if paid.contains(&(self.member, self.year)) {
            let year = i64::from(self.year);
            let refusal = Refusal::from(PaymentRefusal::AlreadyPaid { year });
            return Err(refusal.by(row.body, ground));
        }
        at.effect(Life::Paid(self.member, self.year));
        watch(at, row.body);
        standing::follow_evidence(at, row.body, &[self.member], &[MoveChecked::Daily])
    }
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
    let (charter, bylaws) = at.bylaws(body)?;
    if let Some(fees) = &bylaws.rules.fees {
        at.rests_on(charter, fees);
        let to = bylaws.standing_id(&fees.standing);
        for member in standing::members_of(at, body) {
            let row = at.member(member)?;
            let paid = at.state.fees_paid(row.party, body, at.now);
            if let Some(to) = to.filter(|to| !paid && *to != row.standing) {
                at.effect(Effect::Changed {
                    member,
                    kind: ChangeKind::Standing(to),
                    held_from: None,
                });
            }
        }
    }
    watch(at, body);
    Ok(())
}
