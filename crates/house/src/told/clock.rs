//! What fell due, and what will.

use super::{Arg, Telling};
use assembly::due::{Effect, Item};
use assembly::{bodies, membership, motions, offices};

/// What fell due, as a word. Ids of the open ones are in the catalogue `entry`.
pub(super) fn word(item: &Item) -> &'static str {
    use membership::Due as Member;
    use offices::Due as Office;
    match item {
        Item::Bodies(bodies::Due::Effective(_)) => "effective",
        Item::Membership(Member::Lapse(_)) => "lapse",
        Item::Membership(Member::DecisionLate(_)) => "decision-late",
        Item::Membership(Member::Standings(_)) => "standings",
        Item::Membership(Member::Notice(_)) => "notice",
        Item::Membership(Member::Round(_)) => "round",
        Item::Membership(Member::Arrears(..)) => "arrears",
        Item::Membership(Member::Leaves(_)) => "leaves",
        Item::Membership(Member::Shows(_)) => "shows",
        Item::Membership(Member::Departed { .. }) => "departed",
        Item::Membership(Member::Restored { .. }) => "restored",
        Item::Offices(Office::TermEnds(_)) => "term-ends",
        Item::Offices(Office::LookAgain(_)) => "look-again",
        Item::Offices(Office::CureEnds(..)) => "cure-ends",
        Item::Offices(Office::VacancyLate(..)) => "vacancy-late",
        Item::Offices(Office::AsideEnds(_)) => "aside-ends",
        Item::Motions(motions::Due::VoteCloses(_)) => "vote-closes",
    }
}

pub(super) fn told(effect: &Effect) -> Vec<Telling> {
    match effect {
        // When the server looks again at something is no news; when something falls due is.
        Effect::Set(due) if !due.is_closed() && is_a_deadline(&due.item) => {
            let told = Telling::new("entry-due-set")
                .moment("at", due.at)
                .with("what", Arg::Word(word(&due.item)));
            vec![told]
        }
        Effect::Set(_) | Effect::Done(_) | Effect::Dropped(_) => Vec::new(),
    }
}

fn is_a_deadline(item: &Item) -> bool {
    match item {
        Item::Membership(membership::Due::Standings(_))
        | Item::Offices(offices::Due::LookAgain(_)) => false,
        Item::Bodies(_) | Item::Membership(_) | Item::Offices(_) | Item::Motions(_) => true,
    }
}
