//! Memberships, their history, and what is counted of them.

use super::name_elector::Place;
use crate::ids::{
    ApplicationId, BodyId, ChangeId, DoneId, MemberId, NameId, OccasionId, PartyId, RoundId,
};
use crate::moment::Moment;
use crate::table::Table;
use charter::RepresentativeKind;
use serde::{Deserialize, Serialize};

/// The standing of members of a body whose charter knows no standings: the number of no name.
pub const NO_STANDING: NameId = NameId(u32::MAX);

/// Everything open about membership.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Membership {
    /// Memberships; an ended one keeps its row.
    pub members: Table<MemberId, Member>,
    /// Their history, newest last; each member's changes are chained.
    pub changes: Table<ChangeId, Change>,
    /// Memberships of a body, in order of joining, ended ones too.
    pub of_body: imbl::OrdMap<BodyId, imbl::Vector<MemberId>>,
    /// What members did, newest last; each member's are chained.
    pub done: Table<DoneId, Done>,
    /// Counted occasions of a body (meetings, elections), newest last.
    pub occasions: Table<OccasionId, Occasion>,
    /// Occasions of one kind in one body, in the order in which they were held.
    pub occasions_of: imbl::OrdMap<(BodyId, NameId), imbl::Vector<OccasionId>>,
    /// Representatives beyond the primary one, which stands in [`Member`].
    pub representatives: imbl::OrdMap<MemberId, Vec<(PartyId, RepresentativeKind)>>,
    /// Notices of a move of standing: to which, and when it takes effect.
    pub notices: imbl::OrdMap<MemberId, (NameId, Moment)>,
    /// Check-in rounds.
    pub rounds: Table<RoundId, Round>,
    /// The newest check-in of a party in a body.
    pub checked_in: imbl::OrdMap<(PartyId, BodyId), Moment>,
    /// The check-ins before the newest, where there were several, oldest first.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub checked_in_before: imbl::OrdMap<(PartyId, BodyId), Vec<Moment>>,
    /// Years for which fees are paid.
    pub paid: imbl::OrdMap<(MemberId, i16), Payment>,
    /// When the standings of a body are looked at next, where a rule moves them by time.
    pub looks: imbl::OrdMap<BodyId, Moment>,
    /// Rows of a list that were taken over, by their keys there.
    pub imported: imbl::OrdMap<(BodyId, u64), MemberId>,
    /// Who was named to vote in the place of holders of office, oldest first.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub electors_named: imbl::OrdMap<Place, Vec<NamedElector>>,
    /// What members did not do after all, with the entry that says so.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub struck: imbl::OrdMap<DoneId, u64>,
    /// Occasions that were none, with the entry that says so.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub not_held: imbl::OrdMap<OccasionId, u64>,
    /// Payments that were none, each with the entry that says so, oldest first.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub not_paid: imbl::OrdMap<(MemberId, i16), Vec<(Payment, u64)>>,
}

/// A payment. Two times stand on it: when it was made, and since which entry that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// When, as far as the record tells: a payment is recorded when it is made.
    pub at: Moment,
    /// The entry that says it.
    pub entry: u64,
}

/// Somebody named to vote in the place of a holder of office, or the naming taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedElector {
    /// The holder; absent where the office is vacant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<PartyId>,
    /// Who votes; absent takes it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elector: Option<PartyId>,
    /// Since when.
    pub named: Moment,
    /// Since which entry it is known.
    pub known: u64,
}

/// One party's membership in one body, as it stands now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub party: PartyId,
    /// Of what.
    pub body: BodyId,
    /// In which class.
    pub class: NameId,
    /// In which standing.
    pub standing: NameId,
    /// Since when.
    pub joined: Moment,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// Who votes for an organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<PartyId>,
    /// The newest change.
    pub last_change: ChangeId,
    /// The newest thing done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_done: Option<DoneId>,
    /// The party's membership before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<MemberId>,
}

/// One change of a membership. Two times stand on it: since when it holds, and since which entry it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Whose.
    pub member: MemberId,
    /// From when it holds.
    pub held_from: Moment,
    /// The entry that made it known.
    pub known_from: u64,
    /// What.
    pub kind: ChangeKind,
    /// The change of this member known before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<ChangeId>,
}

/// What can change in a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// It began, in this class and standing.
    Joined(NameId, NameId),
    /// Another class.
    Class(NameId),
    /// Another standing.
    Standing(NameId),
    /// Another primary representative.
    Primary(Option<PartyId>),
    /// It ended.
    Ended,
    /// A correction: it had not ended after all.
    Resumed,
    /// A correction: it never was.
    Void,
    /// Somebody represents it beside the primary one, or no longer does.
    Represented(PartyId, Option<RepresentativeKind>),
    /// The place is another party's from then on: the one that had it, and the one that has it.
    Party(PartyId, PartyId),
}

/// Something a member did, that rules count.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub member: MemberId,
    /// Which activity of the charter.
    pub activity: NameId,
    /// When.
    pub at: Moment,
    /// On which occasion, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occasion: Option<OccasionId>,
    /// What this member did before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<DoneId>,
    /// The entry that says it.
    pub entry: u64,
}

/// A counted occasion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Occasion {
    /// Of which body.
    pub body: BodyId,
    /// Of which kind: the activity's name.
    pub kind: NameId,
    /// When.
    pub at: Moment,
    /// The entry that says it.
    pub entry: u64,
}

/// A check-in round.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Round {
    /// Of which body.
    pub body: BodyId,
    /// When it opened.
    pub opened: Moment,
    /// When it closes.
    pub closes: Moment,
    /// Whether it has closed.
    pub done: bool,
}

/// Closed: an application.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Application {
    /// Who wants to join.
    pub party: PartyId,
    /// The person who filed it.
    pub filed_by: PartyId,
    /// Which body.
    pub body: BodyId,
    /// In which class.
    pub class: NameId,
    /// The charter it is decided under: the one in force when it was filed.
    pub charter: crate::ids::CharterId,
    /// When it was filed.
    pub filed: Moment,
    /// Since when the decision rests with the body: the filing, or the newest answer to a question.
    pub with_body: Moment,
    /// How it stands.
    pub status: ApplicationStatus,
    /// Advice so far: which advice rule, favourable or not, when.
    pub advice: Vec<(u8, bool, Moment)>,
    /// The application of the same form to another body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<ApplicationId>,
    /// The clause that it was refused on, last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<charter::ClauseIx>,
    /// The entries that moved it, the first the application itself: where its texts are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<u64>,
}

/// How an application stands. An admission is an open entry, so `Accepted` follows from the membership, not from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApplicationStatus {
    /// Filed.
    Open,
    /// The applicant was asked for more.
    AskedForMore,
    /// Refused, at this moment.
    Refused(Moment),
    /// Refused, and under appeal.
    Appealed(Moment),
    /// The appeal reversed the refusal: to be admitted.
    Reversed(Moment),
    /// The appeal was dismissed.
    Dismissed(Moment),
    /// Taken back.
    Withdrawn(Moment),
    /// Not completed in time.
    Lapsed(Moment),
}

/// Closed: a hearing before a membership ends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hearing {
    /// Of which membership.
    pub member: MemberId,
    /// The cause named.
    pub cause: NameId,
    /// The charter it is heard and decided under: the one in force when notice was given.
    pub charter: crate::ids::CharterId,
    /// When notice was given.
    pub notified: Moment,
    /// From when it may be decided.
    pub earliest: Moment,
    /// Whether it is over: decided or dropped.
    pub over: bool,
    /// The entry that opened it, where its texts are.
    pub entry: u64,
}

/// Closed: a membership that was decided to end, and why. That it ended is an open entry of the clock, which cites the
/// decision and says nothing more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Departure {
    /// Which membership.
    pub member: MemberId,
    /// The cause, as the charter names it.
    pub cause: NameId,
    /// The charter it was decided under.
    pub charter: crate::ids::CharterId,
    /// When it was decided.
    pub decided: Moment,
    /// When it ends, if nothing changes: at once, or after the time to cure or to appeal.
    pub ends: Moment,
    /// The entry that decided it.
    pub entry: u64,
    /// How it stands.
    pub status: DepartureStatus,
    /// Whether the member has appealed; one appeal is heard.
    pub appealed: bool,
}

/// How a departure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DepartureStatus {
    /// The time to cure or to appeal runs.
    Pending,
    /// An appeal waits for its decision, since then.
    Appealed(Moment),
    /// The membership ends at this moment.
    Final(Moment),
    /// It does not end, or is restored, from this moment: cured, left otherwise, or reversed on appeal.
    Averted(Moment),
}
