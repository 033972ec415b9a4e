//! Reading a bundle in one pass, with memory for one entry and its parts.
//!
//! Two things are kept apart. Where the framing is broken the reading stops, with the offset and what was expected.
//! Where a hash is wrong the reading goes on and the problem names its place, so that one changed entry among
//! thousands is told apart from a bundle that is of no use.

use std::io::Read;

use super::sequence::Sequence;
use super::source::Source;
use super::{
    Counts, Header, LogHeader, MAGIC, MAX_COMMUNITY, MAX_CONTENT, MAX_KEY_TEXT, MAX_KEYS, MAX_LOGS,
    MAX_PART, MAX_PARTS, MAX_PARTS_TOGETHER, MAX_PROBLEMS, PartSlot, ReadFault, Scope, StatedKey,
    TwoHashes, VERSION, slot, tag,
};
use super::{Event, LeafFrame, LogEnd, Problem, Summary, Wrong};
use crate::plain::Problem as Framing;
use crate::{
    Checkpoint, Frontier, Hash, Leaf, LeafKind, MAX_LEAF, MAX_NOTE, MAX_ORIGIN, MAX_TREE_SIZE,
    Mark, Opening, Origin, Part, leaf_hash,
};

/// Reads a bundle from anything that gives bytes; wrap a file in a `BufReader`.
pub struct Reader<R> {
    source: Source<R>,
    header: Header,
    counts: Counts,
    log: Option<OpenLog>,
    sequence: Sequence,
    problems: Vec<Problem>,
    problems_in_all: u64,
    is_ended: bool,
}

struct OpenLog {
    header: LogHeader,
    /// Over the leaves as they are.
    computed: Frontier,
    /// Over the hashes beside the leaves; kept apart from the first difference on.
    stated: Option<Frontier>,
}

impl<R: Read> Reader<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// When the bytes are no bundle of this version or a limit is passed.
    pub fn new(input: R) -> Result<Reader<R>, ReadFault> {
        let mut source = Source::new(input);
        let header = read_header(&mut source)?;
        let (counts, problems) = (Counts::default(), Vec::new());
        Ok(Reader {
            source,
            header,
            counts,
            log: None,
            sequence: Sequence::default(),
            problems,
            problems_in_all: 0,
            is_ended: false,
        })
    }

    /// What the bundle says of itself.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What was found wrong so far.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The next event; nothing after the end.
    ///
    /// # Errors
    /// When the framing is broken. Then nothing that follows can be read; the events before it stand.
    pub fn next_event(&mut self) -> Result<Option<Event>, ReadFault> {
        if self.is_ended {
            return Ok(None);
        }
        let event = self.read_event();
        // After a broken frame the next byte has no meaning any more.
        self.is_ended = matches!(event, Err(_) | Ok(Event::End(_)));
        event.map(Some)
    }

    fn read_event(&mut self) -> Result<Event, ReadFault> {
        match self.log.take() {
            Some(log) if log.computed.size() < log.header.size => {
                self.read_leaf(log).map(Event::Leaf)
            }
            Some(log) => self.read_log_end(log).map(Event::LogEnd),
            None if self.is_log_next()? => self.read_log().map(Event::Log),
            None => self.read_end().map(Event::End),
        }
    }

    fn is_log_next(&mut self) -> Result<bool, ReadFault> {
        self.source.place.clear();
        let (may_start, may_end) = (self.counts.logs < MAX_LOGS, self.counts.logs > 0);
        self.source.choice(
            "a log (0x10), or after the last one the end (0x1f)",
            |byte| match byte {
                tag::LOG if may_start => Some(true),
                tag::END if may_end => Some(false),
                _ => None,
            },
        )
    }

    fn read_log(&mut self) -> Result<LogHeader, ReadFault> {
        let origin = self.source.text(MAX_ORIGIN as u64, "an origin")?;
        let at = self.source.at() - origin.len() as u64;
        let origin = Origin::parse(&origin).map_err(|fault| ReadFault::Origin { at, fault })?;
        self.source.place = format!("{origin}: ");
        let size = self.source.uint(MAX_TREE_SIZE, "a tree size")?;
        let checkpoint = self.source.text(MAX_NOTE as u64, "a checkpoint")?;
        let header = LogHeader {
            origin,
            size,
            checkpoint,
        };
        self.counts.logs += 1;
        self.log = Some(OpenLog {
            header: header.clone(),
            computed: Frontier::new(),
            stated: None,
        });
        if header.origin.community() != self.header.community {
            self.note(Some(&header.origin), None, Wrong::Community);
        }
        if !self.sequence.may_follow(&header.origin) {
            self.note(Some(&header.origin), None, Wrong::LogOrder);
        }
        Ok(header)
    }

    fn read_leaf(&mut self, mut log: OpenLog) -> Result<LeafFrame, ReadFault> {
        let index = log.computed.size();
        let origin = log.header.origin.clone();
        self.source.place = format!("{origin}, leaf {index}: ");
        self.source
            .choice("a leaf (0x11)", |byte| (byte == tag::LEAF).then_some(()))?;
        let length = self.source.uint(MAX_LEAF as u64, "a leaf")?;
        let stated = self.source.hash("a leaf hash")?;
        let bytes = self.source.take(length, "a leaf")?;
        let hash = TwoHashes {
            stated,
            computed: leaf_hash(&bytes),
        };
        let opening = read_opening(&mut self.source)?;
        let parts = read_parts(&mut self.source)?;
        let frame = LeafFrame {
            index,
            leaf: Leaf::from_bytes(bytes),
            hash,
            opening,
            parts,
        };
        log.push(hash);
        self.counts.add_frame(&frame);
        for wrong in check_leaf(&frame, &origin, self.header.scope) {
            self.note(Some(&origin), Some(index), wrong);
        }
        if let (0, Some(epoch)) = (index, frame.leaf.as_ref().ok().and_then(Leaf::as_epoch)) {
            if !self.sequence.goes_on(&epoch) {
                self.note(Some(&origin), Some(index), Wrong::Restored);
            }
            self.sequence.start(&epoch);
        }
        self.log = Some(log);
        Ok(frame)
    }

    fn read_log_end(&mut self, log: OpenLog) -> Result<LogEnd, ReadFault> {
        let OpenLog {
            header,
            computed,
            stated,
        } = log;
        let LogHeader { origin, size, .. } = &header;
        self.source.place = format!("{origin}, after leaf {size}: ");
        self.source.choice("the end of the log (0x12)", |byte| {
            (byte == tag::LOG_END).then_some(())
        })?;
        let root = TwoHashes {
            stated: self.source.hash("a root")?,
            computed: computed.root(),
        };
        let root_of_stated_hashes = stated.as_ref().map_or(root.computed, Frontier::root);
        if *size == 0 {
            self.note(Some(origin), None, Wrong::Epoch);
        }
        if root.stated != root.computed {
            self.note(Some(origin), None, Wrong::Root);
        }
        self.sequence.end(origin.clone(), *size, root.computed);
        let (checkpoint, wrong) = check_checkpoint(&header, &root.computed);
        if let Some(wrong) = wrong {
            self.note(Some(origin), None, wrong);
        }
        Ok(LogEnd {
            origin: origin.clone(),
            size: *size,
            root,
            root_of_stated_hashes,
            checkpoint,
        })
    }

    fn read_end(&mut self) -> Result<Summary, ReadFault> {
        self.source.place = "the end of the bundle: ".to_owned();
        let mut stated_counts = [0; 6];
        for count in &mut stated_counts {
            *count = self.source.uint(u64::MAX, "a count")?;
        }
        let computed = self.source.digest();
        let digest = TwoHashes {
            stated: self.source.hash("the digest of the file")?,
            computed,
        };
        self.source.end()?;
        if Counts::from_order(stated_counts) != self.counts {
            self.note(None, None, Wrong::Counts);
        }
        if digest.stated != digest.computed {
            self.note(None, None, Wrong::FileDigest);
        }
        let (counts, problems_in_all) = (self.counts, self.problems_in_all);
        Ok(Summary {
            counts,
            digest,
            problems: self.problems.clone(),
            problems_in_all,
        })
    }

    fn note(&mut self, origin: Option<&Origin>, index: Option<u64>, wrong: Wrong) {
        self.problems_in_all += 1;
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem {
                origin: origin.cloned(),
                index,
                wrong,
            });
        }
    }
}

impl OpenLog {
    fn push(&mut self, hash: TwoHashes) {
        if self.stated.is_none() && hash.stated != hash.computed {
            self.stated = Some(self.computed.clone());
        }
        if let Some(stated) = &mut self.stated {
            stated.push(hash.stated);
        }
        self.computed.push(hash.computed);
    }
}

fn read_header<R: Read>(source: &mut Source<R>) -> Result<Header, ReadFault> {
    if &source.array::<8>("the magic bytes")? != MAGIC {
        return Err(source.fault(0, Framing::Expected("\"PLENARY\" and a line feed")));
    }
    source.choice("framing version 1", |byte| (byte == VERSION).then_some(()))?;
    let community = source.text(MAX_COMMUNITY, "a community's address")?;
    let scope = source.choice("a scope: public (0x00) or full (0x01)", Scope::of)?;
    let mut keys = Vec::new();
    for _ in 0..source.uint(MAX_KEYS, "key statements")? {
        let key = source.text(MAX_KEY_TEXT, "a key")?;
        let from = source.uint(MAX_TREE_SIZE, "a position")?;
        keys.push(StatedKey {
            key,
            from,
            handover: source.text(MAX_NOTE as u64, "a handover")?,
        });
    }
    Ok(Header {
        community,
        scope,
        keys,
    })
}

fn read_opening<R: Read>(source: &mut Source<R>) -> Result<Option<Opening>, ReadFault> {
    let is_opened = source.choice("an opening (0x01) or none (0x00)", |byte| match byte {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    })?;
    if !is_opened {
        return Ok(None);
    }
    Ok(Some(Opening {
        salt: source.salt()?,
        content: source.bytes(MAX_CONTENT, "a closed entry")?,
    }))
}

pub(crate) fn read_parts<R: Read>(source: &mut Source<R>) -> Result<Vec<PartSlot>, ReadFault> {
    let mut parts = Vec::new();
    let mut left = MAX_PARTS_TOGETHER;
    for _ in 0..source.uint(MAX_PARTS, "parts")? {
        let part = read_part(source, left)?;
        if let PartSlot::Present(part) = &part {
            left -= part.content.len() as u64;
        }
        parts.push(part);
    }
    Ok(parts)
}

fn read_part<R: Read>(source: &mut Source<R>, left: u64) -> Result<PartSlot, ReadFault> {
    let expected = "a part: withheld (0x00), present (0x01) or erased (0x02)";
    let slot = source.choice(expected, |byte| (byte <= slot::ERASED).then_some(byte))?;
    if slot != slot::PRESENT {
        return Ok(if slot == slot::ERASED {
            PartSlot::Erased
        } else {
            PartSlot::Withheld
        });
    }
    let mark = Mark::from_byte(source.byte("a mark")?);
    let salt = source.salt()?;
    let content = source.bytes(MAX_PART.min(left), "a part")?;
    Ok(PartSlot::Present(Part {
        salt,
        mark,
        content,
    }))
}

fn check_leaf(frame: &LeafFrame, origin: &Origin, scope: Scope) -> Vec<Wrong> {
    let mut wrongs = Vec::new();
    let mut note_if = |is_so: bool, wrong: Wrong| {
        if is_so {
            wrongs.push(wrong);
        }
    };
    note_if(!frame.is_unchanged(), Wrong::LeafHash);
    let (opening, parts) = (frame.opening.as_ref(), frame.parts.as_slice());
    match &frame.leaf {
        Err(fault) => note_if(true, Wrong::Leaf(fault.clone())),
        Ok(leaf) => {
            let is_first = frame.index == 0;
            let is_start = leaf.as_epoch().is_some_and(|epoch| epoch.origin == *origin);
            note_if(
                is_first && !is_start || !is_first && leaf.kind() == LeafKind::Epoch,
                Wrong::Epoch,
            );
            note_if(
                opening.is_some_and(|opening| !opening.opens(leaf)),
                Wrong::Opening,
            );
            let is_shut = leaf.kind() == LeafKind::Closed && opening.is_none();
            note_if(is_shut && !parts.is_empty(), Wrong::PartsOfClosed);
        }
    }
    let is_for_some =
        |slot: &PartSlot| matches!(slot, PartSlot::Present(part) if !part.mark.is_public());
    let is_for_all = opening.is_none() && !parts.iter().any(is_for_some);
    note_if(scope == Scope::Public && !is_for_all, Wrong::NotPublic);
    wrongs
}

/// The checkpoint of a log if it can be read, and what is wrong with it.
fn check_checkpoint(header: &LogHeader, root: &Hash) -> (Option<Checkpoint>, Option<Wrong>) {
    if header.checkpoint.is_empty() {
        return (None, None);
    }
    let checkpoint = match Checkpoint::parse_note(&header.checkpoint) {
        Ok((checkpoint, _)) => checkpoint,
        Err(fault) => return (None, Some(Wrong::Checkpoint(fault))),
    };
    let is_of_this_log = checkpoint.origin == header.origin && checkpoint.size == header.size;
    let wrong = match is_of_this_log {
        false => Some(Wrong::OtherCheckpoint),
        true if checkpoint.root != *root => Some(Wrong::CheckpointRoot),
        true => None,
    };
    (Some(checkpoint), wrong)
}
