//! What changed about persons and organizations.

use super::{Arg, Telling};
use assembly::State;
use assembly::entry::Entry;
use assembly::people::Effect;
use charter::PartyKind;

pub(super) fn told(state: &State, entry: &Entry, effect: &Effect) -> Vec<Telling> {
    let one = match effect {
        Effect::Registered { kind, .. } => {
            let kind = match kind {
                PartyKind::Person => "person",
                PartyKind::Organization => "organization",
            };
            let told = Telling::new("entry-registered").with("kind", Arg::Word(kind));
            match state.registered_at(entry.position) {
                Some(party) => told.beside(Arg::Party(party)),
                None => told,
            }
        }
        Effect::Erased { party, parts } => {
            let count = i64::try_from(parts.len()).unwrap_or(i64::MAX);
            let told = Telling::new("entry-erased")
                .party(*party)
                .with("n", Arg::Number(count));
            let mut entries: Vec<u64> = parts.iter().map(|part| part.position).collect();
            entries.dedup();
            entries
                .into_iter()
                .fold(told, |told, entry| told.beside(Arg::Entry(entry)))
        }
        Effect::Edited { party, renamed, .. } => {
            let id = if *renamed {
                "entry-renamed"
            } else {
                "entry-edited"
            };
            Telling::new(id).party(*party)
        }
        Effect::InterestsFiled { party } => Telling::new("entry-interests").party(*party),
        Effect::RegionJudged {
            body,
            party,
            regions,
        } => {
            let told = if regions.is_empty() {
                Telling::new("entry-region-taken-back")
            } else {
                Telling::new("entry-region-judged").with("regions", Arg::Names(regions.clone()))
            };
            told.body(*body).party(*party)
        }
        Effect::Absorbed { party, other, same } => {
            let id = if *same {
                "entry-same-party"
            } else {
                "entry-absorbed"
            };
            Telling::new(id)
                .party(*party)
                .with("other", Arg::Party(*other))
        }
        Effect::Parted { party, other } => Telling::new("entry-parted")
            .party(*party)
            .with("other", Arg::Party(*other)),
        Effect::Revived { party } => Telling::new("entry-revived").party(*party),
        Effect::ContactNamed { party, contact } => Telling::new("entry-contact-named")
            .party(*party)
            .with("contact", Arg::Party(*contact)),
        Effect::LanguagesChosen { party, .. } => {
            Telling::new("entry-languages-chosen").party(*party)
        }
        // Whose a text is, so that it can be erased: nothing that anybody would speak of.
        Effect::TextKept { .. } => return Vec::new(),
    };
    vec![one]
}
