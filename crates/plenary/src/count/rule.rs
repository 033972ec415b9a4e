//! Which rule a command means: a name or a file, with single fields changed.

use crate::count::sheet;
use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;
use std::path::Path;
use tally::count::chain::TieBreak;
use tally::count::presets::preset;
use tally::count::rule::{Constraint, Rule};
use tally::count::run::NotCounted;
use words::Words;

/// The rule of that name or in that file.
pub(crate) fn named_rule(words: &Words, named: &str) -> Result<Rule> {
    if named.ends_with(".json") {
        let text = std::fs::read_to_string(Path::new(named))
            .with_context(|| format!("reading {named}"))?;
        return serde_json::from_str(&text).with_context(|| format!("{named} holds no rule"));
    }
    let found = preset(named).map_err(NotCounted::Rule);
    Ok(found
        .map_err(|why| anyhow!(sheet::refusal(words, &why)))?
        .rule)
}

/// A rule with single fields changed.
pub(crate) fn changed(rule: Rule, changes: &[String]) -> Result<Rule> {
    if changes.is_empty() {
        return Ok(rule);
    }
    let mut value = serde_json::to_value(&rule)?;
    for change in changes {
        let (key, new) = change
            .split_once('=')
            .with_context(|| format!("--set {change}: a field, =, and its value"))?;
        let field = field(&mut value, key)?;
        // What is no JSON by itself is a word.
        *field = serde_json::from_str(new).unwrap_or_else(|_| Value::String(new.to_owned()));
        serde_json::from_value::<Rule>(value.clone()).with_context(|| format!("--set {change}"))?;
    }
    Ok(serde_json::from_value(value)?)
}

/// The field that a path ends at: from the root, or the only one that ends so.
fn field<'a>(rule: &'a mut Value, key: &str) -> Result<&'a mut Value> {
    let mut paths = Vec::new();
    walk(rule, String::new(), &mut paths);
    let ends = format!("/{}", key.replace('.', "/"));
    let found = paths
        .iter()
        .filter(|path| path.ends_with(&ends))
        .collect::<Vec<_>>();
    let path = match found[..] {
        [one] => one,
        [] => bail!("--set {key}: the rule has no such field"),
        [..] => bail!("--set {key}: several fields end so: {found:?}"),
    };
    rule.pointer_mut(path).context("a path that was just found")
}

fn walk(value: &Value, path: String, paths: &mut Vec<String>) {
    if let Value::Object(fields) = value {
        for (name, inner) in fields {
            let path = format!("{path}/{name}");
            paths.push(path.clone());
            walk(inner, path, paths);
        }
    }
}

/// A chain of ties from its words.
pub(crate) fn chain(steps: &[String]) -> Result<Vec<TieBreak>> {
    let step = |word: &String| {
        serde_json::from_value(Value::String(word.clone()))
            .with_context(|| format!("--ties {word}"))
    };
    steps.iter().map(step).collect()
}

/// `NAME:1,3,4=MIN..MAX+SITTING`; either bound and what sits may be left out.
pub(crate) fn constraint(told: &str) -> Result<Constraint> {
    let wanted = || format!("--constraint {told}: NAME:1,3,4=MIN..MAX");
    let (name, rest) = told.split_once(':').with_context(wanted)?;
    let (members, bounds) = rest.split_once('=').with_context(wanted)?;
    let (bounds, sitting) = bounds.split_once('+').unwrap_or((bounds, "0"));
    let (least, most) = bounds.split_once("..").with_context(wanted)?;
    let number = |text: &str| text.trim().parse::<usize>().with_context(wanted);
    Ok(Constraint {
        name: name.trim().to_owned(),
        members: members.split(',').map(number).collect::<Result<_>>()?,
        at_least: match least.trim() {
            "" => 0,
            least => number(least)?,
        },
        at_most: match most.trim() {
            "" => None,
            most => Some(number(most)?),
        },
        incumbents: number(sitting)?,
    })
}
