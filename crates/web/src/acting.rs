//! Acting from a page: a form becomes an act by the one who is signed in, with a key of its own, so that a form sent twice
//! is one act. A refusal comes back to the form in words, with what was typed.

use crate::page::NoPage;
use crate::view::View;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::form;
use assembly::part::PartText;
use assembly::refusal::Refusal;
use house::{NotDone, Wish};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// What became of a form.
pub(crate) enum Done {
    /// It stands at this position.
    At(u64),
    /// A rule refuses it.
    Refused(Box<Refusal>),
}

impl View {
    /// A key for a form that is about to be shown: random, in hexadecimal digits.
    pub(crate) fn fresh_key(&self) -> Result<String, NoPage> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)
            .map_err(|why| NoPage::Fault(format!("no randomness: {why}")))?;
        Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
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
    let key = key_of(form_key, &act, &texts)?;
    Ok(Wish {
        key,
        actor,
        act,
        texts,
    })
}

/// The key of an act in a form: the same for the same content, so that sending it twice is one act; another one where
/// something was changed after a refusal.
fn key_of(form_key: &str, act: &Act, texts: &[PartText]) -> Result<[u8; 16], NoPage> {
    let content = serde_json::to_vec(act).map_err(|why| NoPage::Fault(why.to_string()))?;
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
    Ok(key)
}

/// The fields of an act, from pairs.
pub(crate) fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
