//! A roll call: everything about one vote that its verdict rests on, as given values. Who may vote and with which weight
//! was settled before (C1 to C3); here a voice is only checked against the chambers, groups and regions it names.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::exact::Exact;

/// The most voices in one roll call. The largest open electorates known have some tens of thousands.
pub const MAX_VOICES: usize = 1_000_000;

/// One vote on one motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RollCall {
    /// The chambers; a body that does not vote by chambers has one.
    pub chambers: Vec<Chamber>,
    /// The groups that must be told apart, vacant ones too.
    #[serde(default)]
    pub groups: Vec<String>,
    /// The regions that must be told apart.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Everybody who holds a seat, whether or not they voted. Several voices may speak for one split weight (C4).
    pub voices: Vec<Voice>,
    /// Attendance at earlier meetings, oldest first, counted as the quorum rule counts.
    #[serde(default)]
    pub past_attendance: Vec<Exact>,
    /// Votes cast at earlier votes, oldest first.
    #[serde(default)]
    pub past_cast: Vec<Exact>,
    /// The round, from one.
    pub round: u32,
    /// How the vote was held.
    pub held: Held,
}

/// A part of the body whose votes are counted apart (C5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Chamber {
    /// Its name; thresholds refer to it.
    pub name: String,
    /// Seats allotted by the charter, vacant ones too.
    pub seats: u32,
    /// Votes of all those seats together.
    pub votes: Exact,
}

impl Chamber {
    /// A chamber where each seat has one vote.
    #[must_use]
    pub fn of_equals(name: &str, seats: u32) -> Chamber {
        Chamber {
            name: name.to_owned(),
            seats,
            votes: seats.into(),
        }
    }
}

/// In a meeting, or over days without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// In a meeting, with absentee ballots where the charter has them.
    Meeting,
    /// Outside a meeting, by letter, page or e-mail.
    Asynchronous,
}

/// One holder of votes in this roll call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Voice {
    /// The name of its chamber.
    pub chamber: String,
    /// The group it sits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Its region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Its votes (H10), not below nought.
    pub weight: Exact,
    /// How it was there.
    pub presence: Presence,
    /// What it said.
    pub choice: Choice,
    /// Why it is outside of the eligible base, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusion: Option<Exclusion>,
    /// More votes of the voter whose voice stands before it, who divides them (C4): a part has no head of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub part: bool,
}

impl Voice {
    /// A voice of one vote, present, in no group and no region.
    #[must_use]
    pub fn present(chamber: &str, choice: Choice) -> Voice {
        Voice {
            chamber: chamber.to_owned(),
            group: None,
            region: None,
            weight: Exact::ONE,
            presence: Presence::Present,
            choice,
            exclusion: None,
            part: false,
        }
    }
}

/// How a seat was represented when the vote was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// In person.
    Present,
    /// By another who holds a proxy; the giver is away (C8).
    ByProxy {
        /// Whether the holder was there.
        holder: HolderPresence,
    },
    /// By a temporary alternate who was there (C8).
    ByAlternate,
    /// Not there; an absentee ballot may still carry a choice (J3).
    Absent,
}

/// Whether the holder of a proxy was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolderPresence {
    /// The holder was there.
    Present,
    /// The holder was not.
    Absent,
}

/// What a voice said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// For the motion.
    Aye,
    /// Against it.
    No,
    /// Cast, and for neither side.
    Abstain,
    /// Nothing cast.
    NotCast,
}

/// Why a seat is outside of the eligible base (H6, T28). Such a voice casts nothing and counts to no quorum, and its seat stays
/// among those allotted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exclusion {
    /// Stepped aside for this matter.
    Recused,
    /// On standby: a member who for now does not count.
    Standby,
    /// Of a class that has no vote in this matter (NARALO: the individuals' structure on amendments).
    NotEntitled,
}

/// Why a roll call cannot be judged. Positions are from nought, in the lists of the roll call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RollFault {
    /// No chamber is given.
    NoChamber,
    /// Rounds count from one.
    RoundNought,
    /// Two chambers have one name.
    ChamberTwice {
        /// The position of the second.
        chamber: usize,
    },
    /// More voices than [`MAX_VOICES`].
    TooManyVoices {
        /// How many.
        voices: usize,
    },
    /// A voice names a chamber that is not given.
    UnknownChamber {
        /// The position of the voice.
        voice: usize,
    },
    /// A voice names a group that is not given.
    UnknownGroup {
        /// The position of the voice.
        voice: usize,
    },
    /// A voice names a region that is not given.
    UnknownRegion {
        /// The position of the voice.
        voice: usize,
    },
    /// A weight is below nought.
    NegativeWeight {
        /// The position of the voice.
        voice: usize,
    },
    /// A voice outside of the base has cast something.
    ExcludedVoiceCast {
        /// The position of the voice.
        voice: usize,
    },
    /// The voices of a chamber weigh more than the votes allotted to it.
    MoreVotesThanAllotted {
        /// The position of the chamber.
        chamber: usize,
        /// Votes of its voices.
        voices: Exact,
        /// Votes allotted.
        allotted: Exact,
    },
}

impl fmt::Display for RollFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RollFault::RoundNought => write!(f, "rounds count from one"),
            RollFault::NoChamber => write!(f, "a roll call needs a chamber"),
            RollFault::ChamberTwice { chamber } => {
                write!(f, "chamber {chamber} has the name of another")
            }
            RollFault::TooManyVoices { voices } => {
                write!(f, "{voices} voices, more than {MAX_VOICES}")
            }
            RollFault::UnknownChamber { voice } => {
                write!(f, "voice {voice} names an unknown chamber")
            }
            RollFault::UnknownGroup { voice } => write!(f, "voice {voice} names an unknown group"),
            RollFault::UnknownRegion { voice } => {
                write!(f, "voice {voice} names an unknown region")
            }
            RollFault::NegativeWeight { voice } => {
                write!(f, "voice {voice} has a weight below nought")
            }
            RollFault::ExcludedVoiceCast { voice } => {
                write!(f, "voice {voice} is outside of the base and has cast")
            }
            RollFault::MoreVotesThanAllotted {
                chamber,
                voices,
                allotted,
            } => {
                write!(
                    f,
                    "chamber {chamber} has {voices} votes in voices, {allotted} allotted"
                )
            }
        }
    }
}

impl std::error::Error for RollFault {}

impl RollCall {
    /// Checks the roll call against itself; the first fault found is returned.
    pub fn check(&self) -> Result<(), RollFault> {
        if self.round == 0 {
            return Err(RollFault::RoundNought);
        }
        self.check_chambers()?;
        if self.voices.len() > MAX_VOICES {
            return Err(RollFault::TooManyVoices {
                voices: self.voices.len(),
            });
        }
        for (position, voice) in self.voices.iter().enumerate() {
            self.check_voice(position, voice)?;
        }
        self.check_weights()
    }

    fn check_chambers(&self) -> Result<(), RollFault> {
        if self.chambers.is_empty() {
            return Err(RollFault::NoChamber);
        }
        for (position, chamber) in self.chambers.iter().enumerate() {
            if self.chambers[..position]
                .iter()
                .any(|earlier| earlier.name == chamber.name)
            {
                return Err(RollFault::ChamberTwice { chamber: position });
            }
        }
        Ok(())
    }

    fn check_voice(&self, position: usize, voice: &Voice) -> Result<(), RollFault> {
        if !self
            .chambers
            .iter()
            .any(|chamber| chamber.name == voice.chamber)
        {
            return Err(RollFault::UnknownChamber { voice: position });
        }
        if voice
            .group
            .as_ref()
            .is_some_and(|group| !self.groups.contains(group))
        {
            return Err(RollFault::UnknownGroup { voice: position });
        }
        if voice
            .region
            .as_ref()
            .is_some_and(|region| !self.regions.contains(region))
        {
            return Err(RollFault::UnknownRegion { voice: position });
        }
        if voice.weight.is_negative() {
            return Err(RollFault::NegativeWeight { voice: position });
        }
        if voice.exclusion.is_some() && voice.choice != Choice::NotCast {
            return Err(RollFault::ExcludedVoiceCast { voice: position });
        }
        Ok(())
    }

    fn check_weights(&self) -> Result<(), RollFault> {
        for (position, chamber) in self.chambers.iter().enumerate() {
            let of_chamber = self
                .voices
                .iter()
                .filter(|voice| voice.chamber == chamber.name);
            let voices: Exact = of_chamber.map(|voice| &voice.weight).sum();
            if voices > chamber.votes {
                let allotted = chamber.votes.clone();
                return Err(RollFault::MoreVotesThanAllotted {
                    chamber: position,
                    voices,
                    allotted,
                });
            }
        }
        Ok(())
    }
}
