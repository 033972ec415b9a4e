//! Motions on their way to the vote: notice waived, deferral, amendments, absentee votes, kinds of abstention (rule shapes
//! J1 to J4). What they must reach is said by their `decision`.

use super::*;

/// How an organ treats the motions put to it.
///
/// ```kdl
/// motions in="council" {
///     waiver notice="24 hours" decision="waive-notice"       // a late motion is voted if this decision carries on it
///     deferral times=1 longest="45 days"
///     amendable restarts-notice=#true                        // the mover changes the text; seconds are given anew
///     absentee "72 hours" shortest="12 hours" longest="7 days" set-by="chair" {
///         matter "initiate" "approve"                        // who was absent votes on these after the meeting
///         agreed-by "first-vice-chair" "second-vice-chair"   // those of them who are there must agree to another length
///     }
///     abstention "volitional" remedy="proxy"
///     abstention "obligational" reason=#true remedy="proxy" remedy="alternate"
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MotionsRule {
    /// The organ they are put to.
    pub organ: Name,
    /// How the notice of a late motion is shortened.
    pub waiver: Option<Waiver>,
    /// How a motion is put off.
    pub deferral: Option<Deferral>,
    /// Whether the mover may change the text.
    pub amendable: Option<Amendable>,
    /// Who was absent votes after the meeting.
    pub absentee: Option<AbsenteeRule>,
    /// The kinds of abstention that are told apart; none means one kind.
    pub abstentions: Vec<AbstentionRule>,
}

/// A shorter notice, where a decision of the organ allows it. A motion that is put again has none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiver {
    /// The notice that is needed all the same.
    pub notice: Length,
    /// The decision of the same organ that must carry.
    pub decision: Name,
}

/// A motion may be put off to a later vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deferral {
    /// How often.
    pub times: u32,
    /// By how long at most, each time.
    pub longest: Option<Length>,
}

/// A motion may be changed by its mover before the vote opens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amendable {
    /// Whether its notice runs anew.
    pub restarts_notice: bool,
}

/// A window after the meeting in which those vote who were absent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenteeRule {
    /// How long it is open.
    pub open_for: Length,
    /// The shortest that it can be made.
    pub shortest: Option<Length>,
    /// The longest that it can be made.
    pub longest: Option<Length>,
    /// The office whose holder may set another length.
    pub set_by: Option<Name>,
    /// Offices whose holders must agree to it, those of them who are there.
    pub agreed_by: Vec<Name>,
    /// The matters it is for.
    pub matters: Vec<Name>,
}

/// A kind of abstention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbstentionRule {
    /// Its name.
    pub name: Name,
    /// Whether its reason must be given.
    pub reason: bool,
    /// What may be done so that the vote is not lost.
    pub remedies: Vec<RemedyWord>,
}

/// A way in which a vote is cast though its holder does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RemedyWord {
    /// Another voter casts it.
    Proxy,
    /// Somebody sits in for a time.
    Alternate,
    /// The group says how it is cast.
    Instruction,
}
