//! What the record says of a payment was wrong: it was another's, for another year, or none. The act cites the entry. The
//! standing that hangs on fees is derived again from what is now known; what was decided before is still judged by what was
//! known then.

use super::correct_membership::CorrectionRefusal;
use super::life::Life;
use super::record_payment::{PaymentRefusal, arrears, is_a_year_of_fees, watch};
use super::standing::{self, StandingRefusal};
use crate::act::Deed;
use crate::ids::{MemberId, MotionId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{MoveChecked, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Corrects the record of a payment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectPayment {
    /// The membership, as recorded.
    pub member: MemberId,
    /// The year, as recorded.
    pub year: i16,
    /// The position of the entry that was wrong.
    pub entry: u64,
    /// Whose fee it was; absent leaves the membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_for: Option<MemberId>,
    /// Which year's; absent leaves the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_year: Option<i16>,
    /// Nothing was paid.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub void: bool,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CorrectPayment {
    const NAME: &'static str = "correct-payment";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what was wrong, and what shows it").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let unknown = |field: &'static str| {
            let what = "member".to_owned();
            Refusal::from(Plain::Unknown { what }).at_field(field)
        };
        let row = at.state.membership.members.get(self.member);
        let body = row.ok_or_else(|| unknown("member"))?.body;
        at.mandate(Power::Correct, body, self.motion)?;
        let recorded = (self.member, self.year);
        let payment = at.state.membership.paid.get(&recorded).copied();
        let Some(payment) = payment.filter(|payment| payment.entry == self.entry) else {
            let entry = i64::try_from(self.entry).unwrap_or(i64::MAX);
            let refusal = CorrectionRefusal::NothingThere { entry };
            return Err(Refusal::from(refusal).at_field("entry"));
        };
        let whose = self.paid_for.unwrap_or(self.member);
        let is = (whose, self.paid_year.unwrap_or(self.year));
        if !self.void {
            if is == recorded {
                return Err(CorrectionRefusal::RecordedSo {}.into());
            }
            let theirs = at.state.membership.members.get(whose);
            if theirs.ok_or_else(|| unknown("paid_for"))?.body != body {
                return Err(Refusal::from(StandingRefusal::OfAnotherBody {}).at_field("paid_for"));
            }
            is_a_year_of_fees(at, body, is.1, "paid_year")?;
            if at.state.membership.paid.contains_key(&is) {
                let year = i64::from(is.1);
                return Err(PaymentRefusal::AlreadyPaid { year }.into());
            }
        }
        at.effect(Life::NotPaid(self.member, self.year));
        if !self.void {
            at.effect(Life::PaidAt(is.0, is.1, payment.at));
        }
        watch(at, body);
        let mut concerned = vec![self.member, whose];
        concerned.dedup();
        concerned.retain(|member| at.member(*member).is_ok());
        standing::derive_again(at, body, &concerned, self.entry)?;
        arrears(at, body, &concerned)?;
        standing::follow_evidence(at, body, &concerned, &[MoveChecked::Daily])
    }
}
