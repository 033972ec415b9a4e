//! The name of a log: the community's address, which log it is, and the epoch.
//!
//! The record of a community, each secret box and each board are logs of their own. After a restore a log gets a new
//! epoch and so a new origin: no two histories are ever signed under one name.

use std::fmt;

/// The longest origin, in bytes.
pub const MAX_ORIGIN: usize = 200;

/// Which of a community's logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogName {
    /// The record itself.
    Record,
    /// The papers of one secret vote.
    Box(u64),
    /// A public board, for votes whose papers are published while they run.
    Board(u64),
}

/// The name under which the checkpoints of one log in one epoch are signed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    community: String,
    log: LogName,
    epoch: u64,
}

/// Why a text names no log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginFault {
    /// It is too long.
    #[error("an origin has at most {MAX_ORIGIN} bytes")]
    TooLong,
    /// The address of the community is not of the accepted form.
    #[error("a community's address is made of a-z, 0-9, '.', '-' and single '/' between names")]
    Community,
    /// The end of the origin names no log and epoch.
    #[error("an origin ends with /record/EPOCH, /box/NUMBER/EPOCH or /board/NUMBER/EPOCH")]
    Log,
    /// Epochs are counted from one.
    #[error("epochs are counted from 1")]
    Epoch,
}

impl Origin {
    /// Names a log of the community at an address such as `example.org/npoc`.
    ///
    /// # Errors
    /// When the address is not of the accepted form, the epoch is 0, or the whole is too long.
    pub fn new(community: &str, log: LogName, epoch: u64) -> Result<Origin, OriginFault> {
        if !is_address(community) {
            return Err(OriginFault::Community);
        }
        if epoch == 0 {
            return Err(OriginFault::Epoch);
        }
        let origin = Origin {
            community: community.to_owned(),
            log,
            epoch,
        };
        if origin.to_string().len() > MAX_ORIGIN {
            Err(OriginFault::TooLong)
        } else {
            Ok(origin)
        }
    }

    /// Reads an origin from its text.
    ///
    /// # Errors
    /// When the text is not exactly what [`Origin::new`] would print.
    pub fn parse(text: &str) -> Result<Origin, OriginFault> {
        if text.len() > MAX_ORIGIN {
            return Err(OriginFault::TooLong);
        }
        let (rest, epoch) = last_number(text).ok_or(OriginFault::Log)?;
        if let Some(community) = rest.strip_suffix("/record") {
            return Origin::new(community, LogName::Record, epoch);
        }
        let (rest, number) = last_number(rest).ok_or(OriginFault::Log)?;
        if let Some(community) = rest.strip_suffix("/box") {
            return Origin::new(community, LogName::Box(number), epoch);
        }
        let community = rest.strip_suffix("/board").ok_or(OriginFault::Log)?;
        Origin::new(community, LogName::Board(number), epoch)
    }

    /// The community's address; also the name of the keys that sign for it.
    #[must_use]
    pub fn community(&self) -> &str {
        &self.community
    }

    /// Which of the community's logs.
    #[must_use]
    pub fn log(&self) -> LogName {
        self.log
    }

    /// The epoch, counted from one; a restore starts the next.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Origin {
            community,
            log,
            epoch,
        } = self;
        match log {
            LogName::Record => write!(f, "{community}/record/{epoch}"),
            LogName::Box(number) => write!(f, "{community}/box/{number}/{epoch}"),
            LogName::Board(number) => write!(f, "{community}/board/{number}/{epoch}"),
        }
    }
}

fn is_address(text: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(is_name_byte);
    text.split('/').all(is_name)
}

fn is_name_byte(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')
}

fn last_number(text: &str) -> Option<(&str, u64)> {
    let (rest, digits) = text.rsplit_once('/')?;
    Some((rest, decimal(digits)?))
}

/// A decimal number in its only accepted form: digits, no sign, no leading zero.
pub(crate) fn decimal(digits: &str) -> Option<u64> {
    let value: u64 = digits.parse().ok()?;
    (value.to_string() == digits).then_some(value)
}

/// As [`decimal`], with a minus for what lies before 1970.
pub(crate) fn signed_decimal(digits: &str) -> Option<i64> {
    let value: i64 = digits.parse().ok()?;
    (value.to_string() == digits).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_reads_back(text: &str, community: &str, log: LogName, epoch: u64) {
        let origin = Origin::parse(text).expect("an origin");
        assert_eq!(
            (origin.community(), origin.log(), origin.epoch()),
            (community, log, epoch)
        );
        assert_eq!(origin.to_string(), text);
    }

    fn check_refused(text: &str, fault: OriginFault) {
        assert_eq!(Origin::parse(text), Err(fault), "{text}");
    }

    #[test]
    fn an_origin_names_community_log_and_epoch() {
        check_reads_back(
            "example.org/npoc/record/1",
            "example.org/npoc",
            LogName::Record,
            1,
        );
        check_reads_back(
            "example.org/npoc/box/17/1",
            "example.org/npoc",
            LogName::Box(17),
            1,
        );
        check_reads_back(
            "example.org/npoc/board/0/12",
            "example.org/npoc",
            LogName::Board(0),
            12,
        );
        check_reads_back(
            "example.org/box/17/record/2",
            "example.org/box/17",
            LogName::Record,
            2,
        );
    }

    #[test]
    fn what_is_no_origin_says_why() {
        check_refused("example.org/npoc", OriginFault::Log);
        check_refused("example.org/npoc/record/01", OriginFault::Log);
        check_refused("example.org/npoc/record/+1", OriginFault::Log);
        check_refused("example.org/npoc/chest/4/1", OriginFault::Log);
        check_refused("example.org/npoc/record/0", OriginFault::Epoch);
        check_refused("/record/1", OriginFault::Community);
        check_refused("example.org//record/1", OriginFault::Community);
        check_refused("Example.org/record/1", OriginFault::Community);
        check_refused("a b/record/1", OriginFault::Community);
        check_refused(
            &format!("{}/record/1", "a".repeat(200)),
            OriginFault::TooLong,
        );
    }
}
