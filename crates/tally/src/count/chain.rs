//! Ties broken by a stated chain: each step leaves fewer of the tied or none the wiser, and the next one looks at who is left. What
//! the chain cannot break stays unbroken; nothing is guessed.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::count::arithmetic::extreme;
use crate::{lot, rfc3797};

/// One step of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieBreak {
    /// Who had less (or, where more is wanted, more) at the most recent earlier stage at which the tied were not all level. Those
    /// who are still level there are compared at the stages before it.
    Prior,
    /// Who had less (or more) at the earliest point at which the tied were not all level; those still level are compared at the
    /// points after it.
    Earliest,
    /// The order stated in the file, else the order of the numbers: the first is taken.
    Order,
    /// A lot by SHA-256 over the seed (`lot`), among the names "stage question number".
    Lot,
    /// A lot by RFC 3797 (`rfc3797`): the seed is the key, followed by the stage, a point and a line; the pool are the tied in
    /// ascending order.
    Rfc3797,
    /// Answers of people, from a file.
    Answers,
}

/// What is asked of tied candidates. Where too many are level for the seats that are left, the question is who is excluded, one
/// after another until the rest have seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Who is excluded.
    Exclude,
    /// Whose surplus goes first.
    Surplus,
}

impl Question {
    /// The word of the JSON form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Question::Exclude => "exclude",
            Question::Surplus => "surplus",
        }
    }

    /// Whether more votes speak for being taken.
    fn wants(self) -> Ordering {
        match self {
            Question::Exclude => Ordering::Less,
            Question::Surplus => Ordering::Greater,
        }
    }
}

/// An answer given by people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Answer {
    /// The stage at which it was asked; any where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<usize>,
    /// What was asked; anything where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// The tied, by number from one, ascending.
    pub tied: Vec<usize>,
    /// The one taken: excluded, or transferred first.
    pub taken: usize,
}

/// A chain with what its steps need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// The steps.
    pub chain: Vec<TieBreak>,
    /// The published seed of lots.
    pub seed: Option<Vec<u8>>,
    /// The order stated in the file; candidates it leaves out come after it, by number.
    pub order: Vec<usize>,
    /// Answers of people.
    pub answers: Vec<Answer>,
}

/// A tie as the transcript has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The stage that could not begin without an answer.
    pub stage: usize,
    /// What was asked.
    pub question: Question,
    /// Who was level, ascending.
    pub tied: Vec<usize>,
    /// What each step left.
    pub steps: Vec<Step>,
    /// Who was taken, or nobody where the chain did not break it.
    pub taken: Option<usize>,
}

/// What one step of the chain did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The step.
    pub by: TieBreak,
    /// For `prior`, the stage that told them apart.
    pub stage: Option<usize>,
    /// Who was left.
    pub left: Vec<usize>,
}

impl Ties {
    /// Puts a question to the chain. `stage` counts from one; `history` holds the votes after each earlier stage.
    pub(crate) fn ask<N: Ord>(
        &self,
        question: Question,
        stage: usize,
        tied: &[usize],
        history: &[Vec<N>],
    ) -> Tie {
        let mut left = tied.to_vec();
        let mut steps = Vec::new();
        for by in &self.chain {
            if left.len() == 1 {
                break;
            }
            let kept = match by {
                TieBreak::Prior => {
                    left = prior(question, &left, history, &mut steps);
                    continue;
                }
                TieBreak::Earliest => earliest(question, &left, history),
                TieBreak::Order => self.by_order(&left),
                TieBreak::Lot => self.by_lot(question, stage, &left),
                TieBreak::Rfc3797 => self.by_rfc3797(stage, &left),
                TieBreak::Answers => self.by_answer(question, stage, &left),
            };
            if kept.len() < left.len() {
                steps.push(Step {
                    by: *by,
                    stage: None,
                    left: kept.clone(),
                });
            }
            left = kept;
        }
        Tie {
            stage,
            question,
            tied: tied.to_vec(),
            steps,
            taken: (left.len() == 1).then(|| left[0]),
        }
    }

    fn by_order(&self, left: &[usize]) -> Vec<usize> {
        let place = |candidate: &usize| {
            let stated = self.order.iter().position(|one| one == candidate);
            (stated.unwrap_or(usize::MAX), *candidate)
        };
        left.iter().copied().min_by_key(place).into_iter().collect()
    }

    fn by_lot(&self, question: Question, stage: usize, left: &[usize]) -> Vec<usize> {
        let Some(seed) = &self.seed else {
            return left.to_vec();
        };
        let names = left
            .iter()
            .map(|candidate| format!("{stage} {} {}", question.word(), candidate + 1))
            .collect::<Vec<_>>();
        let hat = names.iter().map(String::as_str).collect::<Vec<_>>();
        let drawn = lot::draw(seed, &hat, 1).ok();
        let first = drawn.and_then(|drawn| hat.iter().position(|name| *name == drawn[0].name));
        first.map_or_else(|| left.to_vec(), |at| vec![left[at]])
    }

    fn by_rfc3797(&self, stage: usize, left: &[usize]) -> Vec<usize> {
        let Some(seed) = &self.seed else {
            return left.to_vec();
        };
        let mut key = seed.clone();
        key.extend(format!("{stage}./").bytes());
        match rfc3797::select(&key, left.len(), 1) {
            Ok(selected) if !selected.is_empty() => vec![left[selected[0].number - 1]],
            Ok(_) | Err(_) => left.to_vec(),
        }
    }

    fn by_answer(&self, question: Question, stage: usize, left: &[usize]) -> Vec<usize> {
        let fits = |answer: &&Answer| {
            let tied = answer.tied.iter().map(|number| number.wrapping_sub(1));
            answer.stage.is_none_or(|at| at == stage)
                && answer.question.is_none_or(|asked| asked == question)
                && tied.eq(left.iter().copied())
                && answer.tied.contains(&answer.taken)
        };
        match self.answers.iter().find(fits) {
            Some(answer) => vec![answer.taken - 1],
            None => left.to_vec(),
        }
    }
}

/// Goes forward point by point, and at each keeps those who hold the least (or most) of those still left.
pub(crate) fn earliest<N: Ord>(
    question: Question,
    tied: &[usize],
    history: &[Vec<N>],
) -> Vec<usize> {
    history.iter().fold(tied.to_vec(), |left, votes| {
        extreme(votes, left.into_iter(), question.wants())
    })
}

/// Goes back stage by stage, and at each keeps those who hold the least (or most) of those still left.
fn prior<N: Ord>(
    question: Question,
    tied: &[usize],
    history: &[Vec<N>],
    steps: &mut Vec<Step>,
) -> Vec<usize> {
    let mut left = tied.to_vec();
    for (at, votes) in history.iter().enumerate().rev() {
        if left.len() == 1 {
            break;
        }
        let kept = extreme(votes, left.iter().copied(), question.wants());
        if kept.len() < left.len() {
            steps.push(Step {
                by: TieBreak::Prior,
                stage: Some(at + 1),
                left: kept.clone(),
            });
            left = kept;
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(chain: &[TieBreak]) -> Ties {
        Ties {
            chain: chain.to_vec(),
            seed: Some(b"7".to_vec()),
            ..Ties::default()
        }
    }

    fn taken(
        ties: &Ties,
        question: Question,
        tied: &[usize],
        history: &[Vec<i32>],
    ) -> Option<usize> {
        ties.ask(question, history.len() + 1, tied, history).taken
    }

    #[test]
    fn the_latest_stage_at_which_they_differed_decides() {
        let chain = ties(&[TieBreak::Prior]);
        let history = [vec![1, 2, 9], vec![4, 3, 9], vec![5, 5, 9]];
        assert_eq!(taken(&chain, Question::Exclude, &[0, 1], &history), Some(1));
        assert_eq!(taken(&chain, Question::Surplus, &[0, 1], &history), Some(0));
    }

    #[test]
    fn of_three_level_those_still_level_are_compared_further_back() {
        let chain = ties(&[TieBreak::Prior]);
        // At the second stage 0 and 1 are below 2; at the first 1 is below 0.
        let history = [vec![4, 3, 2], vec![5, 5, 6], vec![7, 7, 7]];
        let tie = chain.ask(Question::Exclude, 4, &[0, 1, 2], &history);
        assert_eq!(tie.taken, Some(1));
        assert_eq!(
            tie.steps.iter().map(|step| step.stage).collect::<Vec<_>>(),
            [Some(2), Some(1)]
        );
    }

    #[test]
    fn the_earliest_difference_decides_where_the_chain_says_so() {
        let chain = ties(&[TieBreak::Earliest]);
        let history = [vec![1, 2, 9], vec![4, 3, 9], vec![5, 5, 9]];
        assert_eq!(taken(&chain, Question::Exclude, &[0, 1], &history), Some(0));
        assert_eq!(taken(&chain, Question::Surplus, &[0, 1], &history), Some(1));
    }

    #[test]
    fn what_no_step_tells_apart_stays_a_tie() {
        let history = [vec![4, 4]];
        assert_eq!(
            taken(
                &ties(&[TieBreak::Prior]),
                Question::Exclude,
                &[0, 1],
                &history
            ),
            None
        );
        let unseeded = Ties {
            seed: None,
            ..ties(&[TieBreak::Lot, TieBreak::Rfc3797])
        };
        assert_eq!(taken(&unseeded, Question::Exclude, &[0, 1], &history), None);
    }

    #[test]
    fn the_order_takes_the_first_of_the_file_or_the_lowest_number() {
        let stated = Ties {
            order: vec![2, 0],
            ..ties(&[TieBreak::Order])
        };
        assert_eq!(taken(&stated, Question::Exclude, &[0, 1, 2], &[]), Some(2));
        assert_eq!(
            taken(&ties(&[TieBreak::Order]), Question::Exclude, &[1, 2], &[]),
            Some(1)
        );
    }

    #[test]
    fn a_lot_can_be_drawn_again_by_hand() {
        let tie = ties(&[TieBreak::Lot]).ask::<i32>(Question::Exclude, 3, &[0, 4], &[]);
        let names = ["3 exclude 1", "3 exclude 5"];
        let drawn = lot::draw(b"7", &names, 1).expect("sound");
        let expected = if drawn[0].name == names[0] { 0 } else { 4 };
        assert_eq!(tie.taken, Some(expected));
        let by_rfc = ties(&[TieBreak::Rfc3797]).ask::<i32>(Question::Exclude, 3, &[0, 4], &[]);
        let number = rfc3797::select(b"73./", 2, 1).expect("sound")[0].number;
        assert_eq!(by_rfc.taken, Some([0, 4][number - 1]));
    }

    #[test]
    fn an_answer_counts_for_its_own_tie_only() {
        let answer = Answer {
            stage: Some(2),
            question: Some(Question::Exclude),
            tied: vec![1, 3],
            taken: 3,
        };
        let chain = Ties {
            answers: vec![answer],
            ..ties(&[TieBreak::Answers])
        };
        let history = [vec![0, 0, 0]];
        assert_eq!(taken(&chain, Question::Exclude, &[0, 2], &history), Some(2));
        assert_eq!(taken(&chain, Question::Exclude, &[0, 1], &history), None);
        assert_eq!(taken(&chain, Question::Surplus, &[0, 2], &history), None);
        assert_eq!(taken(&chain, Question::Exclude, &[0, 2], &[]), None);
    }
}
