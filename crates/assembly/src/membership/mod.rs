//! Membership: how parties come to belong to bodies, how well they stand, and how it ends.

mod admit;
mod advise;
mod answer_request;
mod appeal;
mod application;
mod apply;
mod ask;
mod ask_for_more;
mod claim_domain;
mod decide_appeal;
mod declare;
pub mod due;
pub mod effect;
mod judge;
mod lapse;
mod record_finding;
mod refuse_application;
mod resign;
pub mod roll;
pub mod state;
mod withdraw_application;

pub use admit::Admit;
pub use advise::Advise;
pub use answer_request::AnswerRequest;
pub use appeal::Appeal;
pub use application::JoiningRefusal;
pub use apply::{Apply, Target};
pub use ask::may_join;
pub use ask_for_more::AskForMore;
pub use claim_domain::ClaimDomain;
pub use decide_appeal::DecideAppeal;
pub use declare::{Declare, Said, Value};
pub use due::Due;
pub use effect::Effect;
pub use judge::{Judge, JudgedMatter};
pub use record_finding::{FindingWay, RecordFinding};
pub use refuse_application::RefuseApplication;
pub use resign::Resign;
pub use state::{
    Application, ApplicationStatus, Change, ChangeKind, Done, Hearing, Member, Membership,
    Occasion, Round,
};
pub use withdraw_application::WithdrawApplication;

crate::act::acts! {
    /// Acts about membership.
    pub enum Act {
        Resign, Declare, ClaimDomain, RecordFinding, Apply, WithdrawApplication, AskForMore, AnswerRequest, Judge, Advise,
        Admit, RefuseApplication, Appeal, DecideAppeal,
    }
}
