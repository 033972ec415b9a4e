//! Offices: seats, terms, and who holds them at a moment.

mod acting;
mod aftermath;
mod appoint;
mod correct_term;
mod cure;
mod draw_lot;
pub mod due;
mod duty;
pub mod effect;
mod fitness;
mod handing;
mod install;
mod leave;
mod limits;
mod look;
mod open_for_business;
mod record_election;
mod refusal;
mod remove_officer;
mod resign_office;
mod seating;
pub mod state;
mod step_aside;
mod tenure;
mod terms;
mod ties;
mod turn;
mod vacancy;

pub use acting::{Acting, ActsAs};
pub use appoint::{Appoint, Span};
pub use correct_term::CorrectTerm;
pub use cure::Conflict;
pub use draw_lot::DrawLot;
pub use due::Due;
pub use effect::Effect;
pub use fitness::Fitness;
pub(crate) use handing::{end_terms, hand_terms_back, hand_terms_over};
pub use install::Install;
pub use leave::{GrantLeave, TakeLeave};
pub use limits::LimitFound;
pub use open_for_business::OpenForBusiness;
pub use record_election::{Ranked, RecordElection};
pub use refusal::OfficeRefusal;
pub use remove_officer::RemoveOfficer;
pub use resign_office::ResignOffice;
pub use state::{
    Aside, AsideWhy, AwaitedLot, EndedBy, MissedDuty, Offices, SeatedBy, Term, Vacancy,
};
pub use step_aside::{ComeBack, StepAside};
pub use tenure::{Start, Tenure};
pub use terms::terms_at_event;
pub use ties::TieSettled;
pub use vacancy::Seat;

crate::act::acts! {
    /// Acts about offices.
    pub enum Act {
        Install,
        Appoint,
        RecordElection,
        ResignOffice,
        RemoveOfficer,
        TakeLeave,
        GrantLeave,
        DrawLot,
        CorrectTerm,
        OpenForBusiness,
        StepAside,
        ComeBack,
    }
}
