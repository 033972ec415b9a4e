//! The languages we ship: one line each, beside a folder of catalogues.
//! What a browser asks for is read in `accept`.

use crate::catalogue::sources;

/// From which side a language is read; the value of `dir` on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As HTML writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

macro_rules! languages {
    ($($name:ident $tag:literal $own_name:literal $direction:ident formats $formats:literal;)+) => {
        /// A language that people can read Plenary in. English is first, and stands in for what others lack.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {
            $(#[doc = $own_name] $name,)+
        }

        impl Language {
            /// Every language, in the order in which a menu shows them.
            pub const ALL: &'static [Language] = &[$(Language::$name),+];

            /// The tag for `lang` attributes and addresses: `en`, `fr`, `ar`.
            pub fn tag(self) -> &'static str {
                match self { $(Language::$name => $tag),+ }
            }

            /// What its readers call it, for the menu.
            pub fn own_name(self) -> &'static str {
                match self { $(Language::$name => $own_name),+ }
            }

            /// From which side it is read.
            pub fn direction(self) -> Direction {
                match self { $(Language::$name => Direction::$direction),+ }
            }

            /// The locale whose dates, numbers and lists fit this language.
            pub(crate) fn formats(self) -> &'static str {
                match self { $(Language::$name => $formats),+ }
            }

            /// Its catalogues: topic and text.
            pub(crate) fn sources(self) -> &'static [(&'static str, &'static str)] {
                match self { $(Language::$name => sources!($tag)),+ }
            }
        }
    };
}

// A new language is a line here and a folder in `catalogues`. English dates are those of `en-001` (5 May 2026), which
// readers everywhere take the same way.
languages! {
    En "en" "English" Ltr formats "en-001";
    Fr "fr" "français" Ltr formats "fr";
    Ar "ar" "العربية" Rtl formats "ar";
}

impl Language {
    /// The language of a tag such as `fr`, `FR` or `fr-CA`; none where we have no catalogue for it.
    pub fn parse(tag: &str) -> Option<Language> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Language::ALL
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!(Language::parse("FR-ca"), Some(Language::Fr));
        assert_eq!(Language::parse("ar_EG"), Some(Language::Ar));
    }

    #[test]
    fn an_unknown_or_broken_tag_is_no_language() {
        for tag in ["", "de", "e", "english", "-en", "👋"] {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }

    #[test]
    fn arabic_is_read_from_the_right() {
        assert_eq!(Language::Ar.direction().as_str(), "rtl");
        assert_eq!(Language::Fr.direction().as_str(), "ltr");
    }
}
