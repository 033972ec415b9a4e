//! Two texts, word by word: what stayed, what went, what came.

/// The most words of each text that are compared one by one; of longer texts all went and all came.
const MOST_WORDS: usize = 1_500;

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// They stayed.
    Kept,
    /// They went.
    Gone,
    /// They came.
    New,
}

/// Neighbouring words of which the same became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) text: String,
}

/// The pieces of two texts, in order; where words were replaced, those that went stand first.
pub(super) fn worded(before: &str, after: &str) -> Vec<Piece> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    let mut pieces = Pieces(Vec::new());
    if old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        old.iter().for_each(|word| pieces.push(Kind::Gone, word));
        new.iter().for_each(|word| pieces.push(Kind::New, word));
        return pieces.0;
    }
    // The length of the longest common run of words from each pair of places to the ends.
    let width = new.len() + 1;
    let mut common = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.push(Kind::Kept, old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || (i < old.len() && common[(i + 1) * width + j] >= common[i * width + j + 1])
        {
            pieces.push(Kind::Gone, old[i]);
            i += 1;
        } else {
            pieces.push(Kind::New, new[j]);
            j += 1;
        }
    }
    pieces.0
}

struct Pieces(Vec<Piece>);

impl Pieces {
    fn push(&mut self, kind: Kind, word: &str) {
        match self.0.last_mut() {
            Some(last) if last.kind == kind => {
                last.text.push(' ');
                last.text.push_str(word);
            }
            _ => self.0.push(Piece {
                kind,
                text: word.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, MOST_WORDS, worded};

    /// The pieces with signs: `-` went, `+` came.
    fn check(before: &str, after: &str, expected: &str) {
        let pieces = worded(before, after);
        let told = pieces.iter().map(|piece| match piece.kind {
            Kind::Kept => piece.text.clone(),
            Kind::Gone => format!("-[{}]", piece.text),
            Kind::New => format!("+[{}]", piece.text),
        });
        assert_eq!(told.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn what_stays_stands_between_what_went_and_what_came() {
        check(
            "one term of two years",
            "one term of three years",
            "one term of -[two] +[three] years",
        );
        check("", "a new clause", "+[a new clause]");
        check("an old clause", "", "-[an old clause]");
        check("the same\ntext", "the  same text", "the same text");
        check("", "", "");
    }

    #[test]
    fn a_very_long_text_goes_and_comes_whole() {
        let long = "word ".repeat(MOST_WORDS + 1);
        let pieces = worded(&long, "word");
        assert_eq!(pieces.len(), 2);
        assert_eq!((pieces[0].kind, pieces[1].kind), (Kind::Gone, Kind::New));
    }
}
