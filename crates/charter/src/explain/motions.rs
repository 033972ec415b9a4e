//! What an organ does with its motions, as sentences.

use super::saying::{Arg, Saying, holder, say, sayings};
use crate::{AbsenteeRule, AbstentionRule, MotionsRule, RemedyWord};

/// How an organ treats the motions put to it.
pub(super) fn motions(rule: &MotionsRule) -> Vec<Saying> {
    let mut told = vec![say("charter-motions").with("organ", holder(&rule.organ))];
    if let Some(waiver) = &rule.waiver {
        told.push(
            say("charter-motions-waiver")
                .with("length", waiver.notice)
                .with("decision", &waiver.decision),
        );
    }
    if let Some(deferral) = &rule.deferral {
        told.push(say("charter-motions-deferral").with("n", deferral.times));
        if let Some(length) = deferral.longest {
            told.push(say("charter-motions-deferral-longest").with("length", length));
        }
    }
    if let Some(amendable) = &rule.amendable {
        told.push(say("charter-motions-amendable").yes("anew", amendable.restarts_notice));
    }
    if let Some(rule) = &rule.absentee {
        absentee(rule, &mut told);
    }
    told.extend(rule.abstentions.iter().map(abstention));
    told
}

fn absentee(rule: &AbsenteeRule, told: &mut Vec<Saying>) {
    told.push(
        say("charter-motions-absentee")
            .with("length", rule.open_for)
            .names("matters", &rule.matters),
    );
    let Some(by) = &rule.set_by else {
        return;
    };
    told.push(
        say("charter-motions-absentee-set")
            .with("by", holder(by))
            .with("shortest", rule.shortest.unwrap_or(rule.open_for))
            .with("longest", rule.longest.unwrap_or(rule.open_for)),
    );
    if !rule.agreed_by.is_empty() {
        told.push(say("charter-motions-absentee-agreed").names("offices", &rule.agreed_by));
    }
}

fn abstention(rule: &AbstentionRule) -> Saying {
    let remedies = rule.remedies.iter().map(|remedy| {
        say("charter-motions-remedy").word(
            "remedy",
            match remedy {
                RemedyWord::Proxy => "proxy",
                RemedyWord::Alternate => "alternate",
                RemedyWord::Instruction => "instruction",
            },
        )
    });
    let id = match rule.remedies.is_empty() {
        true => "charter-motions-abstention-plain",
        false => "charter-motions-abstention",
    };
    let told = say(id)
        .with("kind", Arg::Name(rule.name.clone()))
        .yes("reason", rule.reason);
    match rule.remedies.is_empty() {
        true => told,
        false => told.with("remedies", sayings(remedies)),
    }
}
