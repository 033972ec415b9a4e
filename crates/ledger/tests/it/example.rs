//! A small bundle with one of everything, from fixed values: the record with an epoch leaf, an open entry with three
//! parts and a closed entry, then a box with one paper.

use ledger::bundle::{Header, LogHeader, PartSlot, Scope, StatedKey, Writer};
use ledger::{
    Checkpoint, Epoch, Frontier, Leaf, LogName, Mark, Opening, Origin, Part, Salt, Signer,
};

pub(crate) const MOMENT: i64 = 1_764_000_000_000;

pub(crate) fn signer() -> Signer {
    Signer::new("example.org/npoc", &[1; 32]).expect("a key")
}

pub(crate) fn origin(log: LogName) -> Origin {
    Origin::new("example.org/npoc", log, 1).expect("an origin")
}

pub(crate) fn epoch_leaf(log: LogName) -> Leaf {
    Leaf::epoch(&Epoch {
        origin: origin(log),
        moment: MOMENT,
        position: 0,
        restored: None,
    })
}

pub(crate) fn header(scope: Scope) -> Header {
    let key = StatedKey {
        key: signer().verifier().to_string(),
        from: 0,
        handover: String::new(),
    };
    Header {
        community: "example.org/npoc".into(),
        scope,
        keys: vec![key],
    }
}

pub(crate) fn part(audience: u8, content: &[u8]) -> Part {
    let mark = Mark::new(audience, true).expect("an audience");
    Part {
        salt: Salt([0xa0 + audience; 32]),
        mark,
        content: content.to_vec(),
    }
}

pub(crate) fn opening() -> Opening {
    Opening {
        salt: Salt([0xc0; 32]),
        content: b"closed entry".to_vec(),
    }
}

/// A leaf with what stands beside it.
pub(crate) type Row = (Leaf, Option<Opening>, Vec<PartSlot>);

pub(crate) fn record(scope: Scope) -> Vec<Row> {
    let shown = |part| {
        if scope == Scope::Full {
            PartSlot::Present(part)
        } else {
            PartSlot::Withheld
        }
    };
    let parts = vec![
        PartSlot::Present(part(0, b"Ana")),
        shown(part(2, b"ana@example.org")),
        PartSlot::Erased,
    ];
    let open = Leaf::open(b"open entry").expect("a leaf");
    let (opened, beside) = match scope {
        Scope::Public => (None, vec![]),
        Scope::Full => (Some(opening()), vec![PartSlot::Present(part(3, b"why"))]),
    };
    vec![
        (epoch_leaf(LogName::Record), None, vec![]),
        (open, None, parts),
        (opening().leaf(), opened, beside),
    ]
}

pub(crate) fn ballot_box() -> Vec<Row> {
    let paper = Leaf::open(b"paper").expect("a leaf");
    vec![
        (epoch_leaf(LogName::Box(1)), None, vec![]),
        (paper, None, vec![]),
    ]
}

pub(crate) fn checkpoint(log: LogName, rows: &[Row]) -> Checkpoint {
    let mut tree = Frontier::new();
    rows.iter().for_each(|(leaf, ..)| tree.push(leaf.hash()));
    let newest = (log == LogName::Record).then_some(MOMENT);
    Checkpoint {
        origin: origin(log),
        size: tree.size(),
        root: tree.root(),
        newest,
    }
}

pub(crate) fn log_header(log: LogName, rows: &[Row]) -> LogHeader {
    let checkpoint = checkpoint(log, rows);
    let (size, note) = (
        checkpoint.size,
        checkpoint.sign(&[&signer()]).expect("a note"),
    );
    LogHeader {
        origin: origin(log),
        size,
        checkpoint: note.to_string(),
    }
}

fn write_log(writer: &mut Writer<Vec<u8>>, log: LogName, rows: &[Row]) {
    writer
        .start_log(log_header(log, rows))
        .expect("a log starts");
    for (leaf, opening, parts) in rows {
        writer.leaf(leaf, opening.as_ref(), parts).expect("a leaf");
    }
    writer.end_log().expect("a log ends");
}

pub(crate) fn bundle(scope: Scope) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new(), &header(scope)).expect("a bundle starts");
    write_log(&mut writer, LogName::Record, &record(scope));
    write_log(&mut writer, LogName::Box(1), &ballot_box());
    writer.finish().expect("a bundle ends").0
}
