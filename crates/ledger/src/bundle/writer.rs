//! Writing a bundle in one pass: header, then for each log its header, leaves and end, then the trailer.

use std::io::Write;

use sha2::{Digest as _, Sha256};

use super::sequence::Sequence;
use super::{
    Counts, Header, LogHeader, MAGIC, MAX_COMMUNITY, MAX_CONTENT, MAX_KEY_TEXT, MAX_KEYS, MAX_LOGS,
    MAX_PART, MAX_PARTS, MAX_PARTS_TOGETHER, PartSlot, Scope, StatedKey, VERSION, WriteFault, slot,
    tag,
};
use crate::{
    Checkpoint, Epoch, Frontier, Hash, Leaf, LeafKind, MAX_NOTE, MAX_TREE_SIZE, Opening, plain,
};

/// Writes a bundle to anything that takes bytes. After an error the bundle is of no use.
pub struct Writer<W> {
    output: W,
    hasher: Sha256,
    community: String,
    scope: Scope,
    counts: Counts,
    log: Option<OpenLog>,
    sequence: Sequence,
}

struct OpenLog {
    header: LogHeader,
    checkpoint: Option<Checkpoint>,
    tree: Frontier,
}

impl<W: Write> Writer<W> {
    /// Starts a bundle.
    ///
    /// # Errors
    /// When a text or count is above its limit, or the output fails.
    pub fn new(output: W, header: &Header) -> Result<Writer<W>, WriteFault> {
        let Header {
            community,
            scope,
            keys,
        } = header;
        within(community.len(), MAX_COMMUNITY, "a community's address")?;
        within(keys.len(), MAX_KEYS, "key statements")?;
        let mut bytes = plain::Writer::new();
        bytes
            .raw(MAGIC)
            .byte(VERSION)
            .text(community)
            .byte(scope.byte())
            .uint(keys.len() as u64);
        for StatedKey {
            key,
            from,
            handover,
        } in keys
        {
            within(key.len(), MAX_KEY_TEXT, "a key")?;
            within(*from, MAX_TREE_SIZE, "a position")?;
            within(handover.len(), MAX_NOTE as u64, "a handover")?;
            bytes.text(key).uint(*from).text(handover);
        }
        let (hasher, counts) = (Sha256::new(), Counts::default());
        let mut writer = Writer {
            output,
            hasher,
            community: community.clone(),
            scope: *scope,
            counts,
            log: None,
            sequence: Sequence::default(),
        };
        writer.put(&bytes)?;
        Ok(writer)
    }

    /// Starts a log. Logs stand in the order of their origins: record, boxes, boards, and epochs ascending.
    ///
    /// # Errors
    /// When the log before is not ended, the checkpoint is not of this log and size, or the output fails.
    pub fn start_log(&mut self, header: LogHeader) -> Result<(), WriteFault> {
        if self.log.is_some() {
            return Err(WriteFault::Order(
                "a log starts after the one before has ended",
            ));
        }
        let LogHeader {
            origin,
            size,
            checkpoint,
        } = &header;
        if origin.community() != self.community || !self.sequence.may_follow(origin) {
            return Err(WriteFault::Order(
                "logs are the community's own, in the order of their origins",
            ));
        }
        within(self.counts.logs + 1, MAX_LOGS, "logs")?;
        within(*size, MAX_TREE_SIZE, "a tree size")?;
        let parsed = read_checkpoint(&header)?;
        let mut bytes = plain::Writer::new();
        bytes
            .byte(tag::LOG)
            .text(&origin.to_string())
            .uint(*size)
            .text(checkpoint);
        self.put(&bytes)?;
        self.counts.logs += 1;
        self.log = Some(OpenLog {
            header,
            checkpoint: parsed,
            tree: Frontier::new(),
        });
        Ok(())
    }

    /// Writes the next leaf of the log with its opening and parts.
    ///
    /// # Errors
    /// When it does not belong there, is not for the readers of this bundle, is above a limit, or the output fails.
    pub fn leaf(
        &mut self,
        leaf: &Leaf,
        opening: Option<&Opening>,
        parts: &[PartSlot],
    ) -> Result<(), WriteFault> {
        let scope = self.scope;
        let log = self
            .log
            .as_mut()
            .ok_or(WriteFault::Order("a leaf stands in a log"))?;
        let index = log.tree.size();
        if index == log.header.size {
            return Err(WriteFault::Size {
                stated: log.header.size,
                found: index + 1,
            });
        }
        if let Some(epoch) = log.check_epoch(leaf, index)? {
            if !self.sequence.goes_on(&epoch) {
                return Err(WriteFault::Restored);
            }
            self.sequence.start(&epoch);
        }
        check_closed(leaf, opening, parts, index)?;
        check_scope(scope, opening, parts, index)?;
        check_limits(opening, parts)?;
        log.tree.push(leaf.hash());
        self.counts.add_leaf(opening, parts);
        self.put(&leaf_frame(leaf, opening, parts))
    }

    /// Ends the log.
    ///
    /// # Errors
    /// When leaves are missing, the checkpoint has another root, or the output fails.
    pub fn end_log(&mut self) -> Result<Hash, WriteFault> {
        let log = self
            .log
            .take()
            .ok_or(WriteFault::Order("a log ends after it has started"))?;
        let (stated, found, root) = (log.header.size, log.tree.size(), log.tree.root());
        if found == 0 {
            return Err(WriteFault::Epoch { index: 0 });
        }
        if stated != found {
            return Err(WriteFault::Size { stated, found });
        }
        if log
            .checkpoint
            .is_some_and(|checkpoint| checkpoint.root != root)
        {
            return Err(WriteFault::OtherCheckpoint);
        }
        self.sequence.end(log.header.origin, found, root);
        let mut bytes = plain::Writer::new();
        bytes.byte(tag::LOG_END).raw(root.as_bytes());
        self.put(&bytes)?;
        Ok(root)
    }

    /// Ends the bundle; gives the output back, and the digest that stands at its end.
    ///
    /// # Errors
    /// When a log is not ended, there is none, or the output fails.
    pub fn finish(mut self) -> Result<(W, Hash), WriteFault> {
        if self.log.is_some() || self.counts.logs == 0 {
            return Err(WriteFault::Order(
                "a bundle ends after its last log, and has at least one",
            ));
        }
        let mut bytes = plain::Writer::new();
        bytes.byte(tag::END);
        for count in self.counts.in_order() {
            bytes.uint(count);
        }
        self.put(&bytes)?;
        let digest = Hash(self.hasher.finalize().into());
        self.output.write_all(digest.as_bytes())?;
        self.output.flush()?;
        Ok((self.output, digest))
    }

    fn put(&mut self, bytes: &plain::Writer) -> Result<(), WriteFault> {
        self.hasher.update(bytes.as_bytes());
        Ok(self.output.write_all(bytes.as_bytes())?)
    }
}

impl OpenLog {
    /// The epoch, when the leaf is one and stands where it should.
    fn check_epoch(&self, leaf: &Leaf, index: u64) -> Result<Option<Epoch>, WriteFault> {
        match leaf.as_epoch() {
            Some(epoch) if index == 0 && epoch.origin == self.header.origin => Ok(Some(epoch)),
            None if index > 0 => Ok(None),
            Some(_) | None => Err(WriteFault::Epoch { index }),
        }
    }
}

fn read_checkpoint(header: &LogHeader) -> Result<Option<Checkpoint>, WriteFault> {
    if header.checkpoint.is_empty() {
        return Ok(None);
    }
    let (checkpoint, _) = Checkpoint::parse_note(&header.checkpoint)?;
    if checkpoint.origin != header.origin || checkpoint.size != header.size {
        return Err(WriteFault::OtherCheckpoint);
    }
    Ok(Some(checkpoint))
}

fn leaf_frame(leaf: &Leaf, opening: Option<&Opening>, parts: &[PartSlot]) -> plain::Writer {
    let mut bytes = plain::Writer::new();
    bytes
        .byte(tag::LEAF)
        .uint(leaf.bytes().len() as u64)
        .raw(leaf.hash().as_bytes())
        .raw(leaf.bytes());
    bytes.option(opening, |bytes, opening| {
        bytes.raw(&opening.salt.0).bytes(&opening.content);
    });
    write_parts(&mut bytes, parts);
    bytes
}

/// The parts beside a leaf: how many, then each.
pub(crate) fn write_parts(bytes: &mut plain::Writer, parts: &[PartSlot]) {
    bytes.seq(parts, |bytes, part| match part {
        PartSlot::Withheld => _ = bytes.byte(slot::WITHHELD),
        PartSlot::Present(part) => {
            bytes
                .byte(slot::PRESENT)
                .byte(part.mark.byte())
                .raw(&part.salt.0)
                .bytes(&part.content);
        }
        PartSlot::Erased => _ = bytes.byte(slot::ERASED),
    });
}

fn check_closed(
    leaf: &Leaf,
    opening: Option<&Opening>,
    parts: &[PartSlot],
    index: u64,
) -> Result<(), WriteFault> {
    if opening.is_some_and(|opening| !opening.opens(leaf)) {
        return Err(WriteFault::Opening { index });
    }
    let is_shut = leaf.kind() == LeafKind::Closed && opening.is_none();
    if is_shut && !parts.is_empty() {
        Err(WriteFault::PartsOfClosed { index })
    } else {
        Ok(())
    }
}

fn check_scope(
    scope: Scope,
    opening: Option<&Opening>,
    parts: &[PartSlot],
    index: u64,
) -> Result<(), WriteFault> {
    if scope == Scope::Full {
        return Ok(());
    }
    if opening.is_some() {
        return Err(WriteFault::NotPublic {
            index,
            what: "an opening",
        });
    }
    let is_for_some =
        |slot: &PartSlot| matches!(slot, PartSlot::Present(part) if !part.mark.is_public());
    if parts.iter().any(is_for_some) {
        return Err(WriteFault::NotPublic {
            index,
            what: "a part for named roles",
        });
    }
    Ok(())
}

fn check_limits(opening: Option<&Opening>, parts: &[PartSlot]) -> Result<(), WriteFault> {
    within(
        opening.map_or(0, |opening| opening.content.len()),
        MAX_CONTENT,
        "a closed entry",
    )?;
    within(parts.len(), MAX_PARTS, "parts")?;
    let mut together = 0;
    for slot in parts {
        if let PartSlot::Present(part) = slot {
            within(part.content.len(), MAX_PART, "a part")?;
            together += part.content.len();
        }
    }
    within(together, MAX_PARTS_TOGETHER, "all parts of an entry")
}

fn within(found: impl TryInto<u64>, limit: u64, what: &'static str) -> Result<(), WriteFault> {
    let found = found.try_into().unwrap_or(u64::MAX);
    if found > limit {
        Err(WriteFault::AboveLimit { what, found, limit })
    } else {
        Ok(())
    }
}
