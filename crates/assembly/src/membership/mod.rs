//! Membership: how parties come to belong to bodies, how well they stand, and how it ends.

mod admit;
mod advise;
mod announce_ending;
mod answer_request;
mod appeal;
mod appeal_ending;
mod application;
mod apply;
mod ask;
mod ask_for_more;
mod brought;
mod ceasing;
mod change_class;
mod change_standing;
mod check_in;
mod claim_domain;
mod correct_activity;
mod correct_membership;
mod correct_payment;
mod decide_appeal;
mod declare;
mod departure;
mod drop_hearing;
pub mod due;
pub mod effect;
pub mod electorate;
mod end_membership;
mod expel;
mod handing;
mod horizon;
mod import_member;
mod judge;
mod lapse;
mod leaving;
mod life;
mod merge_parties;
mod name_elector;
mod name_representative;
mod open_check_in;
mod open_hearing;
mod record_activity;
mod record_finding;
mod record_payment;
mod refuse_application;
mod reinstate;
mod resign;
mod reversal;
pub mod roll;
mod sending;
mod standing;
pub mod state;
mod suppose;
mod suspend;
mod then;
mod visible;
mod waiting;
mod withdraw_application;

pub use admit::Admit;
pub use advise::Advise;
pub use announce_ending::AnnounceEnding;
pub use answer_request::AnswerRequest;
pub use appeal::Appeal;
pub use appeal_ending::{AppealEnding, DecideEnding};
pub use application::JoiningRefusal;
pub use apply::{Apply, Target};
pub use ask::{Joining, joining, may_join};
pub use ask_for_more::AskForMore;
pub(crate) use ceasing::{cease, ending_of};
pub use change_class::ChangeClass;
pub use change_standing::ChangeStanding;
pub use check_in::CheckIn;
pub use claim_domain::ClaimDomain;
pub use correct_activity::CorrectActivity;
pub use correct_membership::{CorrectMembership, Correction, CorrectionRefusal};
pub use correct_payment::CorrectPayment;
pub use decide_appeal::DecideAppeal;
pub use declare::{Declare, Said, Value};
pub use drop_hearing::DropHearing;
pub use due::Due;
pub use effect::Effect;
pub use electorate::{Elector, Electors, Lacking, Through, electors};
pub use end_membership::EndMembership;
pub use expel::Expel;
pub(crate) use handing::{hand_back, resume};
pub(crate) use horizon::next_change;
pub use import_member::ImportMember;
pub use judge::{Judge, JudgedMatter};
pub use leaving::LeavingRefusal;
pub use life::Life;
pub use merge_parties::{MergeParties, Merger, MergingRefusal};
pub use name_elector::{ElectorRefusal, NameElector, Place};
pub use name_representative::{NameRepresentative, RepresentativeAs, RepresentativeRefusal};
pub use open_check_in::{Answered, OpenCheckIn, answers};
pub use open_hearing::OpenHearing;
pub use record_activity::RecordActivity;
pub use record_finding::{FindingWay, RecordFinding};
pub use record_payment::RecordPayment;
pub use refuse_application::RefuseApplication;
pub use reinstate::Reinstate;
pub use resign::Resign;
pub use standing::StandingRefusal;
pub use state::{
    Application, ApplicationStatus, Change, ChangeKind, Departure, DepartureStatus, Done, Hearing,
    Member, Membership, NamedElector, Occasion, Payment, Round,
};
pub use suppose::{Supposed, suppose};
pub use suspend::Suspend;
pub use visible::{Sight, may_see, may_see_case};
pub use waiting::{Turn, Waiting, waiting};
pub use withdraw_application::WithdrawApplication;

crate::act::acts! {
    /// Acts about membership.
    pub enum Act {
        Resign, Declare, ClaimDomain, RecordFinding, Apply, WithdrawApplication, AskForMore, AnswerRequest, Judge, Advise,
        Admit, RefuseApplication, Appeal, DecideAppeal,
        NameRepresentative, Suspend, Reinstate, ChangeStanding, ChangeClass, OpenHearing, Expel, EndMembership, AppealEnding,
        DecideEnding, MergeParties, RecordActivity, RecordPayment, OpenCheckIn, CheckIn, CorrectMembership, ImportMember,
        AnnounceEnding, DropHearing, NameElector, CorrectActivity, CorrectPayment,
    }
}
