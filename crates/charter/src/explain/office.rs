//! Offices, terms, how they are filled and how they end, as sentences.

use tally::ties::{DeciderDuty, DiversityTrait, TieStep};

use super::condition::condition;
use super::membership::voted_under;
use super::saying::{Arg, Saying, count, holder, in_body, say, sayings, year_day};
use crate::{
    Anchor, AsideRule, Cure, Filling, HolderDuty, Incompatible, LimitKind, Missed, Office, Removal,
    ShareLimit, SharePer, Stagger, TermLimit, Unopposed, VacancyHow, VacancyRule,
};

/// An office.
pub(super) fn office(office: &Office) -> Vec<Saying> {
    let mut told = vec![
        say("charter-office")
            .with("name", &office.name)
            .with("seats", count("count-seats", office.seats)),
    ];
    if !office.votes {
        told.push(say("charter-office-without-vote"));
    }
    told.push(match office.term {
        Some(length) => say("charter-term").with("length", length),
        None => say("charter-term-open"),
    });
    told.push(starts(&office.starts));
    if let Some(years) = office.stagger {
        told.push(say("charter-stagger").word("years", stagger(years)));
    }
    office.limits.iter().for_each(|one| limit(one, &mut told));
    if let Some(who) = &office.eligible {
        told.push(say("charter-office-eligible").with("condition", condition(who)));
    }
    for one in &office.incompatible {
        incompatible(one, &mut told);
    }
    office.shares.iter().for_each(|one| share(one, &mut told));
    office
        .filled_by
        .iter()
        .for_each(|one| filling(one, &mut told));
    if let Some(rule) = &office.vacancy {
        vacancy(rule, &mut told);
    }
    if !office.interim.is_empty() {
        told.push(say("charter-interim").names("offices", &office.interim));
    }
    office
        .removal
        .iter()
        .for_each(|one| removal(one, &mut told));
    if let Some(length) = office.leave {
        told.push(say("charter-leave").with("length", length));
    }
    if !office.rotates.is_empty() {
        told.push(say("charter-rotates").names("groups", &office.rotates));
    }
    if office.turn_passes {
        told.push(say("charter-rotates-passes"));
    }
    office.duties.iter().for_each(|one| duty(one, &mut told));
    if let Some(rule) = &office.aside {
        aside(rule, &mut told);
    }
    told
}

fn starts(anchor: &Anchor) -> Saying {
    match anchor {
        Anchor::Seating => say("charter-starts-seating"),
        Anchor::EndOf { event, body } => {
            say("charter-starts-event").with("event", in_body(event, body.as_ref()))
        }
        Anchor::YearDay(month, day) => {
            say("charter-starts-day").with("day", year_day(*month, *day))
        }
    }
}

fn stagger(years: Stagger) -> &'static str {
    match years {
        Stagger::Odd => "odd",
        Stagger::Even => "even",
    }
}

fn limit(limit: &TermLimit, told: &mut Vec<Saying>) {
    let kind = match limit.kind {
        LimitKind::Consecutive => "consecutive",
        LimitKind::Lifetime => "lifetime",
    };
    told.push(
        say("charter-limit")
            .with("n", limit.at_most)
            .word("kind", kind),
    );
    if let Some(length) = limit.off {
        told.push(say("charter-limit-off").with("length", length));
    }
    if let Some(share) = &limit.exempt_under {
        told.push(say("charter-limit-exempt").with("share", share));
    }
    if !limit.across.is_empty() {
        told.push(say("charter-limit-across").names("offices", &limit.across));
    }
    if let Some(by) = &limit.exception_by {
        told.push(say("charter-limit-exception").with("by", holder(by)));
    }
}

fn incompatible(rule: &Incompatible, told: &mut Vec<Saying>) {
    let office = in_body(&rule.office, rule.body.as_ref());
    told.push(say("charter-incompatible").with("office", office));
    if let Some(length) = rule.cure {
        told.push(cured(length.into(), rule.then));
    }
}

fn cured(length: Arg, then: Cure) -> Saying {
    let then = match then {
        Cure::Vacate => "vacate",
        Cure::Lot => "lot",
        Cure::StepAside => "step-aside",
    };
    say("charter-cure")
        .with("length", length)
        .word("then", then)
}

fn share(share: &ShareLimit, told: &mut Vec<Saying>) {
    let per = match share.per {
        SharePer::Employer => "employer",
        SharePer::Region => "region",
        SharePer::Country => "country",
    };
    told.push(
        say("charter-share")
            .word("per", per)
            .with("n", share.at_most),
    );
    if let Some(length) = share.cure {
        told.push(cured(length.into(), share.then));
    }
    if share.soft {
        told.push(say("charter-share-soft"));
    }
}

fn filling(filling: &Filling, told: &mut Vec<Saying>) {
    match filling {
        Filling::Election {
            electorate,
            tie,
            unopposed,
            terms,
        } => {
            told.push(say("charter-filled-election").with("electorate", electorate));
            if !tie.is_empty() {
                told.push(say("charter-tie").with("steps", sayings(tie.iter().map(tie_step))));
            }
            let how = match unopposed {
                Unopposed::Acclaimed => "acclaimed",
                Unopposed::Vote => "vote",
                Unopposed::Confirmed => "confirmed",
            };
            told.push(say("charter-unopposed").word("how", how));
            if let Some(terms) = terms {
                told.push(say("charter-terms-mixed"));
                if !terms.tie.is_empty() {
                    let steps = sayings(terms.tie.iter().map(tie_step));
                    told.push(say("charter-terms-tie").with("steps", steps));
                }
            }
        }
        Filling::Appointment { organ, ratified_by } => {
            told.push(say("charter-filled-appointment").with("by", holder(organ)));
            for (organ, decision) in ratified_by {
                told.push(say("charter-filled-ratified").with("by", holder(organ)));
                told.extend(decision.as_ref().map(voted_under));
            }
        }
        Filling::ExOfficio { office, body } => told
            .push(say("charter-filled-ex-officio").with("office", in_body(office, body.as_ref()))),
        Filling::Delegation { body } => {
            told.push(say("charter-filled-delegation").with("body", body));
        }
        Filling::Outside { organ } => {
            told.push(say("charter-filled-outside").with("by", holder(organ)));
        }
    }
}

fn tie_step(step: &TieStep) -> Saying {
    let plain = |step| say("charter-tie-step").word("step", step);
    match step {
        TieStep::RerunOnce => plain("rerun-once"),
        TieStep::Runoff => plain("runoff"),
        TieStep::Prior => plain("prior"),
        TieStep::Diversity { by } => {
            let traits = by.iter().map(|one| {
                say("charter-diversity").word(
                    "by",
                    match one {
                        DiversityTrait::Region => "region",
                        DiversityTrait::Country => "country",
                        DiversityTrait::Gender => "gender",
                        DiversityTrait::Group => "group",
                        DiversityTrait::Affiliation => "affiliation",
                    },
                )
            });
            say("charter-tie-diversity").with("traits", sayings(traits))
        }
        TieStep::Agreement => plain("agreement"),
        TieStep::Decider { office, duty } => {
            let duty = match duty {
                DeciderDuty::MustChoose => "must",
                DeciderDuty::MayDecline => "may",
            };
            say("charter-tie-decider")
                .with("office", Arg::Name(office.as_str().into()))
                .word("duty", duty)
        }
        TieStep::Lot { .. } => plain("lot"),
        TieStep::Shared => plain("shared"),
        TieStep::Unresolved => plain("unresolved"),
    }
}

fn vacancy(rule: &VacancyRule, told: &mut Vec<Saying>) {
    let how = match rule.how {
        VacancyHow::ByElection => "by-election",
        VacancyHow::Appointment => "appointment",
        VacancyHow::NextRanked => "next-ranked",
        VacancyHow::TemporaryAlternate => "temporary-alternate",
        VacancyHow::LeftEmpty => "left-empty",
    };
    told.push(say("charter-vacancy").word("how", how));
    if let Some(by) = &rule.by {
        told.push(say("charter-vacancy-by").with("by", holder(by)));
    }
    if rule.how != VacancyHow::LeftEmpty {
        told.push(say("charter-vacancy-for").yes("full", rule.full_term));
    }
    if let Some(length) = rule.within {
        told.push(say("charter-vacancy-within").with("length", length));
    }
    if let Some(by) = &rule.late_by {
        told.push(say("charter-vacancy-late").with("by", holder(by)));
    }
}

fn removal(removal: &Removal, told: &mut Vec<Saying>) {
    match removal {
        Removal::Impossible => told.push(say("charter-removal-impossible")),
        Removal::Automatic { when, cure } => {
            told.push(say("charter-removal-automatic").with("condition", condition(when)));
            told.extend(cure.map(|length| say("charter-removal-cure").with("length", length)));
        }
        Removal::By {
            cause,
            organ,
            decision,
            hearing,
        } => {
            told.push(match &**cause {
                "any" => say("charter-removal-any").with("by", holder(organ)),
                _ => say("charter-removal")
                    .with("by", holder(organ))
                    .with("cause", cause),
            });
            told.extend(decision.as_ref().map(voted_under));
            if let Some(length) = hearing {
                told.push(say("charter-removal-hearing").with("length", *length));
            }
        }
    }
}

fn duty(duty: &HolderDuty, told: &mut Vec<Saying>) {
    told.push(
        say("charter-office-duty")
            .with("name", &duty.name)
            .with("condition", condition(&duty.keeps)),
    );
    for step in &duty.missed {
        let does = match step.does {
            Missed::Notice => "notice",
            Missed::StepAside => "step-aside",
            Missed::Vacate => "vacate",
        };
        told.push(match step.after {
            Some(length) => say("charter-duty-missed-after")
                .with("length", length)
                .word("does", does),
            None => say("charter-duty-missed").word("does", does),
        });
    }
}

fn aside(rule: &AsideRule, told: &mut Vec<Saying>) {
    told.push(match rule.at_most {
        Some(length) => say("charter-aside-at-most").with("length", length),
        None => say("charter-aside"),
    });
    if let Some(by) = &rule.by {
        told.push(say("charter-aside-by").with("by", holder(by)));
        told.extend(rule.decision.as_ref().map(voted_under));
    }
}
