//! Reading a bundle from end to end, once, in the memory of the state.

use crate::again::judge;
use crate::origin::{Keys, Trust, by_earlier};
use crate::report::{Finding, MAX_FINDINGS, Overall, Reason, Report, Verdict};
use crate::slip::{KeptSlip, SlipVerdict, Standing, against};
use assembly::Community;
use assembly::effect::Effect;
use assembly::entry::{Entry, Hex};
use assembly::part::PartAddress;
use ledger::bundle::{Event, LeafFrame, LogEnd, PartSlot, Reader, Scope};
use ledger::{Checkpoint, Frontier, Hash, Leaf, LeafKind, LogName, Origin, Outcome, VerifierKey};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// What the auditor knows from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// A key of the community, learned by another way than the bundle.
    pub key: Option<VerifierKey>,
    /// A checkpoint kept from earlier.
    pub checkpoint: Option<Checkpoint>,
    /// A slip to hold against the record and its keys.
    pub slip: Option<KeptSlip>,
}

struct Run<'k> {
    known: &'k Known,
    community: Community,
    keys: Keys,
    frontier: Frontier,
    root_then: Option<Hash>,
    slip: Option<SlipVerdict>,
    trust: Vec<Trust>,
    report: Report,
    /// The log of the record that is being read; none while another log is.
    log: Option<Origin>,
    /// The logs of the record that were read.
    logs: Vec<Origin>,
    signed: bool,
    /// Parts that are erased, until an entry says that they were.
    gone: BTreeSet<PartAddress>,
}

/// Audits a bundle. Calls `progress` with the number of leaves read.
pub fn audit<R: Read>(input: R, known: &Known, progress: &mut dyn FnMut(u64)) -> Report {
    let mut report = Report {
        overall: Overall::Unreadable,
        community: String::new(),
        holds: 0,
        holds_given: 0,
        does_not_hold: 0,
        closed: 0,
        on_word: BTreeMap::new(),
        problems: Vec::new(),
        findings: Vec::new(),
        slip: None,
        root: String::new(),
        state: String::new(),
    };
    let mut reader = match Reader::new(input) {
        Ok(reader) => reader,
        Err(fault) => {
            report.problems.push(fault.to_string());
            return report;
        }
    };
    report.community = reader.header().community.clone();
    let community = match reader.header().scope {
        Scope::Public => Community::public(),
        Scope::Full => Community::new(),
    };
    let mut run = Run {
        known,
        community,
        keys: Keys::stated(&reader.header().keys),
        frontier: Frontier::new(),
        root_then: None,
        slip: None,
        trust: Vec::new(),
        report,
        log: None,
        logs: Vec::new(),
        signed: false,
        gone: BTreeSet::new(),
    };
    run.community.open.position = 0;
    loop {
        match reader.next_event() {
            Ok(Some(Event::Leaf(frame))) => {
                run.leaf(&frame);
                if frame.index % 4_096 == 0 {
                    progress(frame.index);
                }
            }
            Ok(Some(Event::Log(header))) => {
                run.log = (header.origin.log() == LogName::Record).then(|| header.origin.clone());
                if let Some(log) = &run.log {
                    run.logs.push(log.clone());
                    run.frontier = Frontier::new();
                    // An epoch that was left has no checkpoint of its own: the next one binds it. The last must have one.
                    run.signed = !header.checkpoint.is_empty();
                    let base = run.community.open.position;
                    run.keys.log(log, base, &header.checkpoint);
                }
            }
            Ok(Some(Event::LogEnd(end))) => run.log_ends(&end),
            Ok(Some(Event::End(summary))) => {
                run.report
                    .problems
                    .extend(summary.problems.iter().map(ToString::to_string));
                if !summary.is_whole() && summary.problems.is_empty() {
                    run.report
                        .problems
                        .push("the digest of the whole file is another".to_owned());
                }
                return run.finish(true);
            }
            Ok(None) => return run.finish(false),
            Err(fault) => {
                run.report.problems.push(fault.to_string());
                return run.finish(false);
            }
        }
    }
}

impl Run<'_> {
    /// What a checkpoint says of the newest moment is signed, and tells readers how fresh the record is: it must be so.
    fn log_ends(&mut self, end: &LogEnd) {
        let said = end.checkpoint.as_ref().and_then(|signed| signed.newest);
        let newest = self.community.newest().0;
        // Who does not see the closed entries knows only that it is not earlier than the open ones.
        let is_so = said.is_none_or(|said| {
            said == newest || (self.community.closed.is_none() && said > newest)
        });
        if self.log.is_some() && !is_so {
            let problem = "the checkpoint says another newest moment than the record has";
            self.report.problems.push(problem.to_owned());
        }
    }

    fn leaf(&mut self, frame: &LeafFrame) {
        if self.log.is_none() {
            return;
        }
        let position = self.community.open.position;
        let leaf = match &frame.leaf {
            Ok(leaf) => leaf,
            Err(why) => {
                self.finding(
                    position,
                    Verdict::DoesNotHold,
                    Reason::NotAnEntry {
                        why: why.to_string(),
                    },
                );
                self.count(Verdict::DoesNotHold);
                return self.community.pass_over(position);
            }
        };
        self.frontier.push(frame.hash.computed);
        if let Some(log) = &self.log {
            let frontier = &self.frontier;
            self.keys.grown(log, frontier.size(), || frontier.root());
        }
        if self.known.checkpoint.as_ref().is_some_and(|kept| {
            Some(&kept.origin) == self.log.as_ref() && kept.size == self.frontier.size()
        }) {
            self.root_then = Some(self.frontier.root());
        }
        let mut verdict = Verdict::Holds;
        if !frame.is_unchanged() {
            self.finding(position, Verdict::DoesNotHold, Reason::BytesChanged);
            verdict = Verdict::DoesNotHold;
        }
        let entry = self.read(position, leaf, frame, &mut verdict);
        if let Some(entry) = &entry {
            let (own, findings) = judge(&self.community, position, entry, &frame.parts);
            verdict = if verdict as u8 >= own as u8 {
                verdict
            } else {
                own
            };
            for finding in findings {
                self.list(finding);
            }
            if entry.actor.party().is_some() {
                *self
                    .report
                    .on_word
                    .entry(entry.actor.way.word())
                    .or_default() += 1;
            }
            self.erasures(position, entry, &frame.parts);
            for key in entry.effects.iter().filter_map(Effect::announces) {
                self.keys.announced(position + 1, key);
            }
            // Later entries are judged on what this one says, right or wrong: each gets its own verdict.
            if entry.position == position {
                self.community.apply(entry);
            }
        }
        self.hold_slip_against(position, leaf, entry.as_ref());
        self.community.open.position = position + 1;
        self.count(verdict);
    }

    /// Notes which parts are erased, and which of them an entry has erased.
    fn erasures(&mut self, position: u64, entry: &Entry, parts: &[PartSlot]) {
        for (slot, part) in (0u8..).zip(parts) {
            if *part == PartSlot::Erased {
                self.gone.insert(PartAddress { position, slot });
            }
        }
        for address in entry.erases() {
            self.gone.remove(&address);
        }
    }

    /// The entry on a leaf, where there is one that this audit can read.
    fn read(
        &mut self,
        position: u64,
        leaf: &Leaf,
        frame: &LeafFrame,
        verdict: &mut Verdict,
    ) -> Option<Entry> {
        let bytes = match (leaf.kind(), &frame.opening) {
            (LeafKind::Epoch, _) => return None,
            (LeafKind::Open, _) => leaf.body(),
            (LeafKind::Closed, Some(opening)) if opening.opens(leaf) => &opening.content,
            // A full bundle opens every closed entry: without one, what follows from it would be blamed on later entries.
            (LeafKind::Closed, opening) if opening.is_some() || self.community.closed.is_some() => {
                self.finding(position, Verdict::DoesNotHold, Reason::WrongOpening);
                *verdict = Verdict::DoesNotHold;
                return None;
            }
            (LeafKind::Closed, _) => {
                self.report.closed += 1;
                self.finding(position, Verdict::HoldsGiven, Reason::Closed);
                *verdict = Verdict::HoldsGiven;
                return None;
            }
        };
        match Entry::from_bytes(bytes) {
            Ok(entry) if entry.act.is_closed() == (leaf.kind() == LeafKind::Closed) => Some(entry),
            Ok(_) => {
                self.finding(position, Verdict::DoesNotHold, Reason::WrongOpening);
                *verdict = Verdict::DoesNotHold;
                None
            }
            Err(why) => {
                self.finding(
                    position,
                    Verdict::DoesNotHold,
                    Reason::NotAnEntry {
                        why: why.to_string(),
                    },
                );
                *verdict = Verdict::DoesNotHold;
                None
            }
        }
    }

    fn hold_slip_against(&mut self, position: u64, leaf: &Leaf, entry: Option<&Entry>) {
        let Some(KeptSlip { slip, .. }) = &self.known.slip else {
            return;
        };
        let of_this_log = Some(&slip.origin) == self.log.as_ref();
        if of_this_log && slip.outcome == (Outcome::Accepted { position }) {
            let state = &self.community.open;
            let entry = entry.map(|entry| {
                let cited = entry
                    .grounds
                    .iter()
                    .filter_map(|ground| ground.cited(state));
                (entry.moment.0, cited.collect())
            });
            self.slip = Some(against(slip, position + 1, Some(Standing { leaf, entry })));
        }
    }

    fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Holds => self.report.holds += 1,
            Verdict::HoldsGiven => self.report.holds_given += 1,
            Verdict::DoesNotHold => self.report.does_not_hold += 1,
        }
    }

    fn finding(&mut self, position: u64, verdict: Verdict, reason: Reason) {
        self.list(Finding {
            position,
            verdict,
            act: None,
            reason,
        });
    }

    /// Findings that something does not hold push out those that only say what was not seen.
    fn list(&mut self, finding: Finding) {
        let findings = &mut self.report.findings;
        if findings.len() < MAX_FINDINGS {
            findings.push(finding);
        } else if finding.verdict == Verdict::DoesNotHold
            && let Some(mild) = findings
                .iter_mut()
                .rev()
                .find(|known| known.verdict == Verdict::HoldsGiven)
        {
            *mild = finding;
        }
    }

    fn slip_verdict(&mut self, size: u64) -> Option<SlipVerdict> {
        let kept = self.known.slip.as_ref()?;
        let ring = self.keys.ring(self.known.key.as_ref());
        if let Err(invalid) = kept.is_signed_by(ring) {
            return Some(invalid);
        }
        let slip = &kept.slip;
        Some(match self.slip.take() {
            Some(verdict) => verdict,
            None if self.logs.contains(&slip.origin) => against(slip, size, None),
            None => SlipVerdict::Contradicts(format!(
                "it is of {}, and the bundle has no such log",
                slip.origin
            )),
        })
    }

    fn finish(mut self, to_the_end: bool) -> Report {
        let size = self.community.open.position;
        for PartAddress { position, slot } in std::mem::take(&mut self.gone) {
            let slot = usize::from(slot);
            let reason = Reason::ErasedUnsaid { slot };
            self.finding(position, Verdict::HoldsGiven, reason);
        }
        if let Some(kept) = &self.known.checkpoint {
            let known = self.logs.contains(&kept.origin);
            self.trust.push(by_earlier(kept, known, self.root_then));
        }
        self.trust.push(self.keys.trust(self.known.key.as_ref()));
        self.report.problems.extend(self.keys.problems());
        self.report.slip = self.slip_verdict(size);
        if let Some(SlipVerdict::Contradicts(why) | SlipVerdict::Invalid(why)) = &self.report.slip {
            self.report.problems.push(format!("the slip: {why}"));
        }
        if !self.signed {
            self.report
                .problems
                .push("the newest part of the record has no checkpoint".to_owned());
        }
        for trust in &self.trust {
            if let Trust::Contradicted(why) = trust {
                self.report.problems.push(why.clone());
            }
        }
        self.report.findings.sort_by_key(|finding| finding.position);
        self.report.root = Hex(self.frontier.root().as_bytes()).to_string();
        self.report.state = Hex(&self.community.open.digest()).to_string();
        let proven = self.trust.contains(&Trust::Proven);
        self.report.overall = match (
            to_the_end,
            self.report.does_not_hold,
            self.report.problems.is_empty(),
        ) {
            (_, 1.., _) => Overall::DoesNotHold,
            (false, ..) => Overall::Unreadable,
            (true, 0, false) => Overall::DoesNotHold,
            (true, 0, true) if proven => Overall::Holds,
            (true, 0, true) => Overall::OriginNotProven,
        };
        self.report
    }
}
