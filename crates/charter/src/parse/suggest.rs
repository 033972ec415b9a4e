//! "Did you mean": the nearest known word, by letters left out, added, changed or swapped.

/// Longer words are not compared: nobody mistypes so much by accident, and the work grows with the square.
const MAX_CHARS: usize = 64;

/// The known word nearest to what was written, where it is near enough to be meant.
pub(crate) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Of a word of one or two letters, one wrong letter leaves too little to guess from.
    let far = written.chars().count() / 3;
    known
        .into_iter()
        .filter_map(|word| distance(written, word).map(|d| (d, word)))
        .filter(|(d, word)| *d <= far && *word != written)
        .min()
        .map(|(_, word)| word)
}

fn distance(a: &str, b: &str) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len() > MAX_CHARS || b.len() > MAX_CHARS {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_another_word_is_not() {
        let known = ["chair", "secretary", "treasurer"];
        assert_eq!(nearest("chiar", known), Some("chair"));
        assert_eq!(nearest("secretery", known), Some("secretary"));
        assert_eq!(nearest("council", known), None);
        assert_eq!(nearest("chair", known), None);
    }
}
