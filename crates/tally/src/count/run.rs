//! Counting: a profile, a rule and a chain of ties go in, an outcome comes out.

use std::borrow::Cow;

use crate::count::arithmetic::{Decimals, Fractions, Numbers};
use crate::count::chain::Ties;
use crate::count::pairs::{MAX_PAIRWISE, Pairs};
use crate::count::papers::Papers;
use crate::count::prepare::{SharedRank, Unready, Withdrawn, prepare};
use crate::count::profile::Profile;
use crate::count::rule::{
    DefaultRule, Fill, MarkValue, Marked, MarksRule, Method, NoneMeaning, PairwiseRule, Rule,
    RuleRefusal, ScoreMethod,
};
use crate::count::transcript::Transcript;
use crate::exact::Exact;
use crate::methods::bounds::Bounds;
use crate::methods::default_option::{self, AgainstTheDefault};
use crate::methods::given::Given;
use crate::methods::{
    batches, committees, iterate, marks, pairwise, quotients, rounds, runoff, scores, support,
    transfer,
};

/// What came of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A count in stages.
    Staged(Transcript),
    /// A comparison of pairs.
    Pairwise(Compared),
}

/// A comparison of every pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The id of the rule.
    pub rule: String,
    /// Votes on papers that name somebody who stands.
    pub valid: Exact,
    /// Papers that name nobody who stands, in votes.
    pub blank: Exact,
    /// The table.
    pub pairs: Pairs,
    /// The winners, level ones together, and the others in groups behind them.
    pub order: Vec<Vec<usize>>,
    /// Who beats everybody else.
    pub condorcet_winner: Option<usize>,
    /// The smallest set that beats everybody outside.
    pub smith: Vec<usize>,
    /// The union of the smallest sets that nobody outside beats.
    pub schwartz: Vec<usize>,
    /// How the options stand to the default option, where there is one.
    pub against_default: Option<AgainstTheDefault>,
}

/// Why nothing was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// The rule, or the rule with these ballots.
    Rule(RuleRefusal),
    /// The papers.
    Papers(Unready),
}

impl From<RuleRefusal> for NotCounted {
    fn from(refusal: RuleRefusal) -> NotCounted {
        NotCounted::Rule(refusal)
    }
}

/// Counts. `seats` stands above what the file says; the chain in `ties` above what the rule says where it is not empty.
pub fn count(
    profile: &Profile,
    rule: &Rule,
    seats: Option<usize>,
    ties: &Ties,
) -> Result<Outcome, NotCounted> {
    rule.check()?;
    let mut stands = vec![true; profile.candidates()];
    let first_out = match rule.ballots.withdrawn {
        Withdrawn::MoveUp => Vec::new(),
        Withdrawn::ExcludedFirst => profile.withdrawn.clone(),
    };
    for candidate in profile
        .withdrawn
        .iter()
        .filter(|one| !first_out.contains(one))
    {
        stands[*candidate] = false;
    }
    let none = none_of_the_above(rule, &stands)?;
    let prepared = match &rule.method {
        // Their marks are no ranking: a name twice may be two marks.
        Method::Marks(_) | Method::Score(_) | Method::Committee(_) | Method::Support(_) => {
            Cow::Borrowed(&profile.papers)
        }
        // Their ranks are read anew in every round.
        Method::Rounds(_) => Cow::Borrowed(&profile.papers),
        _ => prepare(profile, rule.ballots).map_err(NotCounted::Papers)?,
    };
    match &rule.method {
        Method::Pairwise(method) => compare(profile, rule, method, &prepared, &stands),
        Method::Default(method) => against_default(profile, rule, method, &prepared, &stands),
        method => {
            let seats = seats_of(profile, method, seats)?;
            let ties = with_defaults(profile, rule, ties);
            let bounds = Bounds::of(&rule.constraints, &stands, seats)?;
            let given = Given {
                bounds: bounds.as_ref(),
                first_out,
                none,
                id: &rule.id,
                papers: &prepared,
                candidates: profile.candidates(),
                stands,
                seats,
                blank: blank(profile, &prepared),
                void: Exact::ZERO,
                ties: &ties,
            };
            staged(profile, rule, given).map(Outcome::Staged)
        }
    }
}

/// The option that means none of the above, from nought.
fn none_of_the_above(
    rule: &Rule,
    stands: &[bool],
) -> Result<Option<(usize, NoneMeaning)>, RuleRefusal> {
    let Some(none) = rule.none_of_the_above else {
        return Ok(None);
    };
    let option = match none.option {
        Some(number) => number.checked_sub(1),
        None => stands.iter().rposition(|stands| *stands),
    };
    let option = option.filter(|one| stands.get(*one) == Some(&true));
    let option = option.ok_or(RuleRefusal::NoneNotThere)?;
    Ok(Some((option, none.meaning)))
}

/// Seats to fill: as asked, as the file says, or one where the rule fills one.
fn seats_of(
    profile: &Profile,
    method: &Method,
    asked: Option<usize>,
) -> Result<usize, RuleRefusal> {
    let one_seat = match method {
        Method::Runoff(runoff) => !runoff.seat_by_seat,
        Method::Rounds(rounds) => rounds.fill == Fill::Majority,
        _ => false,
    };
    // Files of scores often say nothing of seats.
    let one_unless_said = match method {
        Method::Score(score) => matches!(score.method, ScoreMethod::Total | ScoreMethod::Star),
        _ => one_seat,
    };
    match asked.or(profile.seats) {
        // Each option stands for itself.
        None if matches!(method, Method::Support(_)) => Ok(profile.candidates()),
        None if one_unless_said => Ok(1),
        None => Err(RuleRefusal::NoSeats),
        Some(seats) if one_seat && seats != 1 => Err(RuleRefusal::OneSeatOnly { seats }),
        Some(seats) => Ok(seats),
    }
}

fn with_defaults(profile: &Profile, rule: &Rule, ties: &Ties) -> Ties {
    let mut ties = ties.clone();
    if ties.chain.is_empty() {
        ties.chain.clone_from(&rule.ties);
    }
    if ties.order.is_empty() {
        ties.order.clone_from(&profile.order);
    }
    ties
}

fn blank(profile: &Profile, papers: &Papers) -> Exact {
    let units = profile.papers.total_units() + profile.papers.blank_units();
    profile.papers.votes(units) - papers.votes(papers.total_units())
}

fn staged(profile: &Profile, rule: &Rule, given: Given<'_>) -> Result<Transcript, NotCounted> {
    let (method, ballots) = (&rule.method, rule.ballots);
    match method {
        Method::Rounds(rule) => {
            let keeps_level =
                matches!(ballots.shared_rank, SharedRank::Level | SharedRank::Divided);
            if keeps_level && given.papers.arena().iter().any(|mark| mark.is_level()) {
                return Err(RuleRefusal::SharedRanks.into());
            }
            return Ok(rounds::count(rule, ballots, &given));
        }
        Method::Marks(rule) => {
            return Ok(by_marks(profile, rule, given, |given| {
                marks::count(rule, given)
            }));
        }
        Method::Committee(rule) => {
            let approvals = MarksRule {
                marked: Marked::Approved,
                at_most: None,
                exactly: false,
                share: MarkValue::Each,
            };
            let count = |given: &Given<'_>| committees::count(rule, given);
            return Ok(by_marks(profile, &approvals, given, count));
        }
        Method::Support(rule) => {
            let given = match &profile.scores {
                Some(scores) => Given {
                    papers: scores.papers(),
                    blank: Exact::ZERO,
                    ..given
                },
                None => given,
            };
            return Ok(support::count(rule, profile, &given));
        }
        Method::Score(rule) => {
            let scores = profile.scores.as_ref().ok_or(RuleRefusal::NoScores)?;
            let given = Given {
                papers: scores.papers(),
                blank: Exact::ZERO,
                ..given
            };
            return Ok(scores::count(rule, &given, scores));
        }
        _ => {}
    }
    if given.papers.is_irregular() {
        return Err(RuleRefusal::SharedRanks.into());
    }
    let per_vote = given.papers.units_per_vote();
    let (decimals, fractions) = (
        |places| Decimals::new(places, per_vote),
        |places| Fractions { places, per_vote },
    );
    Ok(match method {
        Method::Transfer(method) => match method.numbers {
            Numbers::Decimals { places } => transfer::count(method, &given, &decimals(places)),
            Numbers::Exact { places } => transfer::count(method, &given, &fractions(places)),
        },
        Method::Iterate(method) => match method.numbers {
            Numbers::Decimals { places } => iterate::count(method, &given, &decimals(places)),
            Numbers::Exact { places } => iterate::count(method, &given, &fractions(places)),
        },
        Method::Batches(method) => batches::count(method, &given),
        Method::Runoff(method) => runoff::count(method, &given),
        Method::Quotients(method) => quotients::count(method, &given),
        Method::Marks(_)
        | Method::Score(_)
        | Method::Committee(_)
        | Method::Pairwise(_)
        | Method::Default(_)
        | Method::Rounds(_)
        | Method::Support(_) => given.transcript(),
    })
}

/// Counts the marks of papers, as a rule reads them.
fn by_marks(
    profile: &Profile,
    rule: &MarksRule,
    given: Given<'_>,
    count: impl Fn(&Given<'_>) -> Transcript,
) -> Transcript {
    let (papers, void) = marks::marked(rule, profile, given.seats, &given.stands, given.none);
    let blank = blank(profile, &papers) - &void;
    count(&Given {
        papers: &papers,
        void,
        blank,
        ..given
    })
}

fn compared(
    profile: &Profile,
    rule: &Rule,
    papers: &Papers,
    among: &[usize],
) -> Result<Compared, RuleRefusal> {
    let candidates = profile.candidates();
    if candidates > MAX_PAIRWISE {
        return Err(RuleRefusal::TooManyForPairs { candidates });
    }
    let pairs = Pairs::of(papers, candidates);
    Ok(Compared {
        rule: rule.id.clone(),
        valid: papers.votes(papers.total_units()),
        blank: blank(profile, papers),
        condorcet_winner: pairs.condorcet_winner(among),
        smith: pairs.smith(among),
        schwartz: pairs.schwartz(among),
        pairs,
        order: Vec::new(),
        against_default: None,
    })
}

fn standing(stands: &[bool]) -> Vec<usize> {
    (0..stands.len()).filter(|one| stands[*one]).collect()
}

fn compare(
    profile: &Profile,
    rule: &Rule,
    method: &PairwiseRule,
    papers: &Papers,
    stands: &[bool],
) -> Result<Outcome, NotCounted> {
    let among = standing(stands);
    let mut compared = compared(profile, rule, papers, &among)?;
    compared.order = pairwise::order(method, &compared.pairs, &among)?;
    Ok(Outcome::Pairwise(compared))
}

fn against_default(
    profile: &Profile,
    rule: &Rule,
    method: &DefaultRule,
    papers: &Papers,
    stands: &[bool],
) -> Result<Outcome, NotCounted> {
    let among = standing(stands);
    let mut compared = compared(profile, rule, papers, &among)?;
    let found = default_option::count(method, &compared.pairs, &among);
    let found = found.ok_or(RuleRefusal::NoDefault)?;
    let others = among.into_iter().filter(|one| !found.winners.contains(one));
    compared.order = vec![found.winners.clone(), others.collect()];
    compared.order.retain(|group| !group.is_empty());
    compared.schwartz.clone_from(&found.schwartz);
    compared.against_default = Some(found);
    Ok(Outcome::Pairwise(compared))
}
