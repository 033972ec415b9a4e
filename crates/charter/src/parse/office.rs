//! The reader of offices: seats, terms, limits, and how they are filled, emptied and kept apart.

use tally::ties::{DeciderDuty, DiversityTrait, LotMethod, TieStep};

use super::condition;
use super::fields::Fields;
use super::rules::name_or_empty;
use super::serving;
use crate::*;

const CURES: &[(&str, Cure)] = &[
    ("vacate", Cure::Vacate),
    ("lot", Cure::Lot),
    ("step-aside", Cure::StepAside),
];

pub(super) fn office(f: &mut Fields<'_>) -> Office {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let seats = f.property("seats").map_or(Some(1), |v| v.positive());
    let votes = f.flag("votes", true);
    let (term, starts) = f.child("term").map(term).unwrap_or((None, Anchor::Seating));
    let interim = f.values("interim").into_iter();
    let rotates = f.child("rotates").map(serving::rotates).unwrap_or_default();
    Office {
        name,
        seats: seats.unwrap_or(1),
        votes,
        term,
        starts,
        stagger: f
            .value("staggered")
            .and_then(|v| v.choice(&[("odd", Stagger::Odd), ("even", Stagger::Even)])),
        limits: limits(f),
        eligible: condition::child(f, "eligible"),
        incompatible: f
            .each("incompatible")
            .into_iter()
            .map(incompatible)
            .collect(),
        shares: f.each("share").into_iter().filter_map(share).collect(),
        filled_by: f
            .each("filled-by")
            .into_iter()
            .filter_map(filling)
            .collect(),
        vacancy: f.child("vacancy").and_then(vacancy),
        interim: interim.map(|v| v.refer(Kind::Office)).collect(),
        removal: f.each("removal").into_iter().filter_map(removal).collect(),
        leave: leave(f),
        rotates: rotates.0,
        turn_passes: rotates.1,
        duties: f
            .each("duty")
            .into_iter()
            .filter_map(serving::duty)
            .collect(),
        aside: f.child("aside").map(serving::aside),
    }
}

fn term(mut f: Fields<'_>) -> (Option<Length>, Anchor) {
    let length = f.need_argument().and_then(|v| v.length());
    let body = f.property("body").map(|v| v.refer(Kind::Body));
    let from = f.property("from").and_then(|v| v.anchor(body));
    f.done();
    (length, from.unwrap_or(Anchor::Seating))
}

fn leave(f: &mut Fields<'_>) -> Option<Length> {
    let mut child = f.child("leave")?;
    let length = child.need_property("at-most").and_then(|v| v.length());
    child.done();
    length
}

fn limits(f: &mut Fields<'_>) -> Vec<TermLimit> {
    let mut limits: Vec<TermLimit> = f.each("limit").into_iter().filter_map(limit).collect();
    let exception = f.child("limit-exception").map(|mut child| {
        let by = name_or_empty(child.need_property("by"), |v| v.refer(Kind::Holder));
        if limits.is_empty() {
            child.report(Problem::warning("check-exception-without-limit"));
        }
        child.done();
        by
    });
    for limit in &mut limits {
        limit.exception_by.clone_from(&exception);
    }
    limits
}

fn limit(mut f: Fields<'_>) -> Option<TermLimit> {
    let (kind, most) = match (f.property("consecutive"), f.property("lifetime")) {
        (Some(most), None) => (LimitKind::Consecutive, most),
        (None, Some(most)) => (LimitKind::Lifetime, most),
        _ => {
            f.report(Problem::error("check-limit-kind"));
            return None;
        }
    };
    // `across="chair" "vice-chair"`: the property and what follows it.
    let first = f.property("across").into_iter();
    let across: Vec<Name> = first
        .chain(f.arguments_left())
        .map(|v| v.refer(Kind::Office))
        .collect();
    let rule = TermLimit {
        at_most: most.positive().unwrap_or(1),
        kind,
        off: f.property("off").and_then(|v| v.length()),
        exempt_under: f.property("exempt-under").and_then(|v| v.fraction()),
        across,
        exception_by: None,
    };
    f.done();
    Some(rule)
}

fn incompatible(mut f: Fields<'_>) -> Incompatible {
    let body = f.property("body").map(|v| v.refer(Kind::Body));
    let rule = Incompatible {
        office: name_or_empty(f.need_argument(), |v| {
            v.refer_in(Kind::Office, body.as_ref())
        }),
        cure: f.property("cure").and_then(|v| v.length()),
        then: f
            .property("then")
            .and_then(|v| v.choice(CURES))
            .unwrap_or(Cure::Vacate),
        body,
    };
    f.done();
    rule
}

fn share(mut f: Fields<'_>) -> Option<ShareLimit> {
    const PER: &[(&str, SharePer)] = &[
        ("employer", SharePer::Employer),
        ("region", SharePer::Region),
        ("country", SharePer::Country),
    ];
    let at_most = f.need_property("at-most").and_then(|v| v.positive());
    let per = f.need_property("per").and_then(|v| v.choice(PER));
    let cure = f.property("cure").and_then(|v| v.length());
    let then = f.property("then").and_then(|v| v.choice(CURES));
    let soft = f.flag("soft", false);
    f.done();
    Some(ShareLimit {
        at_most: at_most?,
        per: per?,
        cure,
        then: then.unwrap_or(Cure::Vacate),
        soft,
    })
}

fn filling(mut f: Fields<'_>) -> Option<Filling> {
    const WAYS: &[(&str, u8)] = &[
        ("election", 0),
        ("appointment", 1),
        ("ex-officio", 2),
        ("delegation", 3),
        ("outside", 4),
    ];
    let way = f.need_argument().and_then(|v| v.choice(WAYS))?;
    let filling = match way {
        0 => election(&mut f),
        1 => Filling::Appointment {
            organ: name_or_empty(f.need_property("organ"), |v| v.refer(Kind::Holder)),
            ratified_by: f.each("ratified-by").into_iter().map(ratified).collect(),
        },
        2 => {
            let body = f.property("body").map(|v| v.refer(Kind::Body));
            Filling::ExOfficio {
                office: name_or_empty(f.need_property("office"), |v| {
                    v.refer_in(Kind::Office, body.as_ref())
                }),
                body,
            }
        }
        3 => Filling::Delegation {
            body: name_or_empty(f.need_property("body"), |v| v.refer(Kind::Body)),
        },
        _ => Filling::Outside {
            organ: name_or_empty(f.need_property("organ"), |v| v.refer(Kind::Organ)),
        },
    };
    f.done();
    Some(filling)
}

fn election(f: &mut Fields<'_>) -> Filling {
    const UNOPPOSED: &[(&str, Unopposed)] = &[
        ("acclaimed", Unopposed::Acclaimed),
        ("vote", Unopposed::Vote),
        ("confirmed", Unopposed::Confirmed),
    ];
    let electorate = f.need_property("electorate");
    Filling::Election {
        electorate: name_or_empty(electorate, |v| v.refer(Kind::Electorate)),
        tie: f.child("tie").map(tie).unwrap_or_default(),
        unopposed: f
            .value("unopposed")
            .and_then(|v| v.choice(UNOPPOSED))
            .unwrap_or(Unopposed::Vote),
        terms: f.child("terms").map(terms),
    }
}

/// `terms "longest-first" { tie "agreement" "lot" }`.
fn terms(mut f: Fields<'_>) -> MixedTerms {
    f.need_argument()
        .and_then(|v| v.choice(&[("longest-first", ())]));
    let tie = f.child("tie").map(tie).unwrap_or_default();
    f.done();
    MixedTerms { tie }
}

fn ratified(mut f: Fields<'_>) -> (Name, Option<Name>) {
    let organ = name_or_empty(f.need_argument(), |v| v.refer(Kind::Organ));
    let decision = f.property("decision").map(|v| v.refer(Kind::Decision));
    f.done();
    (organ, decision)
}

/// `tie "runoff" "decider" "lot" decider="chair" may-decline=#true diversity="region" method="rfc3797"`.
fn tie(mut f: Fields<'_>) -> Vec<TieStep> {
    const TRAITS: &[(&str, DiversityTrait)] = &[
        ("region", DiversityTrait::Region),
        ("country", DiversityTrait::Country),
        ("gender", DiversityTrait::Gender),
        ("group", DiversityTrait::Group),
        ("affiliation", DiversityTrait::Affiliation),
    ];
    const METHODS: &[(&str, LotMethod)] = &[
        ("sha256", LotMethod::Sha256Seed),
        ("rfc3797", LotMethod::Rfc3797),
    ];
    const STEPS: &[(&str, u8)] = &[
        ("rerun", 0),
        ("runoff", 1),
        ("prior", 2),
        ("diversity", 3),
        ("agreement", 4),
        ("decider", 5),
        ("lot", 6),
        ("shared", 7),
        ("unresolved", 8),
    ];
    let steps: Vec<u8> = f
        .arguments_left()
        .into_iter()
        .filter_map(|v| v.choice(STEPS))
        .collect();
    let traits = f.properties("diversity").into_iter();
    let mut by: Vec<DiversityTrait> = traits.filter_map(|v| v.choice(TRAITS)).collect();
    if by.is_empty() {
        by = vec![DiversityTrait::Region, DiversityTrait::Gender];
    }
    let method = f.property("method").and_then(|v| v.choice(METHODS));
    let method = method.unwrap_or(LotMethod::Sha256Seed);
    let duty = match f.flag("may-decline", false) {
        true => DeciderDuty::MayDecline,
        false => DeciderDuty::MustChoose,
    };
    let office = match steps.contains(&5) {
        true => name_or_empty(f.need_property("decider"), |v| v.refer(Kind::Holder)),
        false => Name::default(),
    };
    f.done();
    let step = |step| match step {
        0 => TieStep::RerunOnce,
        1 => TieStep::Runoff,
        2 => TieStep::Prior,
        3 => TieStep::Diversity { by: by.clone() },
        4 => TieStep::Agreement,
        5 => TieStep::Decider {
            office: office.to_string(),
            duty,
        },
        6 => TieStep::Lot { method },
        7 => TieStep::Shared,
        _ => TieStep::Unresolved,
    };
    steps.into_iter().map(step).collect()
}

fn vacancy(mut f: Fields<'_>) -> Option<VacancyRule> {
    const WAYS: &[(&str, VacancyHow)] = &[
        ("by-election", VacancyHow::ByElection),
        ("appointment", VacancyHow::Appointment),
        ("next-ranked", VacancyHow::NextRanked),
        ("temporary-alternate", VacancyHow::TemporaryAlternate),
        ("left-empty", VacancyHow::LeftEmpty),
    ];
    let how = f.need_argument().and_then(|v| v.choice(WAYS));
    let by = f.property("by").map(|v| v.refer(Kind::Holder));
    let full_term = f
        .property("for")
        .and_then(|v| v.choice(&[("remainder", false), ("full-term", true)]));
    let within = f.property("within").and_then(|v| v.length());
    let late_by = f.property("late-by").map(|v| v.refer(Kind::Holder));
    f.done();
    Some(VacancyRule {
        how: how?,
        by,
        full_term: full_term.unwrap_or(false),
        within,
        late_by,
    })
}

fn removal(mut f: Fields<'_>) -> Option<Removal> {
    let removal = match f.argument() {
        Some(word) => match word.choice(&[("impossible", false), ("automatic", true)])? {
            false => Removal::Impossible,
            true => Removal::Automatic {
                cure: f.property("cure").and_then(|v| v.length()),
                when: condition::content(&mut f)?,
            },
        },
        None => Removal::By {
            cause: f
                .property("cause")
                .map_or_else(|| "any".into(), |v| v.name()),
            organ: name_or_empty(f.need_property("by"), |v| v.refer(Kind::Holder)),
            decision: f.property("decision").map(|v| v.refer(Kind::Decision)),
            hearing: f.property("hearing").and_then(|v| v.length()),
        },
    };
    f.done();
    Some(removal)
}
