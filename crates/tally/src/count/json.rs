//! The JSON form of a transcript, as `docs/count-json.md` describes it. Candidates are numbered from one, figures are text, and the
//! printed columns of every stage add up to the votes to the last digit: what printing cuts from a fraction stands in the column
//! of what was lost to rounding.

use num_bigint::BigInt;
use serde::Serialize;

use crate::count::chain::{Tie, TieBreak};
use crate::count::figure::Figure;
use crate::count::run::Compared;
use crate::count::transcript::{Inactive, Stage, Transcript};
use crate::exact::Exact;
use crate::ratio::Standing;

/// A number where it is whole, else decimals as text.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Number {
    /// A whole number.
    Whole(u64),
    /// Anything else.
    Text(String),
}

impl Number {
    fn of(value: &Exact, places: u8) -> Number {
        let figure = Figure::Exact {
            value: value.clone(),
            places,
        };
        Number::of_figure(&figure)
    }

    fn of_figure(figure: &Figure) -> Number {
        if figure.is_whole()
            && let Ok(whole) = u64::try_from(figure.value().numerator())
        {
            return Number::Whole(whole);
        }
        Number::Text(figure.to_string())
    }
}

/// A staged count.
#[derive(Debug, Serialize)]
pub struct Staged<'a> {
    rule: &'a str,
    seats: usize,
    candidates: &'a [String],
    valid: Number,
    blank: Number,
    void: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    quota: Option<Number>,
    elected: Vec<ElectedView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    none_of_the_above: Option<usize>,
    stages: Vec<StageView>,
    ties: Vec<TieView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undecided: Option<TieView>,
}

#[derive(Debug, Serialize)]
struct ElectedView<'a> {
    candidate: usize,
    name: &'a str,
    stage: usize,
}

#[derive(Debug, Serialize)]
struct StageView {
    kind: &'static str,
    candidate: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<usize>,
    votes: Vec<String>,
    non_transferable: String,
    lost_to_rounding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    quota: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keep: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    excess: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inactive: Option<InactiveView>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    doomed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    opposed: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quotients: Option<Vec<String>>,
}

/// Papers that count for nobody, by the reason.
#[derive(Debug, Serialize)]
struct InactiveView {
    exhausted: String,
    several_names: String,
    empty_ranks: String,
    repeated: String,
    filled: String,
}

impl InactiveView {
    fn of(inactive: &Inactive) -> InactiveView {
        InactiveView {
            exhausted: inactive.exhausted.to_string(),
            several_names: inactive.several_names.to_string(),
            empty_ranks: inactive.empty_ranks.to_string(),
            repeated: inactive.repeated.to_string(),
            filled: inactive.filled.to_string(),
        }
    }
}

/// A tie, as in the JSON form and in an answers file (there with `taken` filled in by people).
#[derive(Debug, Serialize)]
pub struct TieView {
    stage: usize,
    question: &'static str,
    tied: Vec<usize>,
    steps: Vec<StepView>,
    taken: Option<usize>,
}

#[derive(Debug, Serialize)]
struct StepView {
    by: TieBreak,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<usize>,
    left: Vec<usize>,
}

/// A comparison of pairs.
#[derive(Debug, Serialize)]
pub struct PairwiseView<'a> {
    rule: &'a str,
    candidates: &'a [String],
    valid: Number,
    blank: Number,
    winners: Vec<usize>,
    order: Vec<Vec<usize>>,
    condorcet_winner: Option<usize>,
    smith: Vec<usize>,
    schwartz: Vec<usize>,
    pairwise: Vec<Vec<Number>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_option: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Vec<OptionView>>,
}

/// How an option stands to the default option.
#[derive(Debug, Serialize)]
struct OptionView {
    option: usize,
    standing: Standing,
    /// Whether enough prefer it at all.
    reached: bool,
    /// Whether it passes its ratio; null where too few prefer it at all.
    passes: Option<bool>,
}

/// Places of printed votes that are no whole numbers, in a table.
const TABLE_PLACES: u8 = 12;

impl<'a> PairwiseView<'a> {
    /// The view of a comparison; `names` are the candidates' names in file order.
    #[must_use]
    pub fn of(compared: &'a Compared, names: &'a [String]) -> PairwiseView<'a> {
        let size = compared.pairs.size();
        let row = |over| {
            let cell = |under| Number::of(&compared.pairs.votes(over, under), TABLE_PLACES);
            (0..size).map(cell).collect()
        };
        let against = compared.against_default.as_ref();
        PairwiseView {
            rule: &compared.rule,
            candidates: names,
            valid: Number::of(&compared.valid, TABLE_PLACES),
            blank: Number::of(&compared.blank, TABLE_PLACES),
            winners: compared
                .order
                .first()
                .map_or_else(Vec::new, |first| numbered(first)),
            order: compared.order.iter().map(|group| numbered(group)).collect(),
            condorcet_winner: compared.condorcet_winner.map(|one| one + 1),
            smith: numbered(&compared.smith),
            schwartz: numbered(&compared.schwartz),
            pairwise: (0..size).map(row).collect(),
            default_option: against.map(|found| found.default + 1),
            options: against.map(|found| found.standings.iter().map(OptionView::of).collect()),
        }
    }
}

impl OptionView {
    fn of((option, standing): &(usize, Standing)) -> OptionView {
        OptionView {
            option: option + 1,
            standing: *standing,
            reached: *standing != Standing::TooLittleSupport,
            passes: match standing {
                Standing::TooLittleSupport => None,
                Standing::Stays => Some(true),
                Standing::BelowRatio => Some(false),
            },
        }
    }
}

fn numbered(candidates: &[usize]) -> Vec<usize> {
    candidates.iter().map(|one| one + 1).collect()
}

impl TieView {
    /// The view of a tie.
    #[must_use]
    pub fn of(tie: &Tie) -> TieView {
        TieView {
            stage: tie.stage,
            question: tie.question.word(),
            tied: numbered(&tie.tied),
            steps: tie
                .steps
                .iter()
                .map(|step| StepView {
                    by: step.by,
                    stage: step.stage,
                    left: numbered(&step.left),
                })
                .collect(),
            taken: tie.taken.map(|one| one + 1),
        }
    }
}

impl<'a> Staged<'a> {
    /// The view of a transcript; `names` are the candidates' names in file order.
    #[must_use]
    pub fn of(transcript: &'a Transcript, names: &'a [String]) -> Staged<'a> {
        let of_stage = transcript.stages.first();
        let of_stage = of_stage.map(|stage| stage.non_transferable.places());
        // Where everybody is elected at once there may be no stage.
        let of_quota = transcript.quota.as_ref().map(Figure::places);
        let places = of_stage.or(of_quota).unwrap_or(0);
        let name = |candidate: usize| names.get(candidate).map_or("", String::as_str);
        Staged {
            rule: &transcript.rule,
            seats: transcript.seats,
            candidates: names,
            valid: Number::of(&transcript.valid, places),
            blank: Number::of(&transcript.blank, places),
            void: Number::of(&transcript.void, places),
            quota: transcript.quota.as_ref().map(Number::of_figure),
            elected: transcript
                .elected
                .iter()
                .map(|one| ElectedView {
                    candidate: one.candidate + 1,
                    name: name(one.candidate),
                    stage: one.stage,
                })
                .collect(),
            none_of_the_above: transcript.none_of_the_above.map(|one| one + 1),
            stages: transcript
                .stages
                .iter()
                .map(|stage| StageView::of(stage, &transcript.valid))
                .collect(),
            ties: transcript.ties.iter().map(TieView::of).collect(),
            undecided: transcript.unbroken().map(TieView::of),
        }
    }
}

impl StageView {
    fn of(stage: &Stage, valid: &Exact) -> StageView {
        let text = |figures: &[Figure]| figures.iter().map(Figure::to_string).collect();
        StageView {
            kind: stage.kind.word(),
            candidate: stage.candidates.first().map(|one| one + 1),
            candidates: match stage.candidates.len() {
                0 | 1 => Vec::new(),
                _ => numbered(&stage.candidates),
            },
            votes: text(&stage.votes),
            non_transferable: stage.non_transferable.to_string(),
            lost_to_rounding: lost(stage, valid),
            quota: stage.quota.as_ref().map(Figure::to_string),
            keep: stage.keep.as_deref().map(text),
            excess: stage.excess.as_ref().map(Figure::to_string),
            inactive: stage.inactive.as_ref().map(InactiveView::of),
            doomed: stage.doomed,
            opposed: stage.opposed.as_deref().map(text),
            quotients: stage.quotients.as_deref().map(text),
        }
    }
}

/// What the printed columns leave of the votes.
fn lost(stage: &Stage, valid: &Exact) -> String {
    if matches!(stage.lost, Figure::Decimal { .. }) {
        return stage.lost.to_string();
    }
    let places = stage.lost.places();
    let valid = Figure::Exact {
        value: valid.clone(),
        places,
    };
    let shown: BigInt = stage.votes.iter().map(Figure::printed_units).sum();
    let rest = valid.printed_units() - shown - stage.non_transferable.printed_units();
    Figure::text_of_units(&rest, places)
}
