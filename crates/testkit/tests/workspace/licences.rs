//! Licences and bans, by the lists in `deny.toml`. cargo-deny reads the same file and checks more; this much is
//! checked on every run, without it.

use crate::metadata::{built, packages, root};
use std::collections::BTreeSet;

/// The quoted words of a list in `deny.toml`, from the line `NAME = [` to the bracket that closes it.
fn list(text: &str, name: &str) -> BTreeSet<String> {
    let start = text
        .find(&format!("\n{name} = ["))
        .unwrap_or_else(|| panic!("deny.toml has no list {name}"));
    let body = text[start..]
        .split_once('[')
        .unwrap()
        .1
        .split("\n]")
        .next()
        .unwrap();
    let lines = body
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default());
    lines
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

fn deny_toml() -> String {
    std::fs::read_to_string(root().join("deny.toml")).unwrap()
}

/// Whether a licence expression can be met with the allowed licences: any side of an `OR`, every side of an `AND`.
/// Some old manifests write `/` for `OR`.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let met = any_of(&mut words, allowed);
    met && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut met = all_of(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        met |= all_of(words, allowed);
    }
    met
}

fn all_of(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.next() else {
        return false;
    };
    if word == "(" {
        return any_of(words, allowed) && words.next() == Some(")");
    }
    // An exception only adds rights.
    if words.next_if_eq(&"WITH").is_some() {
        words.next();
    }
    allowed.contains(word)
}

#[test]
fn every_package_comes_under_an_allowed_licence() {
    let allowed = list(&deny_toml(), "allow");
    let others = packages().values().filter(|package| !package.is_ours);
    let wrong: Vec<_> = others
        .filter(|package| {
            !package
                .licence
                .as_ref()
                .is_some_and(|licence| is_met(licence, &allowed))
        })
        .map(|package| {
            format!(
                "{} {}: {:?}",
                package.name, package.version, package.licence
            )
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "licences not on the list in deny.toml:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn no_banned_package_is_used() {
    let banned = list(&deny_toml(), "deny");
    assert!(banned.contains("openssl-sys"), "the list was read");
    let wrong: Vec<_> = built()
        .into_iter()
        .filter(|name| banned.contains(name))
        .collect();
    assert!(wrong.is_empty(), "banned: {wrong:?}");
}

#[test]
fn a_licence_expression_is_read_as_it_is_meant() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Unicode-3.0".to_owned()]);
    for met in [
        "MIT",
        "MIT/GPL-3.0",
        "GPL-3.0 OR MIT",
        "(GPL-3.0 OR MIT) AND Unicode-3.0",
        "MIT WITH x",
    ] {
        assert!(is_met(met, &allowed), "{met}");
    }
    for unmet in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "",
        "(MIT",
        "GPL-3.0 OR (MIT AND GPL-3.0)",
        "MIT)",
    ] {
        assert!(!is_met(unmet, &allowed), "{unmet}");
    }
}
