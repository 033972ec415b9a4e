//! Ballots as a text in one of the formats that we write. What a format cannot carry without changing the ballots is refused; what
//! stands beside them (title, seats, who breaks ties) and has no place is left out, and told.

mod lists;
mod preflib;
mod rctab;
mod tables;

use crate::count::papers::Mark;
use crate::count::profile::Profile;
use crate::exact::Exact;
use crate::formats::csv::ranked;

pub use rctab::{Rctab, rctab};

/// A format that we write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// BLT with numbers.
    Blt,
    /// BLT with short names in brackets, as `stv-rs` and Droop have it.
    BltNick,
    /// ABIF.
    Abif,
    /// PrefLib, complete strict orders.
    Soc,
    /// PrefLib, strict orders.
    Soi,
    /// PrefLib, complete orders.
    Toc,
    /// PrefLib, orders.
    Toi,
    /// CSV of ranks.
    Csv,
    /// CSV of scores.
    Scores,
    /// CSV of Scottish council elections.
    ScotElex,
    /// CEF.
    Cef,
    /// The common data format of cast vote records.
    Cdf,
}

impl Target {
    /// All of them.
    pub const ALL: [Target; 12] = [
        Target::Blt,
        Target::BltNick,
        Target::Abif,
        Target::Soc,
        Target::Soi,
        Target::Toc,
        Target::Toi,
        Target::Csv,
        Target::Scores,
        Target::ScotElex,
        Target::Cef,
        Target::Cdf,
    ];
}

/// A text, and what of the profile is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// What had no place.
    pub left_out: Vec<LeftOut>,
}

/// What a format has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// What the election is called.
    Title,
    /// How many seats there are.
    Seats,
    /// The order that breaks ties.
    Order,
    /// The scores: only the ranking that they give is written.
    Scores,
    /// The rankings: only the scores are written.
    Ranks,
}

impl LeftOut {
    /// The id of its word in the catalogues.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            LeftOut::Title => "count-left-out-title",
            LeftOut::Seats => "count-left-out-seats",
            LeftOut::Order => "count-left-out-order",
            LeftOut::Scores => "count-left-out-scores",
            LeftOut::Ranks => "count-left-out-ranks",
        }
    }
}

/// What the ballots have and a format has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unwritable {
    /// Several names on one rank.
    SharedRanks,
    /// Ranks left empty before others.
    SkippedRanks,
    /// Papers that weigh no whole number of votes.
    PartWeights,
    /// Papers that do not rank everybody.
    Incomplete,
    /// Candidates who withdrew.
    Withdrawn,
    /// Scores are asked for, and there are none.
    NoScores,
    /// A name with signs that mean something else there, by number from nought.
    Name {
        /// The candidate.
        candidate: usize,
    },
    /// Two candidates with the same name, where names are all there is; the second, from nought.
    SameName {
        /// The candidate.
        candidate: usize,
    },
    /// The number of seats has to be known.
    NoSeats,
}

impl Unwritable {
    /// The id of its sentence in the catalogues.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Unwritable::SharedRanks => "count-unwritable-shared-ranks",
            Unwritable::SkippedRanks => "count-unwritable-skipped-ranks",
            Unwritable::PartWeights => "count-unwritable-part-weights",
            Unwritable::Incomplete => "count-unwritable-incomplete",
            Unwritable::Withdrawn => "count-unwritable-withdrawn",
            Unwritable::NoScores => "count-unwritable-no-scores",
            Unwritable::Name { .. } => "count-unwritable-name",
            Unwritable::SameName { .. } => "count-unwritable-same-name",
            Unwritable::NoSeats => "count-unwritable-no-seats",
        }
    }
}

/// Writes ballots.
pub fn write(profile: &Profile, target: Target) -> Result<Written, Unwritable> {
    carries(target).check(profile)?;
    let left_out = left_out(profile, target);
    let no_seats = profile.seats == Some(0);
    let without;
    let profile = match left_out.contains(&LeftOut::Title) || no_seats {
        true => {
            let mut copy = profile.clone();
            copy.seats = copy.seats.filter(|_| !no_seats);
            if left_out.contains(&LeftOut::Title) {
                copy.title.clear();
            }
            without = copy;
            &without
        }
        false => profile,
    };
    let text = match target {
        Target::Blt => lists::blt(profile, false)?,
        Target::BltNick => lists::blt(profile, true)?,
        Target::Abif => lists::abif(profile),
        Target::Cef => lists::cef(profile),
        Target::Soc => preflib::write(profile, "soc"),
        Target::Soi => preflib::write(profile, "soi"),
        Target::Toc => preflib::write(profile, "toc"),
        Target::Toi => preflib::write(profile, "toi"),
        Target::Csv => tables::ranks(profile),
        Target::Scores => tables::scores(profile)?,
        Target::ScotElex => tables::scot_elex(profile)?,
        Target::Cdf => rctab::cdf(profile),
    };
    Ok(Written { text, left_out })
}

/// What a format can carry.
struct Carries {
    level: bool,
    skipped: bool,
    /// Ranks with several marks of which nobody knows whose they are.
    unknown: bool,
    part_weights: bool,
    incomplete: bool,
    withdrawn: bool,
    /// Candidates are told apart by name, and these signs mean something in one.
    names: Option<&'static [char]>,
}

fn carries(target: Target) -> Carries {
    let all = Carries {
        level: true,
        skipped: true,
        unknown: true,
        part_weights: true,
        incomplete: true,
        withdrawn: true,
        names: None,
    };
    let lists = Carries {
        skipped: false,
        unknown: false,
        part_weights: false,
        withdrawn: false,
        ..all
    };
    match target {
        Target::Blt | Target::BltNick => all,
        Target::Csv => Carries {
            names: Some(&['=']),
            ..all
        },
        Target::Scores => Carries {
            names: Some(&[]),
            ..all
        },
        Target::Abif | Target::Toi => lists,
        Target::Toc => Carries {
            incomplete: false,
            ..lists
        },
        Target::Soi | Target::ScotElex => Carries {
            level: false,
            ..lists
        },
        Target::Soc => Carries {
            level: false,
            incomplete: false,
            ..lists
        },
        Target::Cef => Carries {
            names: Some(&['>', '=', ';', '*', '^', '#', '|', '/']),
            ..lists
        },
        Target::Cdf => Carries {
            skipped: true,
            names: Some(&[]),
            ..lists
        },
    }
}

impl Carries {
    fn check(&self, profile: &Profile) -> Result<(), Unwritable> {
        if !self.withdrawn && !profile.withdrawn.is_empty() {
            return Err(Unwritable::Withdrawn);
        }
        self.check_names(profile)?;
        let papers = &profile.papers;
        for kind in 0..papers.kinds() {
            if !self.part_weights && !papers.votes(papers.units(kind)).is_whole() {
                return Err(Unwritable::PartWeights);
            }
            let marks = papers.marks(kind);
            if !self.skipped && marks.iter().any(|mark| mark.is_skipped()) {
                return Err(Unwritable::SkippedRanks);
            }
            let unknown = |mark: &Mark| mark.is_level() && mark.is_skipped();
            if !self.unknown && marks.iter().any(unknown) {
                return Err(Unwritable::SharedRanks);
            }
            if !self.level && marks.iter().any(|mark| mark.is_level()) {
                return Err(Unwritable::SharedRanks);
            }
            if !self.incomplete && !is_complete(marks, profile.candidates()) {
                return Err(Unwritable::Incomplete);
            }
        }
        if !self.part_weights && !papers.votes(papers.blank_units()).is_whole() {
            return Err(Unwritable::PartWeights);
        }
        if !self.incomplete && papers.blank_units() > 0 {
            return Err(Unwritable::Incomplete);
        }
        Ok(())
    }

    fn check_names(&self, profile: &Profile) -> Result<(), Unwritable> {
        let mut seen = std::collections::BTreeSet::new();
        for (candidate, name) in profile.names.iter().enumerate() {
            // A name of two lines, or with white space around it, comes back as another.
            let plain = name.trim() == name && !name.contains(['\n', '\r']);
            let by_name = self.names.unwrap_or_default();
            let lost = self.names.is_some() && name.is_empty();
            if !plain || lost || name.contains(by_name) {
                return Err(Unwritable::Name { candidate });
            }
            if self.names.is_some() && !seen.insert(name.as_str()) {
                return Err(Unwritable::SameName { candidate });
            }
        }
        Ok(())
    }
}

/// Whether a paper ranks everybody once.
fn is_complete(marks: &[Mark], candidates: usize) -> bool {
    let mut named = marks
        .iter()
        .map(|mark| mark.candidate())
        .collect::<Vec<_>>();
    named.sort_unstable();
    named.into_iter().eq(0..candidates)
}

fn left_out(profile: &Profile, target: Target) -> Vec<LeftOut> {
    let preflib = matches!(
        target,
        Target::Soc | Target::Soi | Target::Toc | Target::Toi
    );
    let order = matches!(target, Target::Csv | Target::Scores | Target::BltNick);
    let scores = match target {
        Target::Scores => true,
        Target::Abif => is_by_scores(profile),
        _ => false,
    };
    // A title with quotes or of two lines would come back as another.
    let fits = !profile.title.contains(['"', '\n', '\r']) && profile.title.trim() == profile.title;
    let lost = [
        (
            LeftOut::Title,
            !profile.title.is_empty() && (target == Target::Cef || !fits),
        ),
        (LeftOut::Seats, profile.seats.is_some() && preflib),
        (LeftOut::Order, !profile.order.is_empty() && !order),
        (LeftOut::Scores, profile.scores.is_some() && !scores),
        (
            LeftOut::Ranks,
            target == Target::Scores && !is_by_scores(profile),
        ),
    ];
    let lost = lost.into_iter().filter(|(_, lost)| *lost);
    lost.map(|(what, _)| what).collect()
}

/// Whether there are scores and the papers rank as they do, one kind as the other.
fn is_by_scores(profile: &Profile) -> bool {
    let Some(scores) = &profile.scores else {
        return false;
    };
    let mut builder = crate::count::papers::PapersBuilder::default();
    let mut any = false;
    for kind in 0..scores.kinds() {
        let given = given(profile, kind);
        any |= !given.is_empty();
        if builder.add(&ranked(&given), scores.units(kind)).is_err() {
            return false;
        }
    }
    any && builder.build() == profile.papers
}

/// The scores of one kind of paper.
fn given(profile: &Profile, kind: usize) -> Vec<(usize, u64)> {
    let scores = profile.scores.as_ref();
    let score = |candidate| {
        scores?
            .score(kind, candidate)
            .map(|score| (candidate, score))
    };
    (0..profile.candidates()).filter_map(score).collect()
}

/// Each kind of paper with its weight in votes, blank ones last.
fn papers(profile: &Profile) -> impl Iterator<Item = (Exact, &[Mark])> {
    let papers = &profile.papers;
    let kinds =
        (0..papers.kinds()).map(|kind| (papers.votes(papers.units(kind)), papers.marks(kind)));
    let blank = papers.blank_units();
    let blank = (blank > 0).then(|| (papers.votes(blank), &[][..]));
    kinds.chain(blank)
}

/// A ranking with a sign between ranks and another between level names.
fn ranking(marks: &[Mark], between: &str, level: &str, name: impl Fn(Mark) -> String) -> String {
    let mut told = String::new();
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 {
            told.push_str(if mark.is_level() { level } else { between });
        }
        told.push_str(&name(*mark));
    }
    told
}
