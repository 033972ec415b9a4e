//! A poll: the sums of a roll call that thresholds look at, per chamber. A roll call gives one, and so does a vote that is only
//! imagined (`minimum`, `power`); both are then judged by the same code.

use std::collections::BTreeSet;

use crate::exact::Exact;
use crate::roll_call::{Chamber, Choice, Held, Presence, RollCall, Voice};

/// Everything a threshold may look at.
#[derive(Clone, Debug)]
pub(crate) struct Poll<'a> {
    pub(crate) chambers: Vec<ChamberPoll<'a>>,
    pub(crate) past_cast: &'a [Exact],
    pub(crate) round: u32,
}

/// The sums of one chamber, in votes. Groups and regions are positions in the lists of the roll call.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChamberPoll<'a> {
    pub(crate) name: &'a str,
    pub(crate) allotted: Exact,
    pub(crate) eligible: Exact,
    pub(crate) present: Exact,
    pub(crate) cast: Exact,
    pub(crate) ayes: Exact,
    pub(crate) noes: Exact,
    /// Heads, not votes: the size of a committee.
    pub(crate) members: u32,
    pub(crate) aye_groups: BTreeSet<usize>,
    pub(crate) aye_regions: BTreeSet<usize>,
}

/// Whether everybody is deemed present in a vote outside a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deemed {
    Everybody,
    WhoCast,
}

impl<'a> Poll<'a> {
    /// Adds up a roll call that has been checked.
    pub(crate) fn of(roll: &'a RollCall, deemed: Deemed) -> Poll<'a> {
        let chambers = roll
            .chambers
            .iter()
            .map(|chamber| ChamberPoll::of(roll, chamber, deemed))
            .collect();
        Poll {
            chambers,
            past_cast: &roll.past_cast,
            round: roll.round,
        }
    }
}

impl<'a> ChamberPoll<'a> {
    /// A chamber where every seat is filled and there, and whoever does not say aye says no.
    pub(crate) fn full(members: u32, votes: Exact, ayes: Exact) -> ChamberPoll<'a> {
        ChamberPoll {
            noes: &votes - &ayes,
            allotted: votes.clone(),
            eligible: votes.clone(),
            present: votes.clone(),
            cast: votes,
            ayes,
            members,
            ..ChamberPoll::default()
        }
    }

    /// Seats that are filled and there, of which so many say aye and the others no.
    pub(crate) fn add_full(&mut self, seats: u32, weight: &Exact, ayes: u32) {
        let votes = weight * &Exact::from(seats);
        let for_it = weight * &Exact::from(ayes);
        self.members += seats;
        for base in [
            &mut self.allotted,
            &mut self.eligible,
            &mut self.present,
            &mut self.cast,
        ] {
            *base += &votes;
        }
        self.noes += &(&votes - &for_it);
        self.ayes += &for_it;
    }

    fn of(roll: &RollCall, chamber: &'a Chamber, deemed: Deemed) -> ChamberPoll<'a> {
        let mut poll = ChamberPoll {
            name: &chamber.name,
            allotted: chamber.votes.clone(),
            ..ChamberPoll::default()
        };
        let counted = |voice: &&Voice| voice.chamber == chamber.name && voice.exclusion.is_none();
        for voice in roll.voices.iter().filter(counted) {
            poll.add(roll, voice, deemed);
        }
        poll
    }

    fn add(&mut self, roll: &RollCall, voice: &Voice, deemed: Deemed) {
        self.members += u32::from(!voice.part);
        self.eligible += &voice.weight;
        if is_present(roll.held, voice, deemed) {
            self.present += &voice.weight;
        }
        match voice.choice {
            Choice::Aye => {
                self.ayes += &voice.weight;
                // Who has no vote says aye for no group and no region.
                if !voice.weight.is_zero() {
                    let group = position(&roll.groups, voice.group.as_deref());
                    let region = position(&roll.regions, voice.region.as_deref());
                    self.aye_groups.extend(group);
                    self.aye_regions.extend(region);
                }
            }
            Choice::No => self.noes += &voice.weight,
            Choice::Abstain | Choice::NotCast => {}
        }
        if voice.choice != Choice::NotCast {
            self.cast += &voice.weight;
        }
    }
}

/// Who cast something took part, in person or not; who sat there in silence did as well.
fn is_present(held: Held, voice: &Voice, deemed: Deemed) -> bool {
    let cast = voice.choice != Choice::NotCast;
    match (held, deemed) {
        (Held::Meeting, _) => match voice.presence {
            Presence::Present | Presence::ByAlternate => true,
            Presence::ByProxy { .. } | Presence::Absent => cast,
        },
        (Held::Asynchronous, Deemed::Everybody) => true,
        (Held::Asynchronous, Deemed::WhoCast) => cast,
    }
}

/// Where a name stands in a list of a checked roll call.
pub(crate) fn position(names: &[String], name: Option<&str>) -> Option<usize> {
    names
        .iter()
        .position(|listed| Some(listed.as_str()) == name)
}
