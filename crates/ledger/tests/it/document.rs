//! The examples in `docs/record.md` are made here, so that they cannot drift from the code.
//!
//! `PLENARY_BLESS=1 cargo test -p ledger` writes them anew; a changed example is read as a changed format.

use std::fmt::Write as _;

use ledger::bundle::Scope;
use ledger::{
    Frontier, Hash, LogName, Opening, Outcome, Part, Restored, Slip, inclusion_proof, leaf_hash,
};

use crate::example;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/record.md");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes everything");
        text
    })
}

/// Takes a bundle apart with nothing but the grammar in the document: a second reader, and the maker of the example.
struct Dissection<'a> {
    bytes: &'a [u8],
    at: usize,
    text: String,
}

impl Dissection<'_> {
    fn raw(&mut self, length: usize, meaning: &str) -> &[u8] {
        let (start, end) = (self.at, self.at + length);
        for from in (start..end).step_by(16) {
            let row = &self.bytes[from..end.min(from + 16)];
            let digits: Vec<String> = row.iter().map(|byte| format!("{byte:02x}")).collect();
            let meaning = if from == start { meaning } else { "" };
            let line = format!("{from:04x}  {:<47}  {meaning}", digits.join(" "));
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
        self.at = end;
        &self.bytes[start..end]
    }

    fn byte(&mut self, meaning: &str) -> u8 {
        self.raw(1, meaning)[0]
    }

    fn uint(&mut self, meaning: &str) -> u64 {
        let rest = &self.bytes[self.at..];
        let length = 1 + rest
            .iter()
            .position(|byte| byte & 0x80 == 0)
            .expect("a number ends");
        let bits = rest[..length].iter().rev();
        let value = bits.fold(0, |value, byte| value << 7 | u64::from(byte & 0x7f));
        self.raw(length, &format!("{meaning}: {value}"));
        value
    }

    fn bytes(&mut self, meaning: &str) {
        let length = self.uint(&format!("length of {meaning}"));
        if length > 0 {
            self.raw(length as usize, meaning);
        }
    }

    fn header(&mut self) {
        self.raw(8, "magic \"PLENARY\\n\"");
        self.byte("version 1");
        self.bytes("the community's address");
        self.byte("scope: public");
        for _ in 0..self.uint("key statements") {
            self.bytes("the key");
            self.uint("signs from position");
            self.bytes("the handover");
        }
    }

    fn log(&mut self) {
        self.bytes("the origin");
        let size = self.uint("leaves");
        self.bytes("the checkpoint");
        for index in 0..size {
            self.leaf(index);
        }
        assert_eq!(self.byte("end of the log"), 0x12);
        self.raw(32, "root");
    }

    fn leaf(&mut self, index: u64) {
        assert_eq!(self.byte(&format!("leaf {index}")), 0x11);
        let length = self.uint("length of the leaf");
        let stated: Vec<u8> = self.raw(32, "leaf hash").to_vec();
        let leaf = self.raw(length as usize, "the leaf, kind byte first");
        assert_eq!(stated, leaf_hash(leaf).as_bytes());
        assert_eq!(self.byte("no opening"), 0);
        for _ in 0..self.uint("parts") {
            match self.bytes[self.at] {
                0 => _ = self.byte("withheld"),
                2 => _ = self.byte("erased"),
                _ => self.part(),
            }
        }
    }

    fn part(&mut self) {
        self.byte("present");
        self.byte("mark: public, erasable");
        self.raw(32, "salt");
        self.bytes("the part");
    }

    fn end(&mut self) {
        for what in [
            "logs",
            "leaves",
            "openings",
            "parts present",
            "parts withheld",
            "parts erased",
        ] {
            self.uint(what);
        }
        let before = Hash::of(&[&self.bytes[..self.at]]);
        assert_eq!(
            self.raw(32, "SHA-256 of everything before"),
            before.as_bytes()
        );
        assert_eq!(self.at, self.bytes.len());
    }
}

fn dissected(bytes: &[u8]) -> String {
    let mut parts = Dissection {
        bytes,
        at: 0,
        text: String::new(),
    };
    parts.header();
    loop {
        match parts.bytes[parts.at] {
            0x10 => {
                parts.byte("a log");
                parts.log();
            }
            _ => {
                parts.byte("the end of the bundle");
                parts.end();
                return parts.text;
            }
        }
    }
}

fn part_example() -> String {
    let Part {
        salt,
        mark,
        content,
    } = &example::part(2, b"ana@example.org");
    let digest = example::part(2, b"ana@example.org").digest();
    let (salt, content) = (hex(&salt.0), hex(content));
    format!(
        "salt     {salt}\nmark     {:02x}\ncontent  {content}\ndigest   {digest}\n",
        mark.byte()
    )
}

fn closed_example() -> String {
    let Opening { salt, content } = &example::opening();
    let leaf = hex(example::opening().leaf().bytes());
    format!(
        "salt     {}\ncontent  {}\nleaf     {leaf}\n",
        hex(&salt.0),
        hex(content)
    )
}

fn leaf_example() -> String {
    let leaf = ledger::Leaf::open(b"open entry").expect("a leaf");
    format!(
        "leaf       {}\nleaf hash  {}\n",
        hex(leaf.bytes()),
        leaf.hash()
    )
}

fn tree_example() -> String {
    let leaves: Vec<Hash> = (0_u8..7).map(|n| leaf_hash(&[n])).collect();
    let mut tree = Frontier::new();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    let mut text = format!(
        "root      {}\nfrontier  {}\n",
        tree.root(),
        hex(&tree.encode())
    );
    for hash in inclusion_proof(&leaves[..], 4, 7).expect("a proof") {
        writeln!(text, "proof     {hash}").expect("a string takes everything");
    }
    text
}

fn epoch_example() -> String {
    let first = example::epoch_leaf(LogName::Record);
    let record = example::checkpoint(LogName::Record, &example::record(Scope::Public));
    let restored = Restored {
        origin: record.origin.clone(),
        size: record.size,
        root: record.root,
        newest_known: None,
    };
    let second = ledger::Epoch {
        origin: ledger::Origin::new("example.org/npoc", LogName::Record, 2).expect("an origin"),
        moment: example::MOMENT + 1,
        position: 3,
        restored: Some(restored),
    };
    format!(
        "first   {}\nsecond  {}\n",
        hex(first.bytes()),
        hex(ledger::Leaf::epoch(&second).bytes())
    )
}

fn key_example() -> String {
    format!(
        "seed    {}\npublic  {}\n",
        hex(&[1; 32]),
        example::signer().verifier()
    )
}

fn checkpoint_example() -> String {
    example::log_header(LogName::Record, &example::record(Scope::Public)).checkpoint
}

fn slip_example() -> String {
    let slip = Slip {
        origin: example::origin(LogName::Record),
        act: [0xab; 16],
        outcome: Outcome::Refused { size: 3 },
        verdict: "already-member".into(),
        clause: "npoc 3.2".into(),
        moment: example::MOMENT,
    };
    slip.sign(&example::signer()).expect("a note").to_string()
}

/// The text with the block after the marker replaced; the block is fenced and follows directly.
fn with_example(text: &str, name: &str, example: &str) -> String {
    let marker = format!("<!-- example: {name} -->\n```text\n");
    let start = text
        .find(&marker)
        .unwrap_or_else(|| panic!("no marker for {name}"))
        + marker.len();
    let end = start + text[start..].find("```\n").expect("the block ends");
    format!("{}{example}{}", &text[..start], &text[end..])
}

#[test]
fn the_examples_in_the_document_are_what_the_code_writes() {
    let document = std::fs::read_to_string(DOCUMENT).expect("the document is there");
    let examples = [
        ("leaf", leaf_example()),
        ("part", part_example()),
        ("closed", closed_example()),
        ("tree", tree_example()),
        ("key", key_example()),
        ("checkpoint", checkpoint_example()),
        ("slip", slip_example()),
        ("epoch", epoch_example()),
        ("bundle", dissected(&example::bundle(Scope::Public))),
    ];
    let expected = examples
        .iter()
        .fold(document.clone(), |text, (name, example)| {
            with_example(&text, name, example)
        });
    if std::env::var_os("PLENARY_BLESS").is_some() {
        std::fs::write(DOCUMENT, &expected).expect("the document can be written");
        return;
    }
    assert!(
        document == expected,
        "docs/record.md shows other bytes; see the head of this test"
    );
}
