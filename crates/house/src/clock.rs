//! What time it is: the system's clock in earnest, another one where time is played (tests, the demo).

use assembly::moment::Moment;
use std::time::{SystemTime, UNIX_EPOCH};

/// A clock. It may jump; what is decided never goes back behind the newest entry.
pub trait Clock: Send + Sync {
    /// The moment now.
    fn now(&self) -> Moment;

    /// Whether it is the world's clock, which the store compares with the database's.
    fn is_real(&self) -> bool {
        false
    }
}

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let ms = since.map_or(0, |since| since.as_millis());
        Moment(i64::try_from(ms).unwrap_or(i64::MAX))
    }

    fn is_real(&self) -> bool {
        true
    }
}
