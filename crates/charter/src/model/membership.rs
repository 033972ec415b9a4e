//! Membership and standing (rule shapes B1 to B16).

use super::*;

/// What an applicant or member declares.
///
/// ```kdl
/// fact "activity" type="choice" { option "non-commercial" "commercial"; ask "What is your main activity online?"; visible "officers" }
/// fact "employees" type="number" { ask "How many people do you employ?" }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactRule {
    /// Name.
    pub name: Name,
    /// What kind of answer.
    pub kind: FactKind,
    /// The options of a choice.
    pub options: Vec<Name>,
    /// The question, in the charter's language.
    pub ask: String,
}

/// Kinds of declared values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactKind {
    /// `#true` or `#false`.
    YesNo,
    /// A whole number, not negative.
    Number,
    /// One of the options.
    Choice,
    /// A country code.
    Country,
    /// A day.
    Day,
}

/// What somebody must judge, or a finding must show (M7).
///
/// `evidence "registration" judged-by="executive-committee" { ask "Upload your certificate of registration." }`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceRule {
    /// Name.
    pub name: Name,
    /// Organ or office that judges whether it is met.
    pub judged_by: Name,
    /// What to send.
    pub ask: String,
}

/// What an applicant accepts. `duty "mission" { ask "We subscribe to the mission." }`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyRule {
    /// Name.
    pub name: Name,
    /// What is accepted.
    pub ask: String,
}

/// A class of members (B1).
///
/// ```kdl
/// class "organization" of="organization" {
///     rights "speak" "nominate" "stand" "vote" "propose" "petition" "see"
///     weight 1                        // or "1/2"; per body, C3
///     requires { all { … } }
///     excludes { any { … } }          // exclusions beat inclusions, B3
///     exception "registration" by="executive-committee" { member-of "ncsg" }   // B4
///     cap 3 per="organization"        // B7: members of this class declared to be of one organization
///     waiting "30 days"               // B14: before the first vote
///     review "1 year"                 // B8: facts are looked at again
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Class {
    /// Name.
    pub name: Name,
    /// Who can be in it; `None` is either.
    pub of: Option<PartyKind>,
    /// What its members may do.
    pub rights: Vec<Right>,
    /// Voting weight in this body.
    pub weight: tally::Exact,
    /// What an applicant must meet.
    pub requires: Option<Condition>,
    /// What rules an applicant out, whatever else holds.
    pub excludes: Option<Condition>,
    /// Exceptions an organ may grant.
    pub exceptions: Vec<ExceptionRule>,
    /// Most members per organization.
    pub cap: Option<u32>,
    /// Time between joining and the first vote.
    pub waiting: Option<Length>,
    /// How often the facts are reviewed.
    pub review: Option<Length>,
}

/// Rights of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the word itself")]
pub enum Right {
    Speak,
    Nominate,
    Stand,
    Vote,
    Propose,
    Petition,
    See,
}

/// An exception: which requirement an organ may waive, and on which condition (B4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExceptionRule {
    /// What `exception "…"` in a condition refers to.
    pub name: Name,
    /// Who grants it, with a reason.
    pub by: Name,
    /// Only if this holds as well.
    pub when: Option<Condition>,
}

/// How one becomes a member (B5, B6, B9).
///
/// ```kdl
/// admission "organization" "individual" {      // classes; none named means all
///     completes-within "30 days"               // else the application lapses
///     advice from="afralo" organ="members" within="30 days" silence="favourable"   // favourable | unfavourable | none
///     decided-by "executive-committee" within="60 days"
///     decided-in "alac" by="members"           // a third body's organ
///     appeal to="members" within="30 days" meanwhile="not-member" decision="appeal"
///     shared-with "ncsg"                       // one application may feed these bodies too
///     automatic from="ispcp" class="member"    // membership there brings membership here (child first)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Admission {
    /// For these classes; empty means all.
    pub classes: Vec<Name>,
    /// An application not completed by then lapses.
    pub completes_within: Option<Length>,
    /// Advice before the decision.
    pub advice: Vec<AdviceRule>,
    /// Who decides.
    pub decided_by: Option<Name>,
    /// In which body, when not here.
    pub decided_in: Option<Name>,
    /// Time the organ has; the queue shows it and the clock reports when it passes.
    pub decided_within: Option<Length>,
    /// Appeal against a refusal.
    pub appeal: Option<AppealRule>,
    /// Bodies that one form may also apply to.
    pub shared_with: Vec<Name>,
    /// Membership elsewhere that brings membership here.
    pub automatic: Vec<Automatic>,
}

/// Advice from an organ, with the meaning of silence (B5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdviceRule {
    /// The advising body, or this one.
    pub body: Option<Name>,
    /// The organ or office there that gives it.
    pub by: Name,
    /// Deadline from completion of the application.
    pub within: Length,
    /// What silence means.
    pub silence: Silence,
}

/// The meaning of silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Silence {
    /// Counts as favourable advice.
    Favourable,
    /// Counts as unfavourable advice.
    Unfavourable,
    /// The decision goes ahead without advice.
    NoAdvice,
}

/// Appeal (B9).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppealRule {
    /// Organ that decides the appeal.
    pub to: Name,
    /// In which body, when not here.
    pub body: Option<Name>,
    /// From the decision.
    pub within: Length,
    /// The decision whose threshold applies when it is voted.
    pub decision: Option<Name>,
    /// Whether a removed member keeps membership until it is decided.
    pub keeps_membership: bool,
}

/// Membership that follows from another (child first).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Automatic {
    /// Where the member already is.
    pub from: Name,
    /// In which class there, if it matters.
    pub from_class: Option<Name>,
    /// The class here.
    pub class: Name,
}

/// Who sees which field (B11). `visible "name" to="public"`, `visible "contact" to="officers"`, `visible "application" to="members"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visible {
    /// The field: a fact, `name`, `contact`, `representative`, `region`, `statement`.
    pub field: Name,
    /// Who.
    pub to: Audience,
}

impl Visible {
    /// Fields that every party has, beside the facts that a charter asks for.
    pub const FIELDS: &'static [&'static str] = &[
        "name",
        "contact",
        "representative",
        "region",
        "country",
        "statement",
        "application",
    ];
}

/// Who may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Members of the body.
    Members,
    /// Holders of office in the body.
    Officers,
    /// The party itself and who decides on it.
    Concerned,
}

/// Representatives of member organizations (B10).
///
/// ```kdl
/// representation primary=1 alternates=1 others=3 {
///     named-by "member"              // member | an organ
///     contact-until before="7 days"  // the roll stays, the contact may change until then (C1, T14)
///     may-stand "primary" "other"
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representation {
    /// Those who vote; normally one.
    pub primary: u32,
    /// Named substitutes.
    pub alternates: u32,
    /// Further ones without a vote.
    pub others: u32,
    /// `member`, or an organ or office.
    pub named_by: Name,
    /// The contact may change until this long before a vote opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_until_before: Option<Length>,
    /// Which kinds may stand for office.
    pub may_stand: Vec<RepresentativeKind>,
}

/// Kinds of representative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RepresentativeKind {
    /// Votes.
    Primary,
    /// Acts when the primary is absent.
    Alternate,
    /// Takes part without a vote.
    Other,
}

/// A kind of counted evidence. `activity "vote" occasions="election"`, `activity "comment"`, `activity "meeting" occasions=#true`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityRule {
    /// Name.
    pub name: Name,
    /// Whether occasions (meetings, elections) are recorded, so that "the last three" has a meaning.
    pub occasions: bool,
    /// The word for its occasions (`occasions="election"`), by which `of=` may name them too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occasion: Option<Name>,
}

/// The standing of a member as a state machine from counted evidence (B12).
///
/// ```kdl
/// standing starts="active" {
///     state "active"
///     state "inactive" votes=#false counts=#false stands=#false
///     move from="active" to="inactive" {
///         when { any { count "vote" at-most=0 last=3 of="vote"; count "comment" at-most=0 within="12 months" } }
///         by "clock"                 // clock | an organ or office
///         checked "each occasion"    // each occasion | daily | at check-in
///         notice "30 days"           // the member is told, and may cure in that time
///     }
///     move from="inactive" to="active" { when { count "comment" at-least=1 within="12 months" }; by "clock" }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The first state, which a new member has.
    pub starts: Name,
    /// States.
    pub states: Vec<StandingState>,
    /// Moves between them, tried in this order.
    pub moves: Vec<StandingMove>,
}

/// A state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandingState {
    /// Name.
    pub name: Name,
    /// May vote.
    pub votes: bool,
    /// Counts in the base of quorum and thresholds.
    pub counts: bool,
    /// May stand for office.
    pub stands: bool,
}

/// A move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandingMove {
    /// From these states; empty means any.
    pub from: Vec<Name>,
    /// To this state; `ended` ends the membership.
    pub to: Name,
    /// When this holds.
    pub when: Option<Condition>,
    /// `clock`, or who decides.
    pub by: Name,
    /// When the condition is looked at.
    #[serde(default)]
    pub checked: MoveChecked,
    /// Notice before it takes effect; cured if the condition no longer holds then.
    pub notice: Option<Length>,
}

/// When the condition of a move is looked at. `checked "each occasion"`, `"daily"`, `"at check-in"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoveChecked {
    /// Every day.
    #[default]
    Daily,
    /// When an occasion (a meeting, an election) has been recorded.
    EachOccasion,
    /// When a check-in closes.
    AtCheckIn,
}

/// A check-in round (B13).
///
/// ```kdl
/// check-in {
///     window "14 days"
///     silence "inactive"                       // the standing of those who did not answer
///     answer "active"                          // the standing of those who did
///     accepts body="ncsg" within="120 days"    // a check-in elsewhere counts here (T26)
///     passive { count "vote" at-least=1 within="1 year" }   // counts as an answer
///     reminders 2
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckIn {
    /// How long members have.
    pub window: Length,
    /// Standing of those who did not answer.
    pub silence: Name,
    /// Standing of those who did.
    pub answer: Name,
    /// Check-ins of other bodies that count.
    pub accepts: Vec<(Name, Length)>,
    /// What counts as an answer without one.
    pub passive: Option<Condition>,
    /// Further attempts to reach them.
    pub reminders: u32,
}

/// How membership ends (B15).
///
/// ```kdl
/// ending "resignation" by="member"
/// ending "dissolution" by="executive-committee"
/// ending "unreachable" by="executive-committee" after="5 years"
/// ending "misconduct" by="executive-committee" hearing="14 days" decision="remove-member" { appeal to="members" within="30 days" }
/// ending "lost-eligibility" by="executive-committee" cure="60 days"
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// The cause.
    pub cause: Name,
    /// `member`, `clock`, or an organ or office.
    pub by: Name,
    /// Only after this long without contact.
    pub after: Option<Length>,
    /// The member must be heard: at least this long between notice and decision.
    pub hearing: Option<Length>,
    /// Time to cure before it takes effect.
    pub cure: Option<Length>,
    /// The decision whose threshold applies.
    pub decision: Option<Name>,
    /// Appeal.
    pub appeal: Option<AppealRule>,
}

/// Fees (B16). `fees due="01-31" grace="60 days" effect="no-vote" { amount class="organization" "100 EUR" }`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fees {
    /// Month and day each year.
    pub due: (u8, u8),
    /// After which the effect sets in.
    pub grace: Length,
    /// The standing a member in arrears gets.
    pub standing: Name,
    /// Amount by class, in minor units of a currency.
    pub amounts: Vec<FeeAmount>,
}

/// What a class pays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeeAmount {
    /// The class.
    pub class: Name,
    /// Minor units (cents).
    pub minor: u64,
    /// ISO 4217 code.
    pub currency: String,
}
