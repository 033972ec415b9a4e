//! The closed rooms: applications, hearings, what parties declared and what was judged of it. Only closed entries change
//! them, and no open room ever follows from them: an open entry that rests on one says what it found as given.

use crate::due::Due;
use crate::ids::{
    ApplicationId, BodyId, CharterId, DepartureId, HearingId, MemberId, MotionId, NameId, PartyId,
};
use crate::membership::{Application, Departure, DepartureStatus, Hearing};
use crate::moment::Moment;
use crate::part::{Hand, PartAddress};
use crate::state::Stage;
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// What is closed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Closed {
    /// The moment of the newest entry of any kind.
    pub moment: Moment,
    /// What falls due in closed rooms.
    pub due: imbl::OrdSet<Due>,
    /// Applications.
    pub applications: Table<ApplicationId, Application>,
    /// Applications of a party to a body, newest.
    pub applied: imbl::OrdMap<(PartyId, BodyId), ApplicationId>,
    /// Hearings and complaints.
    pub hearings: Table<HearingId, Hearing>,
    /// Memberships that were decided to end, and what came of it.
    pub departures: Table<DepartureId, Departure>,
    /// The newest of each membership.
    pub departs: imbl::OrdMap<MemberId, DepartureId>,
    /// Motions on which a closed act was done.
    pub motions_used: imbl::OrdSet<MotionId>,
    /// What parties declared.
    pub facts: imbl::OrdMap<(PartyId, NameId), FactValue>,
    /// Evidence, exceptions and judgements, as decided.
    pub judged: imbl::OrdMap<(PartyId, BodyId, Matter), Judged>,
    /// Duties accepted.
    pub duties: imbl::OrdSet<(PartyId, BodyId, NameId)>,
    /// Domains that parties claim, by fingerprint.
    pub domains: imbl::OrdMap<(Fingerprint, PartyId), DomainClaim>,
    /// The same, by party.
    pub domains_of: imbl::OrdSet<(PartyId, Fingerprint)>,
    /// Texts of parties in closed entries.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub kept: imbl::OrdMap<(PartyId, PartAddress), Hand>,
}

/// The first 16 bytes of SHA-256 over `plenary/domain/v1\0` and the domain name in lower case, A-labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint(pub [u8; 16]);

/// A declared value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactValue {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(i64),
    /// An option or a country code, interned.
    Name(NameId),
    /// A word of the answer that no charter knows: it never matches an option.
    Other,
}

/// What a judgement was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Matter {
    /// An `evidence` rule.
    Evidence(NameId),
    /// An `exception`.
    Exception(NameId),
    /// A `judged` question.
    Question(NameId),
}

/// A judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Yes or no.
    pub met: bool,
    /// Who.
    pub by: PartyId,
    /// When.
    pub at: Moment,
    /// The entry, whose part is the reason.
    pub entry: u64,
}

/// A claim to a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainClaim {
    /// Ways in which control was shown, with the newest finding of each; a failed finding removes its way.
    pub shown: Vec<(charter::ProofWay, Moment)>,
    /// The entry whose first part is the name.
    pub entry: u64,
}

/// Changes to closed rooms that belong to no single act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A party declared a value, or took it back.
    FactDeclared(PartyId, NameId, Option<FactValue>),
    /// Somebody judged.
    JudgementMade(PartyId, BodyId, Matter, bool, PartyId),
    /// A duty was accepted.
    DutyAccepted(PartyId, BodyId, NameId),
    /// A party claims a domain.
    DomainClaimed(PartyId, Fingerprint),
    /// A finding showed control, or its lack.
    DomainFound(PartyId, Fingerprint, charter::ProofWay, bool),
    /// A party gave a domain up.
    DomainDropped(PartyId, Fingerprint),
    /// A member will be heard; the hearing's id is the next of the table.
    HearingOpened {
        /// The membership.
        member: MemberId,
        /// The cause.
        cause: NameId,
        /// The charter it is heard under.
        charter: CharterId,
        /// From when it may be decided.
        earliest: Moment,
    },
    /// A case is dropped, or decided.
    HearingOver(HearingId),
    /// A membership is to end; the id is the next of the table.
    DepartureDecided {
        /// The membership.
        member: MemberId,
        /// The cause.
        cause: NameId,
        /// The charter it was decided under.
        charter: CharterId,
        /// When it ends, if nothing changes.
        ends: Moment,
    },
    /// It stands otherwise.
    DepartureMoved(DepartureId, DepartureStatus),
    /// The clause of its charter that an application was refused on.
    RefusedOn(ApplicationId, charter::ClauseIx),
    /// A closed act was done on a motion.
    MotionUsed(MotionId),
    /// A text of the entry is a party's, who can have it erased: its slot, and by whose hand.
    TextKept(PartyId, u8, Hand),
    /// Texts of a party in closed entries are gone; their digests stay.
    TextsErased(PartyId, Vec<PartAddress>),
}

impl Effect {
    /// Carries it out.
    pub fn apply(&self, on: &mut Stage<'_>) {
        let (moment, position) = (on.moment, on.position);
        let Some(closed) = on.closed.as_deref_mut() else {
            return;
        };
        match *self {
            Effect::TextKept(party, slot, hand) => {
                closed
                    .kept
                    .insert((party, PartAddress { position, slot }), hand);
            }
            // An erased text keeps its place: it can be named again, and nothing more happens.
            Effect::TextsErased(_, _) => {}
            Effect::FactDeclared(party, name, Some(value)) => {
                closed.facts.insert((party, name), value);
            }
            Effect::FactDeclared(party, name, None) => {
                closed.facts.remove(&(party, name));
            }
            Effect::JudgementMade(party, body, matter, met, by) => {
                closed.judged.insert(
                    (party, body, matter),
                    Judged {
                        met,
                        by,
                        at: moment,
                        entry: position,
                    },
                );
            }
            Effect::DutyAccepted(party, body, name) => {
                closed.duties.insert((party, body, name));
            }
            Effect::DomainClaimed(party, print) => {
                closed.domains_of.insert((party, print));
                closed.domains.insert(
                    (print, party),
                    DomainClaim {
                        shown: Vec::new(),
                        entry: position,
                    },
                );
            }
            Effect::DomainFound(party, print, way, shown) => {
                if let Some(claim) = closed.domains.get_mut(&(print, party)) {
                    claim.shown.retain(|(known, _)| *known != way);
                    if shown {
                        claim.shown.push((way, moment));
                        claim.shown.sort_unstable();
                    }
                }
            }
            Effect::DomainDropped(party, print) => {
                closed.domains_of.remove(&(party, print));
                closed.domains.remove(&(print, party));
            }
            Effect::HearingOpened {
                member,
                cause,
                charter,
                earliest,
            } => {
                closed.hearings.push(Hearing {
                    member,
                    cause,
                    charter,
                    notified: moment,
                    earliest,
                    over: false,
                    entry: position,
                });
            }
            Effect::MotionUsed(motion) => {
                closed.motions_used.insert(motion);
            }
            Effect::RefusedOn(application, clause) => {
                if let Some(row) = closed.applications.get_mut(application) {
                    row.failed = Some(clause);
                }
            }
            Effect::HearingOver(hearing) => {
                if let Some(hearing) = closed.hearings.get_mut(hearing) {
                    hearing.over = true;
                }
            }
            Effect::DepartureDecided {
                member,
                cause,
                charter,
                ends,
            } => {
                let departure = closed.departures.push(Departure {
                    member,
                    cause,
                    charter,
                    decided: moment,
                    ends,
                    entry: position,
                    status: DepartureStatus::Pending,
                    appealed: false,
                });
                closed.departs.insert(member, departure);
            }
            Effect::DepartureMoved(departure, status) => {
                if let Some(departure) = closed.departures.get_mut(departure) {
                    departure.status = status;
                    departure.appealed |= matches!(status, DepartureStatus::Appealed(_));
                }
            }
        }
    }
}
