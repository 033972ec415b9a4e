//! Rules of transferable votes in stages: surplus by surplus, exclusion by exclusion, or batch by batch.

use serde::{Deserialize, Serialize};

use super::QuotaRule;
use crate::count::arithmetic::Numbers;

/// Transfers in batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BatchRule {
    /// Places after the point.
    pub places: u8,
    /// What elects. Rounded `up`, it is computed anew while nobody is elected.
    pub quota: QuotaRule,
    /// Whether so much of the active vote elects that not all seats left could go to others.
    pub active_vote: bool,
    /// Whether a group may leave together that is level with the next candidate, not only below.
    pub level_may_leave: bool,
    /// Whether papers that were first preferences are a batch of their own in an exclusion.
    pub first_preferences_apart: bool,
    /// Whether each batch of an exclusion is a stage in the transcript.
    pub sub_stages: bool,
    /// Whether the last seat goes to who has at least as many votes as all others together and the surpluses that wait.
    #[serde(default)]
    pub last_seat_to_half: bool,
}

/// Transferable votes in stages: a surplus or an exclusion at a time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TransferRule {
    /// The numbers of the count; a paper's value after a transfer is cut to them.
    pub numbers: Numbers,
    /// What elects.
    pub quota: QuotaRule,
    /// How what is over the quota is passed on.
    pub surplus: SurplusRule,
    /// How candidates leave the count.
    pub exclusion: ExclusionRule,
    /// What follows when somebody has left.
    #[serde(default)]
    pub after_exclusion: AfterExclusion,
}

/// What follows an exclusion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterExclusion {
    /// The papers of who left move, and the count goes on.
    #[default]
    GoesOn,
    /// All papers are counted again from the first, as if who left had never stood, with the quota of those that still name somebody;
    /// nobody is elected any more (Wright).
    Restarts,
}

/// How what is over the quota is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SurplusRule {
    /// Whose goes first.
    pub order: SurplusOrder,
    /// Where the value of a paper is rounded.
    pub rounding: SurplusRounding,
    /// Whether who has the quota receives papers until the surplus is transferred.
    pub waiting: Waiting,
}

/// What those who wait for their surplus to be transferred receive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Nothing: papers pass them over.
    PassedOver,
    /// Papers as before; they are elected when their surplus is transferred or the seats are filled.
    Receives,
}

/// Whose surplus goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurplusOrder {
    /// The largest that waits, whenever it arose.
    Largest,
    /// All that wait in one round, one after another in file order, before anybody is newly elected.
    AllInFileOrder,
}

/// Where the value of a paper is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurplusRounding {
    /// `value × surplus / total`, cut once (Scotland).
    Once,
    /// `value × surplus` cut, then `/ total` cut (the PR Foundation's decimals multiply first and divide after).
    AfterEachStep,
}

/// How candidates leave the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ExclusionRule {
    /// How many at a time.
    pub together: Together,
    /// Whether the papers of the last to leave still move when those who stay just fill the seats.
    pub last_moves: bool,
}

/// How many leave at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Together {
    /// One.
    One,
    /// One, and before the surplus is spent as soon as the lowest could not catch up with all of it.
    SureLoser,
    /// The largest group of lowest candidates who together, with every surplus that waits, stay below the next; before any
    /// surplus is transferred.
    SureLosers,
    /// The same, where besides it can make no difference to what follows: one seat is open, or the others just fill the seats, or
    /// nobody could reach the quota by these votes (Californians for Electoral Reform, 10059 (k)).
    DefeatSet,
}

/// Quota preferential by quotient: of those who have seats on a paper each stands for a part of a seat, and who has the most papers
/// for the seats they have had is elected next (Woodall).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuotientRule {
    /// Places after the point when printed; the count itself is in fractions.
    pub places: u8,
    /// What follows when somebody has left.
    pub after_exclusion: AfterExclusion,
}
