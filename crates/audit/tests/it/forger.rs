//! A forger who holds the club's own key changes its record, so that every hash and every signature is right and only the
//! content lies. And what both audits then say.

use crate::scene::{ADDRESS, moment, signer};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::{EDITION, Entry, PartDigest};
use audit::{Finding, Known, Overall, Reason, Report, Verdict, audit};
use house::Sheet;
use ledger::bundle::{Header, LogHeader, PartSlot, Scope, StatedKey, Writer};
use ledger::{Checkpoint, Frontier, Leaf, LeafKind, Mark, Opening, Origin, Part, Salt};

/// A record in the hands of a forger.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) origin: Origin,
    /// What the bundle's checkpoint says of the newest moment.
    pub(crate) newest: Option<i64>,
}

impl Record {
    /// The entry at a position, open or closed.
    pub(crate) fn entry(&self, at: usize) -> Option<Entry> {
        let sheet = &self.sheets[at];
        let bytes = match (sheet.leaf.kind(), &sheet.opening) {
            (LeafKind::Open, _) => sheet.leaf.body(),
            (LeafKind::Closed, Some(opening)) => &opening.content,
            (LeafKind::Closed | LeafKind::Epoch, _) => return None,
        };
        Some(Entry::from_bytes(bytes).expect("an honest entry"))
    }

    /// The position of the first entry of an act.
    #[track_caller]
    pub(crate) fn first(&self, act: &str) -> usize {
        (0..self.sheets.len())
            .find(|at| self.entry(*at).is_some_and(|entry| entry.act.name() == act))
            .unwrap_or_else(|| panic!("there is an entry of `{act}`"))
    }

    /// Rewrites an entry, and its leaf with it.
    pub(crate) fn changed(mut self, at: usize, change: impl FnOnce(&mut Entry)) -> Record {
        let mut entry = self.entry(at).expect("an entry to change");
        change(&mut entry);
        self.write(at, &entry);
        self
    }

    fn write(&mut self, at: usize, entry: &Entry) {
        let sheet = &mut self.sheets[at];
        if entry.act.is_closed() {
            let opening = Opening {
                salt: Salt([9; 32]),
                content: entry.bytes(),
            };
            sheet.leaf = opening.leaf();
            sheet.opening = Some(opening);
        } else {
            sheet.leaf = Leaf::open(&entry.bytes()).expect("a short entry");
            sheet.opening = None;
        }
    }

    /// Keeps what stands before a position.
    pub(crate) fn until(mut self, at: usize) -> Record {
        self.sheets.truncate(at);
        self
    }

    /// Appends an act that nobody decided.
    pub(crate) fn with(mut self, when: &str, actor: Actor, act: impl Into<Act>) -> Record {
        let act = act.into();
        let parts: Vec<Part> = act
            .parts()
            .iter()
            .map(|spec| Part {
                salt: Salt([5; 32]),
                mark: Mark::from_byte(spec.mark()),
                content: if spec.required {
                    b"A text".to_vec()
                } else {
                    Vec::new()
                },
            })
            .collect();
        let entry = Entry {
            position: self.sheets.len() as u64,
            moment: moment(when),
            actor,
            edition: EDITION,
            mandate: None,
            act,
            given: Vec::new(),
            grounds: Vec::new(),
            effects: Vec::new(),
            parts: parts
                .iter()
                .map(|part| PartDigest(part.digest().0))
                .collect(),
        };
        self.sheets.push(Sheet {
            leaf: Leaf::open(b"").expect("short"),
            opening: None,
            parts: parts.into_iter().map(Some).collect(),
        });
        let at = self.sheets.len() - 1;
        self.write(at, &entry);
        self
    }

    /// The checkpoint of the record at a size.
    pub(crate) fn checkpoint(&self, size: usize) -> Checkpoint {
        let mut tree = Frontier::new();
        for sheet in &self.sheets[..size] {
            tree.push(sheet.leaf.hash());
        }
        Checkpoint {
            origin: self.origin.clone(),
            size: size as u64,
            root: tree.root(),
            newest: None,
        }
    }

    /// Tree, checkpoint and bundle as the honest program would write them, signed with the club's key.
    pub(crate) fn bundle(&self, scope: Scope) -> Vec<u8> {
        let key = StatedKey {
            key: signer().verifier().to_string(),
            from: 0,
            handover: String::new(),
        };
        let header = Header {
            community: ADDRESS.into(),
            scope,
            keys: vec![key],
        };
        let size = self.sheets.len();
        let checkpoint = Checkpoint {
            newest: self.newest,
            ..self.checkpoint(size)
        };
        let note = checkpoint.sign(&[&signer()]).expect("a note");
        let mut writer = Writer::new(Vec::new(), &header).expect("a header");
        let log = LogHeader {
            origin: self.origin.clone(),
            size: size as u64,
            checkpoint: note.to_string(),
        };
        writer.start_log(log).expect("a log");
        for sheet in &self.sheets {
            put(&mut writer, sheet, scope == Scope::Full);
        }
        writer.end_log().expect("the end of the log");
        writer.finish().expect("the end").0
    }

    pub(crate) fn audited(&self, scope: Scope, known: &Known) -> Report {
        audit(self.bundle(scope).as_slice(), known, &mut |_| ())
    }
}

fn put(writer: &mut Writer<Vec<u8>>, sheet: &Sheet, whole: bool) {
    if !whole && sheet.leaf.kind() == LeafKind::Closed {
        return writer.leaf(&sheet.leaf, None, &[]).expect("a closed leaf");
    }
    let slots: Vec<PartSlot> = sheet
        .parts
        .iter()
        .map(|part| match part {
            None => PartSlot::Erased,
            Some(part) if whole || part.mark.is_public() => PartSlot::Present(part.clone()),
            Some(_) => PartSlot::Withheld,
        })
        .collect();
    let written = writer.leaf(&sheet.leaf, sheet.opening.as_ref(), &slots);
    written.expect("a leaf");
}

/// The club's key, as somebody knows it who got it from elsewhere.
pub(crate) fn knowing_the_key() -> Known {
    Known {
        key: Some(signer().verifier().clone()),
        ..Known::default()
    }
}

/// The findings that say something does not hold.
pub(crate) fn wrong(report: &Report) -> Vec<&Finding> {
    let findings = report.findings.iter();
    findings
        .filter(|finding| finding.verdict == Verdict::DoesNotHold)
        .collect()
}

/// The file is in order, and the first thing that does not hold is this entry, for this reason.
#[track_caller]
pub(crate) fn check_first_wrong(record: &Record, scope: Scope, at: usize, reason: &Reason) {
    let report = record.audited(scope, &knowing_the_key());
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert_eq!(report.overall, Overall::DoesNotHold, "{report:#?}");
    let wrong = wrong(&report);
    assert!(wrong[0].position == at as u64, "{wrong:#?}");
    assert!(
        wrong
            .iter()
            .any(|finding| finding.position == at as u64 && finding.reason == *reason),
        "{wrong:#?}"
    );
}
