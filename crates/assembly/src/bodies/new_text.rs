//! A new charter text looked at together with those in force: what is wrong with it, and what it makes wrong elsewhere.

use super::found::FoundRefusal;
use crate::ids::BodyId;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::{Charter, Checked, Problem, Severity};
use sha2::{Digest, Sha256};

/// The most bytes of a charter's text, and of its file's name.
const MOST_BYTES: usize = charter::parse::limits::FILE_BYTES;
const LONGEST_NAME: usize = 200;

/// A text that passed.
pub(super) struct NewText {
    pub(super) rules: Charter,
    pub(super) digest: [u8; 32],
}

/// Checks a text against the community's set, in the place of the charter of `body` if that is given.
pub(super) fn check(
    at: &Sitting<'_>,
    body: Option<BodyId>,
    file: &str,
    text: &str,
) -> Result<NewText, Refusal> {
    for (field, value, limit) in [("file", file, LONGEST_NAME), ("text", text, MOST_BYTES)] {
        if value.is_empty() || value.len() > limit {
            return Err(Plain::out_of_range(field, Bounds::Bytes { most: limit }));
        }
    }
    let others = in_force(at, body);
    let mut set = others.clone();
    set.push((file.to_owned(), text.as_bytes().to_vec()));
    let mut checked = charter::read_set(set);
    // What was wrong before does not stand in the way; what this text makes wrong does.
    let before = errors(&charter::read_set(others));
    let mut new = errors(&checked);
    new.retain(|problem| &*problem.file == file || !before.contains(problem));
    if let Some(first) = new.first() {
        let refusal = FoundRefusal::CharterHasErrors {
            file: first.file.to_string(),
            errors: new.len(),
            first: first.code.to_owned(),
        };
        return Err(Refusal::from(refusal).at_field("text"));
    }
    let rules = checked.charters.pop().unwrap_or_default();
    let digest = Sha256::digest(rules.rules_bytes()).into();
    Ok(NewText { rules, digest })
}

fn errors(checked: &Checked) -> Vec<Problem> {
    let all = checked.problems.iter();
    all.filter(|problem| problem.severity == Severity::Error)
        .cloned()
        .collect()
}

fn in_force(at: &Sitting<'_>, without: Option<BodyId>) -> Vec<(String, Vec<u8>)> {
    let bodies = at.state.bodies.list.iter();
    bodies
        .filter(|(id, body)| body.closed.is_none() && Some(*id) != without)
        .filter_map(|(id, _)| at.state.bylaws_of(id))
        .map(|bylaws| (bylaws.file.to_string(), bylaws.text.as_bytes().to_vec()))
        .collect()
}
