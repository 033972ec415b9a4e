//! The kinds of letters: what a reader may say "no more of these" to.

/// What a letter is about, as far as its reader may want it or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A link to sign in.
    SignIn,
    /// Somebody gets another address or passkey for an account.
    Recovery,
    /// Something was received: an application, an appeal.
    Receipt,
    /// An application that needs its applicant, or has lapsed.
    Application,
    /// A decision on the reader's own application, appeal or membership, or a hearing in the reader's own case.
    Decision,
    /// A check-in is open.
    CheckIn,
    /// The reader's standing changed, or will.
    Standing,
    /// The reader's term of office ends.
    Term,
    /// A seat is vacant that the reader helps to fill.
    Vacancy,
    /// Control over a domain is no longer shown.
    Domain,
    /// Something waits for the reader as an officer.
    Duty,
}

impl Kind {
    /// Every kind, in the order in which a page of choices shows them.
    pub const ALL: [Kind; 11] = [
        Kind::SignIn,
        Kind::Recovery,
        Kind::Receipt,
        Kind::Application,
        Kind::Decision,
        Kind::CheckIn,
        Kind::Standing,
        Kind::Term,
        Kind::Vacancy,
        Kind::Domain,
        Kind::Duty,
    ];

    /// Its word in addresses of pages and in stored choices; it never changes.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::SignIn => "sign-in",
            Kind::Recovery => "recovery",
            Kind::Receipt => "receipt",
            Kind::Application => "application",
            Kind::Decision => "decision",
            Kind::CheckIn => "check-in",
            Kind::Standing => "standing",
            Kind::Term => "term",
            Kind::Vacancy => "vacancy",
            Kind::Domain => "domain",
            Kind::Duty => "duty",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether its reader may stop it. Not what keeps the own account safe, and not what decides over the own rights or
    /// lets a time run against them: whoever does not hear of it cannot answer, appeal or be heard.
    #[must_use]
    pub fn may_be_stopped(self) -> bool {
        match self {
            Kind::SignIn
            | Kind::Recovery
            | Kind::Application
            | Kind::Decision
            | Kind::Standing
            | Kind::Domain => false,
            Kind::Receipt | Kind::CheckIn | Kind::Term | Kind::Vacancy | Kind::Duty => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.word()), Some(kind));
        }
        assert_eq!(Kind::parse("all"), None);
    }
}
