//! Ten years, planned: what happens in each of them, and when.

use super::calendar::{Calendar, YEARS};
use super::cast::Casting;
use super::constituency::Fate;
use super::founding::RALOS;
use super::names::REGIONS;
use super::world::{DAY, World};
use assembly::membership::RepresentativeAs;
use assembly::moment::Moment;

/// The last weeks, in which nothing is left under way by chance.
const QUIET_DAYS: i64 = 62;

impl World {
    /// Plans everything from the day after the founding on.
    pub(crate) fn plans(&mut self, calendar: &Calendar, casting: &Casting) {
        for year in 0..=YEARS {
            let day = calendar.anniversary(year);
            self.plans_rounds(calendar, year, day);
            if year < YEARS {
                self.plans_year(calendar, year, day);
            }
        }
        self.plans_fees();
        let due = (0..=YEARS)
            .map(|year| calendar.meeting(year))
            .find(|meeting| Moment::parse("2024-06-12").is_some_and(|june| *meeting > june));
        if let Some(meeting) = due.filter(|_| !calendar.npoc_2024_is_history()) {
            self.npoc_writes_a_charter(super::calendar::year_of(meeting));
        }
        self.plans_association();
        self.plans_the_present(casting);
    }

    /// Check-ins, elections, the annual meeting.
    fn plans_rounds(&mut self, calendar: &Calendar, year: i64, day: Moment) {
        let days = |days: i64| Moment(day.0 + days * DAY);
        self.at(days(-5), |world| world.asks_members("ncsg"));
        self.at(days(-1), |world| world.asks_members("npoc"));
        self.at(days(10), |world| world.asks_members("ncuc"));
        self.at(days(181), |world| {
            if !world.is_second_npoc() {
                world.asks_members("npoc");
                world.committee_tidies();
            }
        });
        let meeting = calendar.meeting(year);
        self.at(Moment(meeting.0 - 20 * DAY), World::interests_are_renewed);
        self.at(Moment(meeting.0 - 14 * DAY), World::season);
        self.at(meeting, World::annual_meeting);
        self.at(Moment(meeting.0 + 3 * DAY), World::hands_admission_on);
    }

    fn interests_are_renewed(&mut self) {
        for table in [super::voting::COUNCIL, super::voting::AT_LARGE] {
            for person in self.seated(table) {
                self.says_interests(person);
            }
        }
    }

    fn plans_year(&mut self, calendar: &Calendar, year: i64, day: Moment) {
        self.at(Moment(day.0 + DAY), World::activity_of_the_year);
        self.at(Moment(day.0 + DAY), World::motions_of_the_year);
        self.at(calendar.meeting(year), World::some_step_down);
        self.at(Moment(day.0 + 2 * DAY), World::some_leave);
        for month in 1..12 {
            self.at(Moment(day.0 + month * 30 * DAY), |world| {
                if !world.is_near_the_end(30) {
                    world.fills_appointments();
                }
            });
        }
        for _ in 0..9 {
            self.sometime(day, World::somebody_joins_a_constituency);
        }
        for _ in 0..4 {
            self.sometime(day, World::person_joins);
        }
        self.sometime(day, |world| world.company_joins(true));
        self.sometime(day, |world| {
            let fits = world.chance.percent(60);
            world.company_joins(fits);
        });
        for (nth, ralo) in RALOS.into_iter().enumerate() {
            if self.chance.percent(80) {
                self.sometime(day, move |world| world.structure_joins(nth));
            }
            if self.chance.percent(70) {
                self.sometime(day, move |world| world.user_joins(ralo, REGIONS[nth]));
            }
        }
        self.plans_small_things(year, day);
    }

    fn plans_small_things(&mut self, year: i64, day: Moment) {
        for name in ["npoc", "npoc", "ispcp"] {
            self.sometime(day, move |world| {
                world.represents_anew(name, RepresentativeAs::Alternate)
            });
            self.sometime(day, move |world| {
                world.represents_anew(name, RepresentativeAs::Primary)
            });
        }
        self.sometime(day, World::region_is_judged);
        if year % 2 == 1 {
            self.sometime(day, |world| world.is_dissolved("npoc"));
            self.sometime(day, World::is_suspended);
            self.sometime(day, World::is_forgotten);
        } else {
            self.sometime(day, World::two_merge);
            self.sometime(day, |world| world.is_dissolved("ispcp"));
        }
        if year % 3 == 2 {
            let nth = self.chance.below(4);
            self.sometime(day, move |world| world.is_decertified(nth));
        }
        let groups: [(&str, &str, &str); 4] = [
            (
                "npoc",
                "Policy Committee",
                "To prepare comments and follow working groups.",
            ),
            ("ncuc", "Newcomers", "To help those who joined this year."),
            (
                "apralo",
                "Universal acceptance",
                "To collect what does not work with scripts of the region.",
            ),
            ("lacralo", "Capacidades", "Formación de miembros nuevos."),
        ];
        let group = usize::try_from(year)
            .ok()
            .and_then(|year| groups.get(year / 2))
            .copied();
        if let Some((body, title, purpose)) = group.filter(|_| year % 2 == 0) {
            self.sometime(day, move |world| world.makes_group(body, title, purpose));
        }
    }

    /// On some day of a year, but not in the last weeks.
    fn sometime(&mut self, year: Moment, scene: impl FnOnce(&mut World) + 'static) {
        let day = Moment(
            year.0 + self.chance.between(4, 360) * DAY + self.chance.between(0, 9 * 3_600) * 1_000,
        );
        if day.0 < self.end.0 - QUIET_DAYS * DAY {
            self.at(day, scene);
        }
    }

    fn somebody_joins_a_constituency(&mut self) {
        let fate = match self.chance.below(100) {
            0..60 => Fate::Admitted,
            60..76 => Fate::AskedFirst,
            76..86 => Fate::MembersCommercial,
            86..90 => Fate::ForProfit,
            90..96 => Fate::NeverShown,
            _ => Fate::Withdrawn,
        };
        let npoc = self.chance.percent(68);
        if npoc && !self.is_between_charters() {
            self.organization_joins("npoc", fate);
        } else {
            let fate = match fate {
                Fate::MembersCommercial => Fate::Admitted,
                other => other,
            };
            self.organization_joins("ncuc", fate);
        }
    }

    /// In the weeks before the second charter of NPOC nobody applies under the first.
    fn is_between_charters(&self) -> bool {
        let day = |text: &str| Moment::parse(text).unwrap_or(Moment::END);
        (day("2024-03-01")..day("2024-06-14")).contains(&self.now())
    }

    fn plans_fees(&mut self) {
        let (first, last) = (
            super::calendar::year_of(self.start),
            super::calendar::year_of(self.end),
        );
        for year in first..=last {
            if let Some(day) = Moment::parse(&format!("{year}-01-08T10:00:00Z")) {
                self.at(day, |world| world.fees_come_in("ispcp", "secretariat", 70));
                self.at(day, |world| {
                    if world.state().body_named("association").is_some() {
                        world.fees_come_in("association", "treasurer", 60);
                    }
                });
            }
        }
    }
}
