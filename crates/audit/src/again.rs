//! Deciding one entry again.

use crate::report::{Finding, Reason, Verdict};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::{EDITION, Entry, Given, Question};
use assembly::part::PartText;
use assembly::refusal::Refusal;
use assembly::{Asked, Community, NoParts, decide, decide_again};
use ledger::bundle::PartSlot;
use std::collections::BTreeSet;

/// The verdict on an entry that can be read, before it is applied. The findings are empty where it simply holds.
pub(crate) fn judge(
    community: &Community,
    position: u64,
    entry: &Entry,
    parts: &[PartSlot],
) -> (Verdict, Vec<Finding>) {
    let mut findings = Findings {
        position,
        act: entry.act.name(),
        list: Vec::new(),
    };
    let texts = texts(entry, parts, &mut findings);
    form(community, position, entry, &mut findings);
    due(community, entry, &mut findings);
    if entry.edition == 0 || entry.edition > EDITION {
        findings.wrong(Reason::UnknownEdition {
            edition: entry.edition,
        });
    } else {
        decided(community, entry, &texts, &mut findings);
    }
    let verdict = findings
        .list
        .iter()
        .map(|finding| finding.verdict)
        .max_by_key(|verdict| *verdict as u8);
    (verdict.unwrap_or(Verdict::Holds), findings.list)
}

struct Findings {
    position: u64,
    act: &'static str,
    list: Vec<Finding>,
}

impl Findings {
    fn add(&mut self, verdict: Verdict, reason: Reason) {
        self.list.push(Finding {
            position: self.position,
            verdict,
            act: Some(self.act),
            reason,
        });
    }

    fn wrong(&mut self, reason: Reason) {
        self.add(Verdict::DoesNotHold, reason);
    }

    fn given(&mut self, reason: Reason) {
        self.add(Verdict::HoldsGiven, reason);
    }
}

/// The texts as far as they are here; each must be the one whose digest stands in the entry.
fn texts(entry: &Entry, parts: &[PartSlot], findings: &mut Findings) -> Vec<PartText> {
    let specs = entry.act.parts();
    if parts.len() != specs.len() || entry.parts.len() != specs.len() {
        findings.wrong(Reason::WrongNumberOfParts);
    }
    let mut texts = Vec::with_capacity(parts.len());
    for (slot, part) in parts.iter().enumerate() {
        texts.push(match part {
            PartSlot::Present(part) => {
                let digest = entry.parts.get(slot).map(|digest| digest.0);
                let marked = specs
                    .get(slot)
                    .is_some_and(|spec| spec.mark() == part.mark.byte());
                if digest != Some(part.digest().0) || !marked {
                    findings.wrong(Reason::WrongPart { slot });
                }
                match std::str::from_utf8(&part.content) {
                    Ok("") => PartText::Empty,
                    Ok(text) => PartText::Known(text.into()),
                    Err(_) => {
                        findings.wrong(Reason::WrongPart { slot });
                        PartText::Unseen
                    }
                }
            }
            PartSlot::Withheld | PartSlot::Erased => {
                if specs
                    .get(slot)
                    .is_some_and(|spec| *part == PartSlot::Erased && !spec.erasable)
                {
                    findings.wrong(Reason::WrongPart { slot });
                }
                findings.given(Reason::PartUnseen { slot });
                PartText::Unseen
            }
        });
    }
    texts
}

fn form(community: &Community, position: u64, entry: &Entry, findings: &mut Findings) {
    if entry.position != position {
        findings.wrong(Reason::WrongPosition {
            says: entry.position,
        });
    }
    if entry.moment < community.newest() {
        findings.wrong(Reason::MomentGoesBack);
    }
    // Nobody asked for what falls due: there is no word of the operator about it to take.
    if matches!(entry.act, Act::Due(_)) && entry.actor != Actor::clock() {
        findings.wrong(Reason::OtherGrounds);
    }
    // Said apart from other effects: who keeps to it can derive the open rooms whatever the closed entries say.
    let closed = entry.act.is_closed();
    if entry
        .effects
        .iter()
        .any(|effect| effect.is_closed() != closed)
    {
        findings.wrong(Reason::OtherRooms);
    }
}

/// Everything due up to the moment of an entry must have been decided before it, at its own moment. Who does not see the
/// closed entries does not know the newest moment, and so cannot tell whether the clock was late.
fn due(community: &Community, entry: &Entry, findings: &mut Findings) {
    let mut stuck = BTreeSet::new();
    while let Some(due) = community
        .next_due_but(&stuck)
        .filter(|due| due.at <= entry.moment)
    {
        let now = due.at.max(community.newest());
        if entry.act == Act::Due(due.clone()) {
            if community.closed.is_some() && entry.moment > now {
                let due = due.at.to_string();
                findings.wrong(Reason::DuePassedOver { due });
            }
            return;
        }
        let asked = Asked {
            actor: Actor::clock(),
            act: &Act::Due(due.clone()),
            texts: &[],
            now,
        };
        if decide(community, &asked, &NoParts).is_ok() {
            findings.wrong(Reason::DuePassedOver {
                due: due.at.to_string(),
            });
            return;
        }
        stuck.insert(due.clone());
    }
}

fn decided(community: &Community, entry: &Entry, texts: &[PartText], findings: &mut Findings) {
    let asked = Asked {
        actor: entry.actor,
        act: &entry.act,
        texts,
        now: entry.moment,
    };
    let again = decide_again(community, &asked, &entry.given, &NoParts);
    match again {
        Err(refusal) => findings.wrong(refused(community, &refusal)),
        Ok(again) if again.effects != entry.effects => findings.wrong(Reason::OtherEffects),
        Ok(again)
            if (again.mandate, &again.grounds, &again.given)
                != (entry.mandate, &entry.grounds, &entry.given) =>
        {
            findings.wrong(Reason::OtherGrounds);
        }
        Ok(_) if community.closed.is_none() && entry.given.iter().any(of_closed_rooms) => {
            findings.given(Reason::ClosedRooms)
        }
        Ok(_) => {}
    }
}

/// Whether closed rooms gave the answer, and not a text: that one is checked where it is here, and said where it is not.
fn of_closed_rooms(given: &Given) -> bool {
    !matches!(given.question, Question::Said(_))
}

fn refused(community: &Community, refusal: &Refusal) -> Reason {
    let clause = refusal.ground.as_ref().and_then(|ground| {
        let bylaws = community.open.bodies.charters.get(ground.charter)?;
        let clause = bylaws.rules.clauses.get(usize::from(ground.clause.0))?;
        Some(format!("{}#{}", bylaws.file, clause.number))
    });
    Reason::WouldBeRefused {
        refusal: refusal.id.to_owned(),
        clause,
    }
}
