//! When a claim is looked at next, and when what is seen becomes a finding in the record. Pure. The table stands in
//! `decisions/0031`.

use desk::Finding;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The first looks, after the claim was made.
const FIRST_LOOKS: [i64; 4] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/// For so long a claim is looked at each hour, whoever made it.
pub(super) const WINDOW: i64 = 72 * HOUR;
/// After that, while an application waits. And so often it is asked whether a claim at rest is worth a look again.
pub(super) const LATER: i64 = DAY;
/// A proof that was there and is not is looked for again after these times. Missed once more, it is lost.
const MISSED: [i64; 3] = [HOUR, DAY, 3 * DAY];
/// Where nobody could say whether a proof is still there.
const AFTER_SILENCE: i64 = 6 * HOUR;

/// When a claim is looked at for the first time, unless somebody asks before.
pub(super) fn first_look(since: i64) -> i64 {
    since + FIRST_LOOKS[0]
}

/// A claim at a moment, as far as the next look depends on it. Moments and lengths are milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) now: i64,
    /// Since when the claim is looked at.
    pub(super) since: i64,
    /// Which claim: members are not all asked on one day.
    pub(super) claim: u64,
    /// Whether the record says that control was shown in this way.
    pub(super) proved: bool,
    /// Whether it says so of another way.
    pub(super) proved_otherwise: bool,
    /// Whether an application waits for it.
    pub(super) applies: bool,
    /// How often in a row the proof was missed before this look.
    pub(super) missed: u32,
    /// How often the proof of a member is looked at; never, if none.
    pub(super) again: Option<i64>,
}

/// What follows from a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    /// What is to be recorded: whether control is shown.
    pub(super) record: Option<bool>,
    /// How often in a row the proof was missed now.
    pub(super) missed: u32,
    /// When to look next.
    pub(super) next: i64,
}

impl At {
    /// The next look at a claim, or the next time to ask whether it is worth one.
    pub(super) fn next_look(&self) -> i64 {
        let hourly = (self.now < self.since + WINDOW).then_some(self.now + HOUR);
        let first = FIRST_LOOKS.iter().map(|after| self.since + after);
        let next = first.into_iter().find(|at| *at > self.now).or(hourly);
        next.unwrap_or(self.now + LATER)
    }

    /// Whether a claim is left alone until somebody asks: nothing rests on it and it is past its time, or it is proved
    /// already, by another way.
    pub(super) fn rests(&self, belongs: bool) -> bool {
        let is_wanted = self.applies || belongs || self.now <= self.since + WINDOW;
        !is_wanted || (self.proved_otherwise && !self.proved)
    }

    /// What follows from a finding.
    pub(super) fn after(&self, finding: &Finding) -> Next {
        match (finding, self.proved) {
            (Finding::Shown, proved) => Next {
                record: (!proved).then_some(true),
                missed: 0,
                next: self.look_again(),
            },
            (Finding::NotShown(_), true) => self.missed_again(),
            (Finding::Silent(_), true) => Next {
                record: None,
                missed: self.missed,
                next: self.now + AFTER_SILENCE,
            },
            (Finding::NotShown(_) | Finding::Silent(_), false) => {
                let next = self.next_look();
                // The last look of the window: whoever decides finds in the record what was tried.
                let ends = self.since + WINDOW;
                let is_last = self.applies && self.now < ends && next >= ends;
                Next {
                    record: is_last.then_some(false),
                    missed: self.missed.saturating_add(1),
                    next,
                }
            }
        }
    }

    fn missed_again(&self) -> Next {
        let after = usize::try_from(self.missed).ok();
        match after.and_then(|missed| MISSED.get(missed)) {
            Some(pause) => Next {
                record: None,
                missed: self.missed + 1,
                next: self.now + pause,
            },
            None => Next {
                record: Some(false),
                missed: 0,
                next: self.now + LATER,
            },
        }
    }

    fn look_again(&self) -> i64 {
        /// A prime, so that neighbours in the record are not neighbours in the calendar.
        const STRIDE: u64 = 7_919;
        let Some(again) = self.again else {
            return i64::MAX;
        };
        let spread = u64::try_from(again / 10).unwrap_or(0).max(1);
        let early = self.claim.wrapping_mul(STRIDE * 60_000) % spread;
        self.now
            .saturating_add(again - i64::try_from(early).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::{Cause, Lack};

    const NOT_SHOWN: Finding = Finding::NotShown(Lack::NoAddress);
    const SILENT: Finding = Finding::Silent(Cause::NameServersSilent);

    fn at(now: i64) -> At {
        At {
            now,
            since: 0,
            claim: 41,
            proved: false,
            proved_otherwise: false,
            applies: true,
            missed: 0,
            again: Some(90 * DAY),
        }
    }

    #[track_caller]
    fn check_next(now: i64, next: i64) {
        assert_eq!(at(now).after(&NOT_SHOWN).next, next);
        assert_eq!(at(now).after(&SILENT).next, next);
    }

    #[test]
    fn a_claim_is_looked_at_often_at_first_then_hourly_then_daily() {
        check_next(0, MINUTE);
        check_next(MINUTE, 5 * MINUTE);
        check_next(6 * MINUTE, 15 * MINUTE);
        check_next(15 * MINUTE, HOUR);
        check_next(HOUR, 2 * HOUR);
        check_next(30 * HOUR, 31 * HOUR);
        check_next(80 * HOUR, 80 * HOUR + DAY);
    }

    #[test]
    fn a_proof_is_recorded_once_and_looked_at_again_after_a_while() {
        let first = at(HOUR).after(&Finding::Shown);
        assert_eq!((first.record, first.missed), (Some(true), 0));
        assert!(
            first.next > HOUR + 80 * DAY && first.next <= HOUR + 90 * DAY,
            "{first:?}"
        );
        let known = At {
            proved: true,
            ..at(HOUR)
        }
        .after(&Finding::Shown);
        assert_eq!(known.record, None);
        let never = At {
            again: None,
            ..at(HOUR)
        }
        .after(&Finding::Shown);
        assert_eq!(never.next, i64::MAX);
    }

    #[test]
    fn members_are_not_all_asked_on_one_day() {
        let days = |claim: u64| At { claim, ..at(0) }.after(&Finding::Shown).next / DAY;
        let asked: std::collections::BTreeSet<i64> = (0..200).map(days).collect();
        assert!(asked.len() >= 8, "{asked:?}");
    }

    #[test]
    fn a_proof_is_lost_after_four_looks_over_four_days_and_never_by_silence() {
        let mut now = 1_000 * DAY;
        let mut missed = 0;
        let mut recorded = Vec::new();
        for finding in [
            &NOT_SHOWN, &SILENT, &NOT_SHOWN, &SILENT, &NOT_SHOWN, &SILENT, &NOT_SHOWN,
        ] {
            let next = At {
                proved: true,
                missed,
                ..at(now)
            }
            .after(finding);
            recorded.push(next.record);
            (now, missed) = (next.next, next.missed);
        }
        assert_eq!(recorded, [None, None, None, None, None, None, Some(false)]);
        assert!(now - 1_000 * DAY > 4 * DAY);
        let back = At {
            proved: true,
            missed: 3,
            ..at(now)
        }
        .after(&Finding::Shown);
        assert_eq!((back.record, back.missed), (None, 0));
    }

    #[test]
    fn when_the_window_ends_the_record_says_what_was_tried() {
        for finding in [&NOT_SHOWN, &SILENT] {
            assert_eq!(at(70 * HOUR).after(finding).record, None);
            assert_eq!(at(71 * HOUR + MINUTE).after(finding).record, Some(false));
            assert_eq!(at(73 * HOUR).after(finding).record, None);
        }
        let nobody_waits = At {
            applies: false,
            ..at(71 * HOUR + MINUTE)
        };
        assert_eq!(nobody_waits.after(&NOT_SHOWN).record, None);
    }

    #[test]
    fn a_claim_that_nothing_rests_on_is_left_alone_after_its_time() {
        let claim = At {
            applies: false,
            ..at(80 * HOUR)
        };
        assert!(claim.rests(false) && !claim.rests(true));
        assert!(!At { now: HOUR, ..claim }.rests(false));
        assert!(!at(80 * HOUR).rests(false));
    }

    #[test]
    fn what_is_proved_by_one_way_is_not_looked_for_by_another() {
        let otherwise = At {
            proved_otherwise: true,
            ..at(HOUR)
        };
        assert!(otherwise.rests(true));
        let both = At {
            proved: true,
            ..otherwise
        };
        assert!(!both.rests(true));
    }
}
