//! Circles: definitions that rest on themselves, offices that follow from themselves, stand-ins that stand in for each
//! other, tiers below themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, walk};
use crate::{Charter, Filling, Meaning, Name, Place, Problem, Test};

/// A thing of a body: its body (empty for a charter without one) and its name.
type Node = (Name, Name);
type Graph = BTreeMap<Node, Vec<Node>>;
/// Each name of a charter, with what it leads to.
type Edges = Vec<(Name, Vec<Node>)>;

pub(super) fn check(at: &Desk<'_>) {
    let own: Name = at.own_name().cloned().unwrap_or_default();
    let all = |edges: fn(&Charter) -> Edges| -> Graph {
        let others = at.set.iter().filter(|c| !std::ptr::eq(*c, at.charter));
        let mut graph = Graph::new();
        for charter in others.chain([at.charter]) {
            let body = charter.body.as_ref().map(|b| b.rule.name.clone());
            let body = body.unwrap_or_default();
            // The charter on the desk comes last: of several versions of one body it is the one asked about.
            for (name, to) in edges(charter) {
                graph.insert((body.clone(), name), to);
            }
        }
        graph
    };
    let definitions = at.charter.definitions.iter();
    report(
        at,
        &all(of_definitions),
        &own,
        definitions.map(|r| (&r.rule.name, at.word(r, "define", 0))),
        || Problem::error("check-definition-circle"),
    );
    let offices = || at.charter.offices.iter();
    report(
        at,
        &all(of_offices),
        &own,
        offices().map(|r| (&r.rule.name, at.word(r, "office", 0))),
        || Problem::error("check-ex-officio-circle"),
    );
    report(
        at,
        &all(of_interim),
        &own,
        offices().map(|r| (&r.rule.name, at.word(r, "interim", 0))),
        || Problem::warning("check-interim-circle"),
    );
    let tiers = at.charter.tiers.iter();
    report(
        at,
        &all(of_tiers),
        &own,
        tiers.map(|r| (&r.rule.name, at.word(r, "tier", 0))),
        || Problem::error("check-tier-circle"),
    );
}

fn report<'a>(
    at: &Desk<'_>,
    graph: &Graph,
    own: &Name,
    nodes: impl Iterator<Item = (&'a Name, Place)>,
    problem: impl Fn() -> Problem,
) {
    for (name, place) in nodes {
        if leads_to_itself(graph, &(own.clone(), name.clone())) {
            at.report(place, problem().with("name", name));
        }
    }
}

fn leads_to_itself(graph: &Graph, start: &Node) -> bool {
    let mut open: Vec<&Node> = graph.get(start).into_iter().flatten().collect();
    let mut seen = BTreeSet::new();
    while let Some(node) = open.pop() {
        if node == start {
            return true;
        }
        if seen.insert(node) {
            open.extend(graph.get(node).into_iter().flatten());
        }
    }
    false
}

fn own_of(charter: &Charter) -> Name {
    let body = charter.body.as_ref().map(|b| b.rule.name.clone());
    body.unwrap_or_default()
}

fn of_definitions(charter: &Charter) -> Edges {
    let own = own_of(charter);
    let edges = charter.definitions.iter().filter_map(|rule| {
        let Meaning::Condition(condition) = &rule.means else {
            return None;
        };
        let mut to = Vec::new();
        walk(condition, &mut |one| {
            if let Test::Defined { name, body } = &one.test {
                to.push((body.clone().unwrap_or_else(|| own.clone()), name.clone()));
            }
        });
        Some((rule.rule.name.clone(), to))
    });
    edges.collect()
}

/// An office that is held by holding another; one with a second way to be filled stands by itself.
fn of_offices(charter: &Charter) -> Edges {
    let own = own_of(charter);
    let edges = charter.offices.iter().map(|rule| {
        let to = match &rule.filled_by[..] {
            [Filling::ExOfficio { office, body }] => {
                vec![(body.clone().unwrap_or_else(|| own.clone()), office.clone())]
            }
            _ => Vec::new(),
        };
        (rule.rule.name.clone(), to)
    });
    edges.collect()
}

fn of_interim(charter: &Charter) -> Edges {
    let own = own_of(charter);
    let edges = charter.offices.iter().map(|rule| {
        let to = rule.interim.iter().map(|name| (own.clone(), name.clone()));
        (rule.rule.name.clone(), to.collect())
    });
    edges.collect()
}

fn of_tiers(charter: &Charter) -> Edges {
    let own = own_of(charter);
    let edges = charter.tiers.iter();
    edges
        .map(|rule| {
            (
                rule.rule.name.clone(),
                vec![(own.clone(), rule.below.clone())],
            )
        })
        .collect()
}
