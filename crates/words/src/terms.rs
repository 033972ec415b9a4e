//! The terms under which a text is found: the same for the text and for the question, whatever database looks for them.
//!
//! A word stands under itself, without case and accents, and under its stem in each language that its letters may be of, so
//! that nobody has to say in which language a text is. Scripts without spaces stand under each letter and each pair of
//! neighbours. A term is letters, marks and digits alone, with a first letter that says what it is.

use icu::casemap::CaseMapper;
use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use rust_stemmers::{Algorithm, Stemmer};
use std::sync::OnceLock;

/// How much of a text is looked at, in characters.
const LONGEST_TEXT: usize = 200_000;
/// The longest word, in characters; what is longer is cut.
const LONGEST_WORD: usize = 40;
/// The most words of a question.
const MOST_WORDS: usize = 12;
/// From which length on a word of a question may be the beginning of a longer one, in characters.
const BEGINNING: usize = 3;

/// A word of a question: any of its terms will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The terms.
    pub any_of: Vec<String>,
    /// Whether what begins with the first of them will do too.
    pub beginning: bool,
}

/// The terms of a text.
#[must_use]
pub fn terms(text: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for piece in pieces(text, LONGEST_TEXT) {
        match piece {
            Piece::Word(word) => terms.extend(stems(&word)),
            Piece::Run(run) => {
                terms.extend(run.iter().map(|letter| format!("c{letter}")));
                terms.extend(pairs(&run));
            }
        }
    }
    terms
}

/// The terms of a name: names have no stems.
#[must_use]
pub fn name_terms(text: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for piece in pieces(text, LONGEST_TEXT) {
        match piece {
            Piece::Word(word) => terms.push(plain(&word)),
            Piece::Run(run) => {
                terms.extend(run.iter().map(|letter| format!("c{letter}")));
                terms.extend(pairs(&run));
            }
        }
    }
    terms
}

/// What a question looks for, word by word. The last word may be the beginning of one, as it is while somebody types.
#[must_use]
pub fn sought(question: &str) -> Vec<Sought> {
    let mut words = Vec::new();
    let exactly = |term: String| Sought {
        any_of: vec![term],
        beginning: false,
    };
    for piece in pieces(question, LONGEST_TEXT.min(1_000)) {
        match piece {
            Piece::Word(word) => words.push(Sought {
                any_of: stems(&word),
                beginning: false,
            }),
            Piece::Run(run) if run.len() == 1 => words.push(exactly(format!("c{}", run[0]))),
            Piece::Run(run) => words.extend(pairs(&run).map(exactly)),
        }
    }
    words.truncate(MOST_WORDS);
    if let Some(last) = words.last_mut() {
        let first = last.any_of.first();
        last.beginning = first.is_some_and(|term| {
            term.starts_with('w')
                && term.chars().count() > BEGINNING
                && question_ends_in_a_word(question)
        });
    }
    words
}

fn question_ends_in_a_word(question: &str) -> bool {
    question.chars().next_back().is_some_and(is_letter)
}

enum Piece {
    /// A word, folded, its accents still there: stems need them.
    Word(String),
    /// Neighbouring letters of a script without spaces.
    Run(Vec<char>),
}

fn pieces(text: &str, limit: usize) -> Vec<Piece> {
    let cut: String = text.chars().take(limit).collect();
    let composed = ComposingNormalizer::new_nfkc();
    let folded = CaseMapper::new()
        .fold_string(&composed.normalize(&cut))
        .into_owned();
    let folded = composed.normalize(&folded);
    let mut pieces = Vec::new();
    let (mut word, mut run) = (String::new(), Vec::new());
    for c in folded.chars().chain([' ']) {
        let unspaced = is_unspaced(c);
        if !word.is_empty() && (unspaced || !is_letter(c)) {
            pieces.push(Piece::Word(std::mem::take(&mut word)));
        }
        if !run.is_empty() && !unspaced {
            pieces.push(Piece::Run(std::mem::take(&mut run)));
        }
        if unspaced {
            run.push(c);
        } else if is_letter(c) && word.chars().count() < LONGEST_WORD {
            word.push(c);
        }
    }
    pieces
}

fn pairs(run: &[char]) -> impl Iterator<Item = String> + '_ {
    run.windows(2)
        .map(|pair| format!("c{}{}", pair[0], pair[1]))
}

/// Letters, digits, and marks that belong to them.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
        || GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// Scripts that are written without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' // Thai, Lao
        | '\u{1000}'..='\u{109f}' // Myanmar
        | '\u{1780}'..='\u{17ff}' // Khmer
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3134f}') // Han
}

/// A word without accents.
fn plain(word: &str) -> String {
    format!("w{}", without_marks(word))
}

/// A word under itself and under its stems.
fn stems(word: &str) -> Vec<String> {
    let mut terms = vec![plain(word)];
    let is = |from: char, to: char| word.chars().any(|c| (from..=to).contains(&c));
    if is('\u{0600}', '\u{06ff}') {
        terms.push(format!("a{}", arabic_stem(&without_marks(word))));
    } else if is('\u{0400}', '\u{04ff}') {
        terms.push(format!("r{}", without_marks(&stemmers()[4].stem(word))));
    } else if word.chars().any(|c| c.is_ascii_alphabetic()) {
        for (letter, stemmer) in ["e", "f", "s"].iter().zip(stemmers()) {
            terms.push(format!("{letter}{}", without_marks(&stemmer.stem(word))));
        }
        let portuguese = &stemmers()[3];
        // The stemmer cuts "eleição" and "eleições" differently.
        let ending = word.strip_suffix("ões").or(word.strip_suffix("ães"));
        let singular = ending.map(|stem| format!("{stem}ão"));
        let singular = singular.as_deref().unwrap_or(word);
        terms.push(format!("p{}", without_marks(&portuguese.stem(singular))));
    }
    terms
}

/// English, French, Spanish, Portuguese, Russian.
fn stemmers() -> &'static [Stemmer; 5] {
    static STEMMERS: OnceLock<[Stemmer; 5]> = OnceLock::new();
    STEMMERS.get_or_init(|| {
        [
            Algorithm::English,
            Algorithm::French,
            Algorithm::Spanish,
            Algorithm::Portuguese,
            Algorithm::Russian,
        ]
        .map(Stemmer::create)
    })
}

/// Accents and vowel marks go where words are written with and without them: Latin, Greek, Cyrillic, Arabic, Hebrew. In
/// other scripts marks are vowels, and stay.
fn without_marks(word: &str) -> String {
    let apart = DecomposingNormalizer::new_nfkd();
    let letters: String = apart
        .normalize(word)
        .chars()
        .filter(|c| {
            !matches!(c, '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05c7}' | '\u{0610}'..='\u{061a}'
                | '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}')
        })
        .map(|c| match c {
            // Written either way in Arabic, Persian and Urdu.
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' => 'ي',
            'ک' => 'ك',
            'ة' => 'ه',
            c => c,
        })
        .collect();
    ComposingNormalizer::new_nfkc()
        .normalize(&letters)
        .into_owned()
}

/// A light stem: the article and short words written with the noun go, and the commonest endings. Enough that singular and
/// sound plural meet; broken plurals do not.
fn arabic_stem(word: &str) -> String {
    let mut stem = word;
    for prefix in ["وال", "بال", "كال", "فال", "لل", "ال", "و"] {
        if let Some(rest) = stem
            .strip_prefix(prefix)
            .filter(|rest| rest.chars().count() >= 3)
        {
            stem = rest;
            break;
        }
    }
    for suffix in ["ات", "ون", "ين", "ان", "ها", "يه", "ه", "ي"] {
        if let Some(rest) = stem
            .strip_suffix(suffix)
            .filter(|rest| rest.chars().count() >= 3)
        {
            stem = rest;
            break;
        }
    }
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether each word of the question is found in the text, as a database would.
    fn finds(question: &str, text: &str) -> bool {
        let terms = terms(text);
        let meets = |sought: &Sought| {
            let exactly = sought.any_of.iter().any(|term| terms.contains(term));
            let begins = || terms.iter().any(|term| term.starts_with(&sought.any_of[0]));
            exactly || (sought.beginning && begins())
        };
        let words = sought(question);
        !words.is_empty() && words.iter().all(meets)
    }

    fn check(question: &str, text: &str, found: bool) {
        assert_eq!(finds(question, text), found, "{question:?} in {text:?}");
    }

    #[test]
    fn a_word_is_found_in_its_other_forms_in_seven_languages() {
        check(
            "member organizations",
            "The organization has members.",
            true,
        );
        check("élections", "L’élection du comité", true);
        check("ELECTION", "les élections générales", true);
        check("miembro", "los miembros votan", true);
        check("eleições", "a eleição do presidente", true);
        check("членов", "член совета", true);
        check("منظمة", "تنضم المنظمات إلى المجلس", true);
        check("المنظمات", "منظمة غير ربحية", true);
        check("选举", "理事会的选举规则", true);
        check("選挙", "理事会の選挙", true);
    }

    #[test]
    fn accents_case_and_width_do_not_matter() {
        check("akesson", "Ana Åkesson", true);
        check("Åkesson", "ana akesson", true);
        check("ＮＰＯＣ", "npoc", true);
        check("straße", "STRASSE", true);
        check("مُنظّمة", "منظمه", true);
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        check("chair", "the members vote", false);
        check("chair members", "the members vote", false);
        check("举选", "理事会的选举规则", false);
        check("", "anything", false);
        check("?!", "anything", false);
    }

    #[test]
    fn the_last_word_may_be_unfinished_and_no_other() {
        check("constit", "A constituency of members", true);
        check("constit ", "A constituency of members", false);
        check("constit members", "A constituency of members", false);
        check("co", "A constituency of members", false);
    }

    #[test]
    fn terms_hold_nothing_that_means_something_to_a_database() {
        let nasty = "a' OR 1=1; \"x\" & | ! ( ) * : \\ near(a,b) c++ l'été हिन्दी ไทย 🙂 x\0y";
        for term in terms(nasty) {
            assert!(term.chars().all(is_letter), "{term:?}");
        }
        assert!(terms(nasty).contains(&"wete".to_owned()));
    }

    #[test]
    fn a_question_is_short_and_a_word_too() {
        assert_eq!(sought(&"word ".repeat(100)).len(), MOST_WORDS);
        let long = terms(&"a".repeat(5_000));
        assert!(
            long.iter()
                .all(|term| term.chars().count() <= LONGEST_WORD + 1)
        );
    }

    #[test]
    fn names_have_no_stems() {
        assert_eq!(name_terms("Members’ Club"), ["wmembers", "wclub"]);
    }
}
