//! Electorates: somebody votes, and nobody twice (C2, T7).

use super::Desk;
use crate::{Electorate, Name, Problem, Right, Ruled, Voters, WeightRule};

pub(super) fn check(at: &Desk<'_>) {
    for electorate in &at.charter.electorates {
        if electorate.of.is_empty() {
            let problem = Problem::error("check-empty-electorate");
            let problem = problem.with("name", &electorate.rule.name);
            at.report(at.word(electorate, "electorate", 0), problem);
        }
        check_voices(at, electorate);
        check_twice(at, electorate);
        check_lengths(at, electorate);
    }
}

/// Classes named as voters must have the right to vote.
fn check_voices(at: &Desk<'_>, electorate: &Ruled<Electorate>) {
    let mut nth = 0;
    for voters in &electorate.of {
        let Voters::Members { classes, .. } = voters else {
            continue;
        };
        for name in classes {
            let class = at.charter.classes.iter().find(|c| c.rule.name == *name);
            if let Some(class) = class
                && !class.rights.contains(&Right::Vote)
            {
                let problem = Problem::warning("check-voters-without-vote").with("name", name);
                at.report_with(
                    at.word(electorate, "members", nth),
                    at.word(class, "class", 0),
                    problem,
                );
            }
        }
        nth += 1;
    }
    if let WeightRule::Lowest { class, .. } = &electorate.weight {
        let votes = electorate.of.iter().any(|voters| match voters {
            Voters::Members { classes, .. } => classes.is_empty() || classes.contains(class),
            Voters::Collective { class: theirs, .. } => theirs == class,
            Voters::MembersOf(_) | Voters::Holders { .. } => false,
        });
        if !votes && !class.is_empty() {
            let problem = Problem::warning("check-weight-of-nobody").with("name", class);
            at.report(at.word(electorate, "weight", 0), problem);
        }
    }
}

/// Holders of an office may be among the members too; the charter must say who then takes their place.
fn check_twice(at: &Desk<'_>, electorate: &Ruled<Electorate>) {
    let mut nth = 0;
    for (position, voters) in electorate.of.iter().enumerate() {
        let Voters::Holders {
            office,
            body,
            replaced_by,
        } = voters
        else {
            continue;
        };
        let place = at.word(electorate, "holders", nth);
        nth += 1;
        let meets = electorate.of.iter().enumerate().any(|(other, voters)| {
            other != position && can_meet(at, (office, body.as_ref()), voters)
        });
        if replaced_by.is_none() && meets {
            let problem = Problem::warning("check-elector-twice").with("office", office);
            at.report(place, problem);
        }
    }
    let collective = electorate
        .of
        .iter()
        .enumerate()
        .filter_map(|(n, v)| match v {
            Voters::Collective { class, .. } => Some((n, class)),
            _ => None,
        });
    for (_, class) in collective {
        let also = electorate.of.iter().any(
            |voters| matches!(voters, Voters::Members { classes, .. } if classes.contains(class)),
        );
        if also {
            let problem = Problem::warning("check-collective-twice").with("name", class);
            at.report(at.word(electorate, "collective", 0), problem);
        }
    }
}

/// Whether a holder of the office can also be one of these voters, with nobody to take the place. Offices of one body are
/// its own matter: `incompatible` keeps them apart.
fn can_meet(at: &Desk<'_>, seat: Seat<'_>, voters: &Voters) -> bool {
    match voters {
        Voters::Members { .. } | Voters::MembersOf(_) => true,
        Voters::Holders {
            office,
            body,
            replaced_by,
        } => {
            replaced_by.is_none()
                && body.as_ref() != seat.1
                && !are_incompatible(at, seat, (office, body.as_ref()))
        }
        Voters::Collective { .. } => false,
    }
}

type Seat<'a> = (&'a Name, Option<&'a Name>);

fn are_incompatible(at: &Desk<'_>, one: Seat<'_>, other: Seat<'_>) -> bool {
    let says = |(office, body): Seat<'_>, other: Seat<'_>| {
        at.of_body(body).into_iter().any(|charter| {
            let rule = charter.offices.iter().find(|o| o.rule.name == *office);
            rule.is_some_and(|rule| {
                rule.incompatible
                    .iter()
                    .any(|i| i.office == *other.0 && i.body.as_ref().or(body) == other.1)
            })
        })
    };
    says(one, other) || says(other, one)
}

/// A roll that is published after it is frozen, and contested after the vote has opened, cannot be mended in time.
fn check_lengths(at: &Desk<'_>, electorate: &Ruled<Electorate>) {
    let (Some(published), Some(contestable)) =
        (electorate.published_before, electorate.contestable)
    else {
        return;
    };
    if published.unit == contestable.unit && contestable.n > published.n {
        let problem = Problem::warning("check-contest-too-long");
        at.report(at.word(electorate, "published", 0), problem);
    }
    if let Some(contact) = electorate.contact_until_before
        && let Some(frozen) = electorate.frozen_before
        && contact.unit == frozen.unit
        && contact.n > frozen.n
    {
        at.report(
            at.word(electorate, "contact-until", 0),
            Problem::warning("check-contact-before-frozen"),
        );
    }
}
