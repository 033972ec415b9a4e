//! Why a file of ballots cannot be read: where, what was expected, and what stood there.

/// The most characters of the file that a fault repeats.
const MAX_FOUND: usize = 40;

/// A fault in a file of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatFault {
    /// The line, from one.
    pub line: usize,
    /// The column, from one, in characters.
    pub column: usize,
    /// What should have stood there.
    pub expected: Expected,
    /// What stood there, cut; empty at the end of the file.
    pub found: String,
}

/// What should have stood there. Each has a sentence in the catalogues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A format that we know.
    KnownFormat,
    /// The number of candidates.
    Candidates,
    /// The number of seats, at least one.
    Seats,
    /// A candidate by number or short name.
    Candidate {
        /// The highest number.
        most: usize,
    },
    /// The weight of a paper, above nought.
    Weight,
    /// The end of the papers.
    EndOfPapers,
    /// The name of a candidate.
    Name {
        /// The candidate's number.
        candidate: usize,
    },
    /// The end of something in quotes, brackets or a comment.
    Closing {
        /// The closing sign.
        sign: &'static str,
    },
    /// Fewer candidates or papers: a limit was reached.
    Fewer {
        /// The limit.
        most: u64,
    },
    /// A number of papers.
    Count,
    /// A score.
    Score {
        /// The highest.
        most: u64,
    },
    /// A value of JSON.
    Json,
    /// The end of the file.
    EndOfFile,
    /// A field of an object.
    Field {
        /// Its name.
        name: &'static str,
    },
    /// A candidate that the file declares.
    Declared,
    /// A rank, from one.
    Rank,
    /// A rank, or a sign for none, for each candidate.
    Ranks {
        /// How many there are.
        number: usize,
    },
    /// Ballots: this is a configuration that names them.
    Ballots,
}

impl Expected {
    /// The id of its sentence.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Expected::KnownFormat => "count-expected-known-format",
            Expected::Candidates => "count-expected-candidates",
            Expected::Seats => "count-expected-seats",
            Expected::Candidate { .. } => "count-expected-candidate",
            Expected::Weight => "count-expected-weight",
            Expected::EndOfPapers => "count-expected-end-of-papers",
            Expected::Name { .. } => "count-expected-name",
            Expected::Closing { .. } => "count-expected-closing",
            Expected::Fewer { .. } => "count-expected-fewer",
            Expected::Count => "count-expected-count",
            Expected::Score { .. } => "count-expected-score",
            Expected::Json => "count-expected-json",
            Expected::EndOfFile => "count-expected-end-of-file",
            Expected::Field { .. } => "count-expected-field",
            Expected::Declared => "count-expected-declared",
            Expected::Rank => "count-expected-rank",
            Expected::Ranks { .. } => "count-expected-ranks",
            Expected::Ballots => "count-expected-ballots",
        }
    }
}

impl FormatFault {
    /// A fault at a byte of the text.
    #[must_use]
    pub fn at(text: &str, byte: usize, expected: Expected) -> FormatFault {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let found = text[byte..].lines().next().unwrap_or_default();
        FormatFault {
            line: before.matches('\n').count() + 1,
            column: before[start..].chars().count() + 1,
            expected,
            found: found.trim_end().chars().take(MAX_FOUND).collect(),
        }
    }
}
