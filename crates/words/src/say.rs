//! Saying a message in a reader's language, with its values.
//! What each value looks like is `show`; which messages there are is `catalogue`.

use crate::catalogue::text;
use crate::sentence::Sentence;
use crate::{Language, Saying, Value};

/// Where the text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// Pages, letters and terminals: values stand between isolating marks (U+2068, U+2069), so that an Arabic name
    /// does not turn an English sentence around.
    Marked,
    /// Titles, mail subjects, CSV and calendars, where such marks would be rubbish.
    Plain,
}

/// Which digits numbers and dates are written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0123456789, in every language unless a body chooses otherwise.
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩
    Arabic,
}

/// The words of one reader: language, digits and kind of output. Small and copied freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    pub(crate) language: Language,
    pub(crate) digits: Digits,
    pub(crate) output: Output,
}

/// Sayings within sayings deeper than this are shown as `⟦id⟧`; no reader follows that far.
pub(crate) const MAX_DEPTH: usize = 32;

impl Words {
    /// The words of a language, with Latin digits, for marked text.
    pub fn of(language: Language) -> Words {
        Words {
            language,
            digits: Digits::Latin,
            output: Output::Marked,
        }
    }

    /// The words for a tag such as `fr` or `ar-u-nu-arab`; none where we do not have the language.
    pub fn for_tag(tag: &str) -> Option<Words> {
        let tag = tag.to_ascii_lowercase();
        let digits = if tag.contains("-nu-arab") {
            Digits::Arabic
        } else {
            Digits::Latin
        };
        Some(Words::of(Language::parse(&tag)?).with_digits(digits))
    }

    /// The same words with other digits.
    #[must_use]
    pub fn with_digits(self, digits: Digits) -> Words {
        Words { digits, ..self }
    }

    /// The same words for another kind of output.
    #[must_use]
    pub fn with_output(self, output: Output) -> Words {
        Words { output, ..self }
    }

    /// The same words without isolating marks.
    #[must_use]
    pub fn plain(self) -> Words {
        self.with_output(Output::Plain)
    }

    /// The language that is spoken.
    pub fn language(self) -> Language {
        self.language
    }

    /// The message with its values: in this language, else in English, else a visible `⟦id⟧`.
    ///
    /// A variable without a value stays visible as `{$name}`.
    pub fn say(self, id: &str, args: &[(&str, Value)]) -> String {
        self.say_at(
            MAX_DEPTH,
            id,
            args.iter().map(|(name, value)| (*name, value)),
        )
    }

    /// A message that was put together elsewhere.
    pub fn saying(self, saying: &Saying) -> String {
        self.saying_at(MAX_DEPTH, saying)
    }

    /// One value by itself, as it would stand in a sentence.
    pub fn show(self, value: &Value) -> String {
        self.show_at(MAX_DEPTH, value)
    }

    /// Whether this language lacks the message, even if English has it.
    pub fn missing(self, id: &str) -> bool {
        text(self.language, id).is_none()
    }

    pub(crate) fn saying_at(self, depth: usize, saying: &Saying) -> String {
        self.say_at(
            depth,
            &saying.id,
            saying
                .args
                .iter()
                .map(|(name, value)| (name.as_ref(), value)),
        )
    }

    pub(crate) fn say_at<'a>(
        self,
        depth: usize,
        id: &str,
        values: impl Iterator<Item = (&'a str, &'a Value)>,
    ) -> String {
        // A sentence is of one piece: where English stands in, its numbers and dates are English too.
        let chain = [self.language, Language::En];
        let found = chain
            .into_iter()
            .find_map(|language| Some((language, text(language, id)?)));
        let (Some((language, text)), Some(depth)) = (found, depth.checked_sub(1)) else {
            return unsaid(id);
        };
        let words = Words { language, ..self };
        Sentence {
            words,
            depth,
            values: values.collect(),
        }
        .say(text)
    }
}

/// What the reader sees where nothing can be said.
pub(crate) fn unsaid(what: &str) -> String {
    format!("⟦{what}⟧")
}
