//! Erasing parts, and the list of what was erased. The list holds ids only and is kept apart from backups too,
//! so that a restore cannot bring back what somebody had the right to see gone.

use crate::community::{epochs, lock_head};
use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::record::{Epoch, Erased, Erasure};
use crate::sql::{Session, Value, big};

pub(crate) fn erase(
    session: &mut dyn Session,
    community: CommunityId,
    parts: &[(u64, u32)],
) -> Result<Erased, Fault> {
    lock_head(session, community)?;
    take_all(session, community, parts)
}

/// The same, in the transaction of somebody who has locked the head.
pub(crate) fn take_all(
    session: &mut dyn Session,
    community: CommunityId,
    parts: &[(u64, u32)],
) -> Result<Erased, Fault> {
    let epochs = epochs(session, community)?;
    let mut erased = Erased::default();
    for &(position, slot) in parts {
        let place = [
            Value::Bytes(&community.0),
            Value::Int(big(position)?),
            Value::Int(i64::from(slot)),
        ];
        if take_away(session, place)? {
            list_one(session, place, big(epoch_of(&epochs, position))?)?;
            erased.erased += 1;
        } else if is_there(session, place)? {
            erased.already += 1;
        } else {
            erased.unknown.push((position, slot));
        }
    }
    Ok(erased)
}

fn take_away(session: &mut dyn Session, place: [Value<'_>; 3]) -> Result<bool, Fault> {
    let sql = "UPDATE part SET salt = NULL, content = NULL
        WHERE community_id = $1 AND position = $2 AND slot = $3 AND content IS NOT NULL";
    Ok(session.run(sql, &place)? == 1)
}

fn is_there(session: &mut dyn Session, place: [Value<'_>; 3]) -> Result<bool, Fault> {
    let sql = "SELECT slot FROM part WHERE community_id = $1 AND position = $2 AND slot = $3";
    Ok(session.first(sql, &place)?.is_some())
}

/// Puts an erased part on the list; once is enough.
pub(crate) fn list_one(
    session: &mut dyn Session,
    place: [Value<'_>; 3],
    epoch: i64,
) -> Result<(), Fault> {
    let [id, position, slot] = place;
    let sql = "INSERT INTO erasure (community_id, epoch, position, slot) VALUES ($1, $2, $3, $4)
        ON CONFLICT (community_id, epoch, position, slot) DO NOTHING";
    session.run(sql, &[id, Value::Int(epoch), position, slot])?;
    Ok(())
}

/// The epoch in which a position was written.
pub(crate) fn epoch_of(epochs: &[Epoch], position: u64) -> u64 {
    epochs
        .iter()
        .rev()
        .find(|epoch| epoch.first_position <= position)
        .map_or(0, |epoch| epoch.epoch)
}

pub(crate) fn list(
    session: &mut dyn Session,
    community: CommunityId,
) -> Result<Vec<Erasure>, Fault> {
    let sql = "SELECT epoch, position, slot FROM erasure WHERE community_id = $1 ORDER BY epoch, position, slot";
    session.all(sql, &[Value::Bytes(&community.0)], |mut row| {
        Ok(Erasure {
            community,
            epoch: row.count(0)?,
            position: row.count(1)?,
            slot: row.small(2)?,
        })
    })
}

/// The first line of an erasure list.
const HEADING: &str = "plenary erasures 1";

/// The text of an erasure list: a heading, then a line for each part. Texts can be joined line by line.
pub fn write_erasures(erasures: &[Erasure]) -> String {
    let mut text = format!("{HEADING}\n");
    for erasure in erasures {
        let Erasure {
            community,
            epoch,
            position,
            slot,
        } = erasure;
        text.push_str(&format!("{community} {epoch} {position} {slot}\n"));
    }
    text
}

/// Reads the text of an erasure list. Empty lines and repeated headings are stepped over; anything else that
/// cannot be read is refused, because a restore must not skip an erasure in silence.
pub fn read_erasures(text: &str) -> Result<Vec<Erasure>, Fault> {
    let mut lines = text.lines().enumerate();
    if lines.next().map(|(_, line)| line) != Some(HEADING) {
        return Err(Fault::ErasureList {
            line: 1,
            why: "the heading \"plenary erasures 1\" is missing",
        });
    }
    let lines = lines.filter(|(_, line)| !line.is_empty() && *line != HEADING);
    lines
        .map(|(index, line)| {
            read_line(line).map_err(|why| Fault::ErasureList {
                line: index + 1,
                why,
            })
        })
        .collect()
}

fn read_line(line: &str) -> Result<Erasure, &'static str> {
    let words: Vec<&str> = line.split(' ').collect();
    let [community, epoch, position, slot] = words[..] else {
        return Err("a line has four words: community, epoch, position, part");
    };
    Ok(Erasure {
        community: CommunityId::parse(community)
            .ok_or("the community is not 32 hexadecimal digits")?,
        epoch: epoch.parse().map_err(|_| "the epoch is no number")?,
        position: position.parse().map_err(|_| "the position is no number")?,
        slot: slot.parse().map_err(|_| "the part is no number")?,
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    #[test]
    fn an_erasure_list_reads_back() {
        let list = vec![Erasure {
            community: CommunityId([7; 16]),
            epoch: 1,
            position: u64::MAX,
            slot: 3,
        }];
        assert_eq!(read_erasures(&write_erasures(&list)).unwrap(), list);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let mut text = write_erasures(&[]);
        text.push_str("\nzz 0 0 0\n");
        assert!(matches!(
            read_erasures(&text),
            Err(Fault::ErasureList { line: 3, .. })
        ));
        assert!(matches!(
            read_erasures(""),
            Err(Fault::ErasureList { line: 1, .. })
        ));
    }

    #[test]
    fn a_position_belongs_to_the_last_epoch_begun_before_it() {
        let epoch = |epoch, first_position| Epoch {
            epoch,
            origin: String::new(),
            first_position,
        };
        let epochs = [epoch(0, 0), epoch(1, 10)];
        assert_eq!(
            [0, 9, 10, 11].map(|position| epoch_of(&epochs, position)),
            [0, 0, 1, 1]
        );
    }
}
