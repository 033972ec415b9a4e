//! Motions: put to a body or council, voted by roll call, decided by the charter's rule for the matter.

mod absentee;
mod adjourn_vote;
mod amend_motion;
pub mod ask;
pub mod asks;
mod ballot;
mod close;
mod close_vote;
mod contacts;
mod correct_vote;
pub mod course;
mod defer_motion;
pub mod due;
pub mod effect;
mod fixed_roll;
mod name_remedy;
mod one_voter;
mod open_vote;
mod procedure;
mod put_motion;
mod reconvene_vote;
mod record_vote;
mod recuse;
pub mod refusal;
mod revoke_remedy;
mod rollcall;
mod second_motion;
pub mod state;
mod vote;
pub mod voters;
mod withdraw_motion;

pub use adjourn_vote::AdjournVote;
pub use amend_motion::AmendMotion;
pub use ask::{QuorumAnswer, ResultSoFar, RuleOfMotion, minimum_votes, quorum_of};
pub use asks::{AskByMotion, Asks};
pub use close_vote::CloseVote;
pub use correct_vote::{CorrectVote, TrueVote};
pub use course::Course;
pub use defer_motion::DeferMotion;
pub use due::Due;
pub use effect::Effect;
pub use fixed_roll::{Alike, Entitled};
pub use name_remedy::NameRemedy;
pub(crate) use one_voter::hand_votes_over;
pub use open_vote::OpenVote;
pub use put_motion::PutMotion;
pub use reconvene_vote::ReconveneVote;
pub use record_vote::{PaperVote, RecordVote};
pub use recuse::Recuse;
pub use revoke_remedy::RevokeRemedy;
pub use second_motion::SecondMotion;
pub use state::{
    Also, Attendance, Choice, Counts, Motion, MotionStatus, Motions, Remedy, RemedyKind,
    RoundResult, Vote,
};
pub use vote::CastVote;
pub use voters::{Voter, Voters};
pub use withdraw_motion::WithdrawMotion;

crate::act::acts! {
    /// Acts about motions.
    pub enum Act {
        PutMotion,
        SecondMotion,
        WithdrawMotion,
        OpenVote,
        CastVote,
        Recuse,
        NameRemedy,
        RevokeRemedy,
        RecordVote,
        CloseVote,
        AskByMotion,
        AmendMotion,
        DeferMotion,
        AdjournVote,
        ReconveneVote,
        CorrectVote,
    }
}
