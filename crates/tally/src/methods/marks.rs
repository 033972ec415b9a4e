//! Methods that add up marks once: plurality, block, limited, cumulative, approval, satisfaction approval. Most marks win.

use std::cmp::Ordering;

use crate::count::arithmetic::{Arithmetic, Fractions, extreme};
use crate::count::chain::Question;
use crate::count::papers::{Mark, Papers, PapersBuilder};
use crate::count::profile::Profile;
use crate::count::rule::{MarkValue, Marked, MarksRule, NoneMeaning};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::exact::Exact;
use crate::methods::given::{Given, Unbroken};

/// Counts. `papers` of `given` are the marks of each paper, as [`marked`] made them.
pub(crate) fn count(rule: &MarksRule, given: &Given<'_>) -> Transcript {
    let papers = given.papers;
    let numbers = Fractions {
        places: match rule.share {
            MarkValue::Each => 0,
            MarkValue::Divided => 12,
        },
        per_vote: papers.units_per_vote(),
    };
    let mut votes = vec![Exact::ZERO; given.candidates];
    for kind in 0..papers.kinds() {
        let marks = papers.marks(kind);
        let whole = numbers.whole(papers.units(kind));
        let each = match rule.share {
            MarkValue::Each => whole,
            MarkValue::Divided => whole
                .checked_div(&Exact::count(marks.len()))
                .unwrap_or_default(),
        };
        for mark in marks {
            votes[mark.candidate()] += &each;
        }
    }
    let mut transcript = given.transcript();
    transcript.stages.push(Stage {
        votes: votes.iter().map(|one| numbers.figure(one)).collect(),
        ..Stage::bare(Kind::First, numbers.places)
    });
    transcript.complete = elect_most(given, &votes, &mut transcript).is_ok();
    transcript
}

/// Elects those with most votes; those level at the end are excluded one after another by the chain.
pub(crate) fn elect_most<N: Ord + Clone>(
    given: &Given<'_>,
    votes: &[N],
    transcript: &mut Transcript,
) -> Result<(), Unbroken> {
    let stage = transcript.stages.len();
    let mut left = (0..given.candidates)
        .filter(|one| given.stands[*one] && given.may_sit(votes, *one))
        .collect::<Vec<_>>();
    if given.bounds.is_some() {
        return elect_most_within_bounds(given, votes, transcript, left);
    }
    while left.len() > given.seats {
        let lowest = extreme(votes, left.iter().copied(), Ordering::Less);
        let keep = left.len() - given.seats;
        if lowest.len() <= keep {
            left.retain(|one| !lowest.contains(one));
            continue;
        }
        let out = transcript.one_of::<N>(given.ties, Question::Exclude, stage, lowest, &[])?;
        left.retain(|one| *one != out);
    }
    left.sort_by(|a, b| votes[*b].cmp(&votes[*a]));
    for candidate in left {
        transcript.elected.push(Elected {
            candidate,
            stage,
            because: Grounds::Most,
        });
    }
    Ok(())
}

/// Elects from the top down, passing over whom no committee within the bounds can have. Of those level at the top who cannot all be
/// elected one after another is excluded by the chain.
fn elect_most_within_bounds<N: Ord + Clone>(
    given: &Given<'_>,
    votes: &[N],
    transcript: &mut Transcript,
    mut left: Vec<usize>,
) -> Result<(), Unbroken> {
    let stage = transcript.stages.len();
    while transcript.elected.len() < given.seats && !left.is_empty() {
        if let Some(look) = given.look(transcript, &left)? {
            left.retain(|one| !look.doomed.contains(one));
        }
        let top = extreme(votes, left.iter().copied(), Ordering::Greater);
        if given.can_all_sit(transcript, &top, &left)? {
            left.retain(|one| !top.contains(one));
            for candidate in top {
                transcript.elected.push(Elected {
                    candidate,
                    stage,
                    because: Grounds::Most,
                });
            }
        } else {
            let out = transcript.one_of::<N>(given.ties, Question::Exclude, stage, top, &[])?;
            left.retain(|one| *one != out);
        }
    }
    Ok(())
}

/// The marks that count on each paper, and what the papers weigh that are void, in votes.
pub(crate) fn marked(
    rule: &MarksRule,
    profile: &Profile,
    seats: usize,
    stands: &[bool],
    none: Option<(usize, NoneMeaning)>,
) -> (Papers, Exact) {
    let mut builder = PapersBuilder::default();
    let mut void = Exact::ZERO;
    let most = match rule.at_most {
        Some(0) => seats,
        Some(most) => usize::from(most),
        None => usize::MAX,
    };
    let mut take = |marks: &[Mark], weight: Exact| {
        let for_none = |none: usize| marks.iter().any(|mark| mark.candidate() == none);
        let both = matches!(none, Some((none, NoneMeaning::Exclusive)) if marks.len() > 1 && for_none(none));
        let fits = !both && marks.len() <= most && (!rule.exactly || marks.len() == most);
        // Nobody named is blank, not void.
        if fits || marks.is_empty() {
            let added = builder.add_weighted(marks, &weight);
            added.expect("parts of papers that were few enough together");
        } else {
            void += &weight;
        }
    };
    let standing = stands.iter().filter(|stands| **stands).count();
    let mut marks = Vec::new();
    if let (Some(scores), Marked::Approved) = (&profile.scores, rule.marked) {
        for kind in 0..scores.kinds() {
            marks.clear();
            let approved = (0..profile.candidates())
                .filter(|one| stands[*one])
                .filter(|one| scores.score(kind, *one).is_some_and(|score| score > 0));
            marks.extend(approved.map(Mark::of));
            take(&marks, scores.weight(kind));
        }
    } else {
        let papers = &profile.papers;
        let first_rank = match rule.marked {
            Marked::FirstRank => true,
            Marked::Named | Marked::Repeated => false,
            // Papers with ranks of several names are approvals with the others behind them.
            Marked::Approved => papers.arena().iter().any(|mark| mark.is_level()),
        };
        for kind in 0..papers.kinds() {
            marks.clear();
            for (at, mark) in papers.marks(kind).iter().enumerate() {
                if first_rank && at > 0 && !mark.is_level() {
                    break;
                }
                let mark = mark.alone();
                let again = rule.marked != Marked::Repeated && marks.contains(&mark);
                if !mark.is_skipped() && !again && stands[mark.candidate()] {
                    marks.push(mark);
                }
            }
            // A paper that holds all level approves of nobody more than of another.
            if first_rank && rule.marked == Marked::Approved && marks.len() == standing {
                marks.clear();
            }
            take(&marks, papers.votes(papers.units(kind)));
        }
    }
    (builder.build(), void)
}
