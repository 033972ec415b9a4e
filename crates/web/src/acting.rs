//! Acting from a page: a form becomes an act by the one who is signed in, with a key of its own, so that a form sent twice
//! is one act. A refusal comes back to the form in words, with what was typed.

use crate::page::NoPage;
use crate::view::View;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::Hex;
use assembly::form;
use assembly::part::PartText;
use assembly::refusal::Refusal;
use house::{NotDone, Wish};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// How many bytes of a key say when its form was shown: milliseconds, as in a UUID of version 7 (RFC 9562).
const SHOWN_AT: usize = 6;

/// What became of a form.
pub(crate) enum Done {
    /// It stands at this position.
    At(u64),
    /// A rule refuses it.
    Refused(Box<Refusal>),
}

impl View {
    /// A key for a form that is about to be shown, in hexadecimal digits: when it is shown, then chance. Keys in the order of
    /// time lie together in the store, which makes appends twice as fast as keys in no order.
    pub(crate) fn fresh_key(&self) -> Result<String, NoPage> {
        let mut bytes = [0; 16];
        bytes[..SHOWN_AT].copy_from_slice(&self.now.0.to_be_bytes()[2..]);
        getrandom::fill(&mut bytes[SHOWN_AT..])
            .map_err(|why| NoPage::Fault(format!("no randomness: {why}")))?;
        Ok(Hex(&bytes).to_string())
    }

    /// Reads an act from the fields of a form and performs it.
    pub(crate) fn act_as(
        &self,
        actor: Actor,
        form_key: &str,
        name: &str,
        fields: Map<String, Value>,
    ) -> Result<Done, NoPage> {
        match self.site.door.perform(wish(actor, form_key, name, fields)?) {
            Ok(answer) => Ok(Done::At(answer.position)),
            Err(NotDone::Refused(refused)) => Ok(Done::Refused(Box::new(refused.refusal.clone()))),
            Err(NotDone::Fault(fault)) => Err(NoPage::Fault(fault.to_string())),
        }
    }

    /// Whether an actor could do it now; the refusal where not.
    pub(crate) fn could_as(
        &self,
        actor: Actor,
        name: &str,
        fields: Map<String, Value>,
    ) -> Result<Result<(), Box<Refusal>>, NoPage> {
        Ok(self
            .site
            .door
            .could(wish(actor, "", name, fields)?)
            .map(drop))
    }
}

fn wish(
    actor: Actor,
    form_key: &str,
    name: &str,
    fields: Map<String, Value>,
) -> Result<Wish, NoPage> {
    let read = form::read(name, fields);
    let (act, texts) =
        read.map_err(|why| NoPage::Fault(format!("our own form does not fit {name}: {why}")))?;
    let key = key_of(form_key, actor, &act, &texts)?;
    Ok(Wish {
        key,
        actor,
        act,
        texts,
    })
}

/// The key of an act in a form: the same for the same content by the same actor, so that sending it twice is one act; another one where
/// something was changed after a refusal.
fn key_of(form_key: &str, actor: Actor, act: &Act, texts: &[PartText]) -> Result<[u8; 16], NoPage> {
    let content = serde_json::to_vec(&(actor.who, actor.on_behalf, act))
        .map_err(|why| NoPage::Fault(why.to_string()))?;
    let mut hash = Sha256::new();
    hash.update(b"plenary/form/v1\0");
    hash.update((form_key.len() as u64).to_be_bytes());
    hash.update(form_key.as_bytes());
    hash.update((content.len() as u64).to_be_bytes());
    hash.update(&content);
    for text in texts {
        let text = match text {
            PartText::Known(text) => text.as_bytes(),
            PartText::Empty | PartText::Unseen => &[],
        };
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    let digest = hash.finalize();
    let mut key = [0; 16];
    key.copy_from_slice(&digest[..16]);
    if let Some(shown_at) = shown_at(form_key) {
        key[..SHOWN_AT].copy_from_slice(&shown_at);
    }
    Ok(key)
}

/// The first bytes of a form's key. None where somebody made one up; then the act's key is in no order, and as good.
fn shown_at(form_key: &str) -> Option<[u8; SHOWN_AT]> {
    let digits = form_key.get(..2 * SHOWN_AT)?;
    let number = u64::from_str_radix(digits, 16).ok()?;
    number.to_be_bytes()[2..].try_into().ok()
}

/// The fields of an act, from pairs.
pub(crate) fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{key_of, shown_at};
    use assembly::act::Act;
    use assembly::actor::Actor;
    use assembly::form;
    use assembly::ids::PartyId;
    use assembly::part::PartText;
    use serde_json::json;

    fn act(name: &str) -> (Act, Vec<PartText>) {
        let fields = super::fields([("kind", json!("Person")), ("name", json!(name))]);
        form::read("register-party", fields).expect("an act")
    }

    fn key(form: &str, name: &str) -> [u8; 16] {
        let (act, texts) = act(name);
        key_of(form, Actor::person(PartyId(1)), &act, &texts).expect("a key")
    }

    #[test]
    fn a_form_sent_twice_has_one_key_and_a_changed_one_another() {
        let form = "0190aabbccdd00112233445566778899";
        assert_eq!(key(form, "Ama"), key(form, "Ama"));
        assert_ne!(key(form, "Ama"), key(form, "Ima"));
        assert_ne!(
            key(form, "Ama"),
            key("0190aabbccdd99112233445566778899", "Ama")
        );
    }

    #[test]
    fn the_same_form_of_somebody_else_is_another_act() {
        let (act, texts) = act("Ama");
        let by = |person| {
            let actor = Actor::person(PartyId(person));
            key_of("", actor, &act, &texts).expect("a key")
        };
        assert_ne!(by(1), by(2));
    }

    #[test]
    fn keys_lie_in_the_order_in_which_forms_were_shown() {
        let (early, late) = (
            "0190aabbccdd00112233445566778899",
            "0190aabbccde00112233445566778899",
        );
        assert!(key(early, "Zo") < key(late, "Ama"));
        assert!(key(early, "Ama") < key(late, "Zo"));
    }

    #[test]
    fn a_key_that_somebody_made_up_does_no_harm() {
        for made_up in ["", "zz", "é".repeat(40).as_str(), "0190"] {
            assert_eq!(shown_at(made_up), None, "{made_up}");
            assert_eq!(key(made_up, "Ama"), key(made_up, "Ama"));
        }
    }
}
