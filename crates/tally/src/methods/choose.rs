//! Who is taken where several are level: by one column of numbers after another, and by the chain of ties at last.

use crate::count::chain::Question;
use crate::count::transcript::Transcript;
use crate::methods::given::{Given, Unbroken};

/// A column of numbers for some candidates, in their order: more is better.
pub(crate) type Column<'a, N> = &'a dyn Fn(&[usize]) -> Vec<N>;

/// The best `need` of some candidates: by the first column; those level at its cut by the next; those still level lose one after
/// another by the chain.
pub(crate) fn best<N: Ord + Clone>(
    given: &Given<'_>,
    transcript: &mut Transcript,
    among: &[usize],
    need: usize,
    columns: &[Column<'_, N>],
) -> Result<Vec<usize>, Unbroken> {
    let mut level = among.to_vec();
    let mut taken = Vec::new();
    for column in columns {
        let left = need - taken.len();
        if level.len() <= left || left == 0 {
            break;
        }
        let values = column(&level);
        let mut sorted = values.clone();
        sorted.sort_by(|a, b| b.cmp(a));
        let cut = sorted[left - 1].clone();
        let pairs = || level.iter().copied().zip(&values);
        let mut above = pairs()
            .filter(|(_, value)| **value > cut)
            .collect::<Vec<_>>();
        above.sort_by(|a, b| b.1.cmp(a.1));
        taken.extend(above.iter().map(|(one, _)| *one));
        level = pairs()
            .filter(|(_, value)| **value == cut)
            .map(|(one, _)| one)
            .collect();
    }
    let stage = transcript.stages.len();
    while level.len() + taken.len() > need {
        if need == taken.len() {
            return Ok(taken);
        }
        let ties = given.ties;
        let out = transcript.one_of::<N>(ties, Question::Exclude, stage, level.clone(), &[])?;
        level.retain(|one| *one != out);
    }
    taken.extend(level);
    Ok(taken)
}
