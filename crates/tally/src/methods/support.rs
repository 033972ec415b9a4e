//! Support and opposition, option by option: by the ratio of support to both, or by support with a bar to pass. Who is neither
//! supported nor opposed on a paper loses nothing by it.

use crate::count::figure::Figure;
use crate::count::profile::Profile;
use crate::count::rule::{SupportOrder, SupportRule};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::exact::Exact;
use crate::methods::choose::best;
use crate::methods::given::Given;
use crate::threshold::Strictness;

/// Places of printed ratios.
const PLACES: u8 = 12;

/// Votes for and against each candidate.
struct Sums {
    support: Vec<Exact>,
    oppose: Vec<Exact>,
}

/// Counts. Options that do not pass leave their seats empty.
pub(crate) fn count(rule: &SupportRule, profile: &Profile, given: &Given<'_>) -> Transcript {
    let sums = match &profile.scores {
        Some(_) => of_scores(rule, profile),
        None => of_ranks(profile),
    };
    let ratio = |one: usize| {
        let both = &sums.support[one] + &sums.oppose[one];
        sums.support[one].checked_div(&both).unwrap_or_default()
    };
    let ratios = (0..given.candidates).map(ratio).collect::<Vec<_>>();
    let passes = |one: &usize| {
        let enough = match rule.strictness {
            Strictness::MoreThan => ratios[*one] > rule.least,
            Strictness::AtLeast => ratios[*one] >= rule.least,
        };
        enough && &sums.support[*one] + &sums.oppose[*one] >= rule.quorum
    };
    let mut transcript = given.transcript();
    transcript.stages.push(Stage {
        votes: figures(&sums.support, 0),
        opposed: Some(figures(&sums.oppose, 0)),
        quotients: Some(figures(&ratios, PLACES)),
        ..Stage::bare(Kind::First, 0)
    });
    let standing = (0..given.candidates).filter(|one| given.stands[*one]);
    let passing = standing.filter(passes).collect::<Vec<_>>();
    let measure = match rule.order {
        SupportOrder::Ratio => &ratios,
        SupportOrder::Support => &sums.support,
    };
    let column = |some: &[usize]| some.iter().map(|one| measure[*one].clone()).collect();
    let mut found = passing.clone();
    if passing.len() > given.seats {
        match best(given, &mut transcript, &passing, given.seats, &[&column]) {
            Ok(taken) => found = taken,
            Err(_) => return transcript,
        }
    }
    found.sort_by(|a, b| measure[*b].cmp(&measure[*a]).then(a.cmp(b)));
    for candidate in found {
        transcript.elected.push(Elected {
            candidate,
            stage: 1,
            because: Grounds::Passes,
        });
    }
    transcript.complete = true;
    transcript
}

fn figures(values: &[Exact], places: u8) -> Vec<Figure> {
    let figure = |value: &Exact| Figure::Exact {
        value: value.clone(),
        places,
    };
    values.iter().map(figure).collect()
}

fn of_scores(rule: &SupportRule, profile: &Profile) -> Sums {
    let mut sums = Sums::nought(profile.candidates());
    if let Some(scores) = &profile.scores {
        for kind in 0..scores.kinds() {
            let weight = scores.weight(kind);
            for candidate in 0..profile.candidates() {
                match scores.score(kind, candidate) {
                    Some(score) if score >= u64::from(rule.support_from) => {
                        sums.support[candidate] += &weight;
                    }
                    Some(score) if score <= u64::from(rule.oppose_to) => {
                        sums.oppose[candidate] += &weight;
                    }
                    Some(_) | None => {}
                }
            }
        }
    }
    sums
}

fn of_ranks(profile: &Profile) -> Sums {
    let papers = &profile.papers;
    let mut sums = Sums::nought(profile.candidates());
    for kind in 0..papers.kinds() {
        let weight = papers.votes(papers.units(kind));
        let mut rank = 0;
        for mark in papers.marks(kind) {
            rank += usize::from(!mark.is_level());
            if mark.is_skipped() {
                continue;
            }
            match rank {
                1 => sums.support[mark.candidate()] += &weight,
                2 => sums.oppose[mark.candidate()] += &weight,
                _ => {}
            }
        }
    }
    sums
}

impl Sums {
    fn nought(candidates: usize) -> Sums {
        Sums {
            support: vec![Exact::ZERO; candidates],
            oppose: vec![Exact::ZERO; candidates],
        }
    }
}
