//! The transcript: what happened in a count, as facts with the numbers they rest on. Sheets, prose and JSON are derived from it,
//! and `replay` can verify it against the papers.

use crate::count::chain::Tie;
use crate::count::figure::Figure;
use crate::exact::Exact;

/// A count in stages, from the first preferences to the last seat or to a tie that nothing broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The id of the rule.
    pub rule: String,
    /// Seats to fill.
    pub seats: usize,
    /// How many candidates there are, withdrawn ones included.
    pub candidates: usize,
    /// Votes on papers that name a candidate.
    pub valid: Exact,
    /// Papers that name nobody who stands, in votes.
    pub blank: Exact,
    /// Papers that the rule does not count, such as those with too many marks, in votes.
    pub void: Exact,
    /// The quota at the start; none where the rule has none.
    pub quota: Option<Figure>,
    /// The stages, in order; the first has the first preferences.
    pub stages: Vec<Stage>,
    /// Every tie, in order, broken or not.
    pub ties: Vec<Tie>,
    /// Who is elected, in the order of election.
    pub elected: Vec<Elected>,
    /// The option that means none of the above, where there is one; it has no seat.
    pub none_of_the_above: Option<usize>,
    /// Whether the count came to its end. Else the last tie was not broken.
    pub complete: bool,
}

/// Who is elected, and on what ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elected {
    /// The candidate, from nought.
    pub candidate: usize,
    /// The stage, from one, after which it was certain by the rule.
    pub stage: usize,
    /// Why.
    pub because: Grounds,
}

/// Why a candidate is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// The votes reached the quota.
    Quota,
    /// As many candidates were left as there were seats.
    Remaining,
    /// More votes than the others.
    Most,
    /// The highest quotient, above the quota of quotients.
    Quotient,
    /// Support that passes what the rule asks for.
    Passes,
    /// As many votes as all others together, for the last seat.
    Half,
}

/// What a stage did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The first preferences were counted.
    First,
    /// A surplus was transferred.
    Surplus,
    /// Candidates were excluded and their papers transferred.
    Exclude,
    /// An iterated count came to a candidate with the quota.
    Elect,
    /// An iterated count converged, and nobody had the quota: what follows is an exclusion.
    Stable,
    /// Scores were added up.
    Score,
    /// The two finalists were compared on every paper.
    Runoff,
}

impl Kind {
    /// The word of the JSON form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::First => "first",
            Kind::Surplus => "surplus",
            Kind::Exclude => "exclude",
            Kind::Elect => "elect",
            Kind::Stable => "stable",
            Kind::Score => "score",
            Kind::Runoff => "runoff",
        }
    }
}

/// The state after a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What was done.
    pub kind: Kind,
    /// With whom: whose surplus, who was excluded. Several where the rule excludes together.
    pub candidates: Vec<usize>,
    /// Votes of each candidate.
    pub votes: Vec<Figure>,
    /// Votes that passed to nobody since the count began.
    pub non_transferable: Figure,
    /// Votes lost by cutting decimals since the count began.
    pub lost: Figure,
    /// The quota, where it changes.
    pub quota: Option<Figure>,
    /// Which share of each paper a candidate keeps, where the rule has that.
    pub keep: Option<Vec<Figure>>,
    /// What the elected hold above the quota, where the rule iterates on it.
    pub excess: Option<Figure>,
    /// Papers that moved in this stage: from what value to what value. Empty where nothing moved by papers.
    pub moves: Vec<Move>,
    /// Why papers count for nobody, where the rule tells it apart.
    pub inactive: Option<Inactive>,
    /// Whether who left could be in no committee that keeps to the bounds.
    pub doomed: bool,
    /// Votes against each candidate, where papers can oppose.
    pub opposed: Option<Vec<Figure>>,
    /// What candidates are compared by, where that is not their votes.
    pub quotients: Option<Vec<Figure>>,
}

/// Votes of papers that count for nobody any more, by the reason: together what did not transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inactive {
    /// No rank was left.
    pub exhausted: Figure,
    /// A rank has several names.
    pub several_names: Figure,
    /// Too many ranks in a row are empty.
    pub empty_ranks: Figure,
    /// A name stands a second time.
    pub repeated: Figure,
    /// All seats were filled when they were to move.
    pub filled: Figure,
}

/// Papers of one value that left a pile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// From whom.
    pub from: usize,
    /// Votes of papers that moved, each counted whole.
    pub papers: Exact,
    /// What each was worth before.
    pub value: Figure,
    /// What each is worth now.
    pub new_value: Figure,
}

impl Stage {
    /// A stage without votes.
    pub(crate) fn bare(kind: Kind, places: u8) -> Stage {
        Stage {
            kind,
            candidates: Vec::new(),
            votes: Vec::new(),
            non_transferable: Figure::nought(places),
            lost: Figure::nought(places),
            quota: None,
            keep: None,
            excess: None,
            moves: Vec::new(),
            inactive: None,
            doomed: false,
            opposed: None,
            quotients: None,
        }
    }
}

impl Transcript {
    /// Whether the candidate is among the elected.
    #[must_use]
    pub fn is_elected(&self, candidate: usize) -> bool {
        self.elected.iter().any(|one| one.candidate == candidate)
    }

    /// The tie that ended the count, where one did.
    #[must_use]
    pub fn unbroken(&self) -> Option<&Tie> {
        self.ties.last().filter(|tie| tie.taken.is_none())
    }
}
