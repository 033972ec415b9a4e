//! Structure and texts: bodies, versions, tiers, organs, powers (rule shapes A1 to A7).

use super::*;

/// The body itself (A1).
///
/// ```kdl
/// body "npoc" kind="constituency" {
///     name "Not-for-Profit Operational Concerns Constituency"
///     short "NPOC"
///     parent "ncsg" admission="parent-first"       // child-first | third-body by="alac" | independent
///     languages "en" "fr" "es"
///     zone "UTC"                                    // an IANA name, or "GMT-11"
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BodyRule {
    /// Short handle used in references.
    pub name: Name,
    /// Free word: constituency, stakeholder-group, council, house, committee, working-group, association.
    pub kind: Name,
    /// Full name.
    pub title: String,
    /// Abbreviation.
    pub short: Option<String>,
    /// Parents with the nesting pattern of each.
    pub parents: Vec<Parent>,
    /// Language tags the body works in.
    pub languages: Vec<String>,
    /// Zone in which days end and deadlines are meant.
    pub zone: String,
}

/// A parent body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parent {
    /// The parent's name.
    pub body: Name,
    /// How membership of the two hangs together.
    pub admission: Nesting,
}

/// The nesting patterns (bodies.md section 0).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Nesting {
    /// A member must already be accepted by the parent.
    ParentFirst,
    /// One belongs to the parent through this body.
    ChildFirst,
    /// A third body decides.
    ThirdBody(Name),
    /// No tie of membership.
    Independent,
}

/// The version of the text (A3).
///
/// ```kdl
/// version "2024" {
///     adopted "2022-05-09"; approved "2023-10-26"; effective "2024-06-01"
///     supersedes "2011"
///     transition term-counters="restart" open-votes="keep-old-text"
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VersionRule {
    /// Label.
    pub label: Name,
    /// The text's own dates, for readers; the moments that count are recorded by acts.
    pub adopted: Option<Day>,
    /// See `adopted`.
    pub approved: Option<Day>,
    /// See `adopted`.
    pub effective: Option<Day>,
    /// Label of the version it replaces.
    pub supersedes: Option<Name>,
    /// Term counters of all offices start again when it comes into force.
    pub restarts_term_counters: bool,
}

/// A closed list of regions (A1).
///
/// ```kdl
/// regions "icann" { region "africa" title="Africa" "DZ" "AO" }
/// regions from="alac"
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegionScheme {
    /// Name of the scheme.
    pub name: Name,
    /// The body whose scheme is used instead, where given.
    pub from: Option<Name>,
    /// The regions.
    pub regions: Vec<Region>,
}

/// A region: countries as ISO 3166 alpha-2 codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Handle.
    pub name: Name,
    /// For readers.
    pub title: String,
    /// Country codes.
    pub countries: Vec<Name>,
}

/// A text below the charter, with its own amendment rule (A2). Upper tiers win.
///
/// `tier "procedures" below="charter" amended-by="executive-committee" decision="simple"`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tier {
    /// Its name.
    pub name: Name,
    /// The tier above: `charter` or another tier.
    pub below: Name,
    /// Who amends it.
    pub by: Name,
    /// The decision whose threshold applies, where it is voted.
    pub decision: Option<Name>,
}

/// How the charter changes (A5).
///
/// ```kdl
/// amendment {
///     adopted-by "members" decision="amend-charter"
///     consultation "42 days"
///     approved-by "icann-board"
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// The organ that adopts.
    pub by: Name,
    /// The decision whose threshold applies.
    pub decision: Option<Name>,
    /// Public consultation of at least this length between adoption and approval.
    pub consultation: Option<Length>,
    /// Organs that must approve, in order; outside ones by report.
    pub approved_by: Vec<Name>,
}

/// A definition reused by name (A4).
///
/// ```kdl
/// define "active" { any { standing "active"; checked-in within="1 year" } }
/// define-threshold "supermajority" { … }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// Its name.
    pub name: Name,
    /// What it stands for.
    pub means: Meaning,
}

/// What a [`Definition`] stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Meaning {
    /// A condition on a party.
    Condition(Condition),
    /// A threshold.
    Threshold(tally::threshold::Threshold),
}

/// Somebody who can act: made of members, of office holders, or outside this server.
///
/// ```kdl
/// organ "members" kind="whole" { electorate "voters" }
/// organ "executive-committee" kind="committee" {
///     office "chair" ; office "secretary"          // its seats; several seats by the office's own number
///     at-most 5
///     acts-by "motion"                             // motion | chair | any-member | report
///     chair "chair"
/// }
/// organ "council" kind="council" {
///     chamber "cph" { group "rrsg" seats=3 office="rrsg-councillor"; group "rysg" seats=3 office="…"; seat "nca" office="nca-cph" }
/// }
/// organ "icann-board" kind="outside" { reported-by "secretary" }
/// organ "secretariat" kind="secretariat" { office "secretariat" }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organ {
    /// Its name; `members` by custom for the whole.
    pub name: Name,
    /// Which kind.
    pub kind: OrganKind,
    /// The electorate that the whole is made of.
    pub electorate: Option<Name>,
    /// Offices whose holders make up the organ.
    pub offices: Vec<Name>,
    /// Most holders counted as members of it (E6).
    pub at_most: Option<u32>,
    /// How it acts.
    pub acts_by: ActsBy,
    /// The office that presides.
    pub chair: Option<Name>,
    /// Who reports for an outside organ: an office or organ of this body.
    pub reported_by: Option<Name>,
    /// Chambers, where it votes in several (C5).
    pub chambers: Vec<Chamber>,
}

impl Organ {
    /// The offices whose holders sit in it, those of its chambers too.
    pub fn seats(&self) -> impl Iterator<Item = &Name> {
        let groups = self.chambers.iter().flat_map(|chamber| &chamber.groups);
        self.offices.iter().chain(groups.map(|group| &group.office))
    }
}

/// Kinds of organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrganKind {
    /// All members in good standing.
    Whole,
    /// A set of office holders.
    Committee,
    /// A set of office holders in chambers.
    Council,
    /// Daily administration, appointed, not elected.
    Secretariat,
    /// Not on this server: it acts by an officer's report with evidence.
    Outside,
}

/// How an organ acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActsBy {
    /// By a motion it has carried, which the act cites.
    Motion,
    /// By the word of its chair.
    Chair,
    /// By any one of its members.
    AnyMember,
    /// By the report of an officer, with evidence.
    Report,
}

/// A chamber of a council: groups of seats, and seats outside groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chamber {
    /// Its name.
    pub name: Name,
    /// Its groups; a seat outside groups is a group without a name.
    pub groups: Vec<Group>,
}

/// Seats of one group in a chamber.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// `None` for a seat that belongs to no group (an appointee).
    pub name: Option<Name>,
    /// Seats allotted.
    pub seats: u32,
    /// The office whose holders sit there.
    pub office: Name,
}

/// Who may do what (A6).
///
/// `power "admit" held-by="executive-committee" delegable=#true`
/// `power "correct" held-by="secretariat"`
/// `power "record-vote" held-by="secretary" witnessed-by="committee"`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PowerRule {
    /// What.
    pub power: Power,
    /// An organ or office of this body, `member` (any member with the right), or `anyone`.
    pub held_by: Vec<Name>,
    /// The organ of another body, where the holder is there.
    pub of_body: Option<Name>,
    /// Whether it may be handed on.
    pub delegable: bool,
    /// The organ or office of which somebody else must act with the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witnessed_by: Option<Name>,
}

/// The powers a charter can give. Each act names the one it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the table in `Power::NAMES` says each in words"
)]
pub enum Power {
    AdoptCharter,
    ApproveCharter,
    CreateGroup,
    CloseGroup,
    Report,
    RegisterParty,
    EditParty,
    JudgeRegion,
    Erase,
    RecordFinding,
    RequestMore,
    Advise,
    Admit,
    GrantException,
    Judge,
    DecideAppeal,
    NameRepresentative,
    Suspend,
    Reinstate,
    Expel,
    EndMembership,
    ChangeClass,
    ChangeStanding,
    OpenCheckIn,
    RecordActivity,
    RecordPayment,
    RecordEvent,
    Appoint,
    RecordElection,
    Remove,
    GrantLeave,
    PutMotion,
    SecondMotion,
    OpenVote,
    CloseVote,
    NameAlternate,
    RecordVote,
    Correct,
    Delegate,
    RotateKey,
    Import,
    DeferMotion,
    AmendText,
}

impl Power {
    /// Each power with its word in charters.
    pub const NAMES: &'static [(&'static str, Power)] = &[
        ("adopt-charter", Power::AdoptCharter),
        ("approve-charter", Power::ApproveCharter),
        ("create-group", Power::CreateGroup),
        ("close-group", Power::CloseGroup),
        ("report", Power::Report),
        ("register-party", Power::RegisterParty),
        ("edit-party", Power::EditParty),
        ("judge-region", Power::JudgeRegion),
        ("erase", Power::Erase),
        ("record-finding", Power::RecordFinding),
        ("request-more", Power::RequestMore),
        ("advise", Power::Advise),
        ("admit", Power::Admit),
        ("grant-exception", Power::GrantException),
        ("judge", Power::Judge),
        ("decide-appeal", Power::DecideAppeal),
        ("name-representative", Power::NameRepresentative),
        ("suspend", Power::Suspend),
        ("reinstate", Power::Reinstate),
        ("expel", Power::Expel),
        ("end-membership", Power::EndMembership),
        ("change-class", Power::ChangeClass),
        ("change-standing", Power::ChangeStanding),
        ("open-check-in", Power::OpenCheckIn),
        ("record-activity", Power::RecordActivity),
        ("record-payment", Power::RecordPayment),
        ("record-event", Power::RecordEvent),
        ("appoint", Power::Appoint),
        ("record-election", Power::RecordElection),
        ("remove", Power::Remove),
        ("grant-leave", Power::GrantLeave),
        ("put-motion", Power::PutMotion),
        ("second-motion", Power::SecondMotion),
        ("open-vote", Power::OpenVote),
        ("close-vote", Power::CloseVote),
        ("name-alternate", Power::NameAlternate),
        ("record-vote", Power::RecordVote),
        ("correct", Power::Correct),
        ("delegate", Power::Delegate),
        ("rotate-key", Power::RotateKey),
        ("import", Power::Import),
        ("defer-motion", Power::DeferMotion),
        ("amend-text", Power::AmendText),
    ];

    /// Its word in charters.
    pub fn word(self) -> &'static str {
        Power::NAMES
            .iter()
            .find(|(_, power)| *power == self)
            .map(|(word, _)| *word)
            .expect("NAMES lists every power; a test counts them")
    }
}

/// Seats in another body that this one fills (A7).
///
/// `sends "ncsg" office="npoc-representative" by="executive-committee" term="1 year"`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sends {
    /// The other body.
    pub to: Name,
    /// The office there.
    pub office: Name,
    /// The organ here that chooses.
    pub by: Name,
    /// Term set here; absent means set there.
    pub term: Option<Length>,
}
