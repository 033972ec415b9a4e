//! Offices beside elections: those whom groups elsewhere send, appointments when a term is over, officers who step down and
//! those who follow them.

use super::elections::COUNT;
use super::names::REGIONS;
use super::texts;
use super::world::World;
use assembly::actor::Actor;
use assembly::ids::{BodyId, PartyId, TermId};
use assembly::offices::{Appoint, Ranked, RecordElection, ResignOffice, Span};

/// Seats of the Council whose groups are not here, with how many there are.
pub(crate) const REPORTED: &[(&str, u16)] = &[
    ("rrsg-councillor", 3),
    ("rysg-councillor", 3),
    ("bc-councillor", 2),
    ("ipc-councillor", 2),
    ("nca-cph", 1),
    ("nca-ncph", 1),
    ("nca-non-voting", 1),
];

/// Seats of NCSG that NCUC fills.
pub(crate) const SENT_BY_NCUC: [&str; 6] = [
    "ncuc-representative",
    "ncuc-representative",
    "ncuc-observer",
    "ncuc-policy-representative",
    "ncuc-finance-representative",
    "ncuc-finance-observer",
];

/// Offices that somebody appoints to, whenever a seat is free: the body, the office, how many, and the body whose chair
/// speaks for those who appoint.
const APPOINTED: &[(&str, &str, usize, &str)] = &[
    ("npoc", "membership-vice-chair", 1, "npoc"),
    ("npoc", "membership-recorder", 1, "npoc"),
    ("npoc", "membership-member", 2, "npoc"),
    ("ncsg", "npoc-representative", 2, "npoc"),
    ("ncsg", "npoc-observer", 1, "npoc"),
    ("ncsg", "npoc-policy-representative", 1, "npoc"),
    ("ncsg", "npoc-finance-representative", 1, "npoc"),
    ("ncsg", "npoc-finance-observer", 1, "npoc"),
    ("ncsg", "ncuc-representative", 2, "ncuc"),
    ("ncsg", "ncuc-observer", 1, "ncuc"),
    ("ncsg", "ncuc-policy-representative", 1, "ncuc"),
    ("ncsg", "ncuc-finance-representative", 1, "ncuc"),
    ("ncsg", "ncuc-finance-observer", 1, "ncuc"),
    ("ispcp", "credentials-member", 3, "ispcp"),
];

/// Offices whose holders step down now and then.
const TIRING: &[(&str, &str)] = &[
    ("npoc", "policy-chair"),
    ("npoc", "communications-chair"),
    ("npoc", "outreach-coordinator"),
    ("ncuc", "regional-member"),
    ("afralo", "secretary"),
    ("euralo", "secretary"),
    ("lacralo", "alac-member"),
    ("apralo", "alac-member"),
    ("ispcp", "councillor"),
    ("ncsg", "councillor"),
];

impl World {
    /// The groups whose members are not here send their councillors, and the Nominating Committee its appointees.
    pub(crate) fn reports_arrive(&mut self) {
        let council = self.body("gnso-council");
        for (office, _) in REPORTED {
            let office = (*office).to_owned();
            self.reports_seats(council, &office, None);
        }
        let alac = self.body("alac");
        for region in REGIONS {
            self.reports_seats(alac, &format!("{region}-appointee"), Some(region));
        }
    }

    fn reports_seats(&mut self, body: BodyId, office: &str, region: Option<&str>) {
        let Some(by) = self.officer(body, &["secretariat"]) else {
            return;
        };
        for _ in 0..self.free_seats(body, office) {
            let mut people = self.holders(body, office);
            people.retain(|one| self.is_there(*one));
            let keeps = self.chance.percent(55);
            people.truncate(if keeps { 1 } else { 0 });
            let home = REGIONS[self.chance.below(REGIONS.len())];
            people.push(PartyId(u32::MAX));
            for person in people {
                let person = match person.0 {
                    u32::MAX => self.person_of(region.unwrap_or(home)),
                    _ => person,
                };
                self.says_interests(person);
                let act = self.appointment(body, office, person);
                let reason = "Nobody from another region was put forward.";
                let texts = [reason, "Letter of the group that sends the councillor."];
                if self.could(by, act.clone(), &texts) {
                    self.act(by, act, &texts);
                    break;
                }
            }
        }
    }

    pub(crate) fn appointment(&self, body: BodyId, office: &str, holder: PartyId) -> Appoint {
        Appoint {
            body,
            office: office.to_owned(),
            holder,
            span: Span::Full,
            from: None,
            until: None,
            motion: None,
            ratified: Vec::new(),
            exception: None,
        }
    }

    /// Everybody whose task it is names people for seats that are free.
    pub(crate) fn fills_appointments(&mut self) {
        for (name, office, seats, sender) in APPOINTED {
            let (body, by_body) = (self.body(name), self.body(sender));
            if !self.office_exists(body, office) {
                continue;
            }
            let missing = seats.saturating_sub(self.holders(body, office).len());
            let Some(by) = self.officer(by_body, &["chair"]).filter(|_| missing > 0) else {
                continue;
            };
            let pool = self.could_stand(sender, office, &[]);
            let mut left = missing;
            for person in pool.into_iter().take(20) {
                let act = self.appointment(body, office, person);
                if left > 0 && self.could(by, act.clone(), &[]) {
                    self.act(by, act, &[]);
                    left -= 1;
                }
            }
        }
    }

    /// The Council's chair and vice chairs, who are elected by secret votes elsewhere: the operator records them.
    pub(crate) fn council_chairs(&mut self) {
        let council = self.body("gnso-council");
        for (office, from) in [
            (
                "chair",
                &["ipc-councillor", "rrsg-councillor", "rysg-councillor"][..],
            ),
            ("vice-chair-cph", &["rysg-councillor", "rrsg-councillor"]),
            (
                "vice-chair-ncph",
                &["ncsg-councillor", "bc-councillor", "ispcp-councillor"],
            ),
        ] {
            if !self.holders(council, office).is_empty() {
                continue;
            }
            let mut pool: Vec<_> = from
                .iter()
                .flat_map(|from| self.holders(council, from))
                .collect();
            if office == "vice-chair-ncph" {
                let elected = self.holders(self.body("ncsg"), "councillor");
                pool.extend(elected);
            }
            self.chance.shuffle(&mut pool);
            if let Some(holder) = pool.first() {
                self.installs("gnso-council", office, *holder, None);
            }
        }
    }

    /// A few officers of a year step down before their time.
    pub(crate) fn some_step_down(&mut self) {
        for _ in 0..3 {
            let which = self.chance.below(TIRING.len());
            let days = self.chance.between(40, 240);
            self.in_days(days, move |world| {
                let (name, office) = TIRING[which];
                let seat = world.steps_down(name, office);
                if seat.is_some() {
                    let days = world.chance.between(14, 40);
                    world.in_days(days, move |world| world.is_followed(name, office));
                }
            });
        }
    }

    /// One holder of an office resigns from it.
    pub(crate) fn steps_down(&mut self, name: &str, office: &str) -> Option<TermId> {
        let body = self.body(name);
        let id = self.state().names.id(office)?;
        let held = self.state().acting_holders(body, id, self.now());
        let held: Vec<_> = held.map(|(term, row)| (term, row.holder)).collect();
        let (term, holder) = self.chance.one(&held).copied()?;
        let reason = texts::one(texts::STEPS_DOWN, &mut self.chance);
        let act = ResignOffice { term, at: None };
        self.act(Actor::person(holder), act, &[reason])
            .then_some(term)
    }

    /// Somebody serves what is left of the term, by appointment or by-election as the charter says.
    fn is_followed(&mut self, name: &str, office: &str) {
        let body = self.body(name);
        let chair = self.officer(body, &["chair"]);
        let recorder = self.officer(body, &["secretary", "secretariat"]);
        for person in self.could_stand(name, office, &[]).into_iter().take(15) {
            let appointed = Appoint {
                span: Span::Remainder,
                ..self.appointment(body, office, person)
            };
            if let Some(by) = chair
                && self.could(by, appointed.clone(), &[])
            {
                self.act(by, appointed, &[]);
                return;
            }
            self.says_interests(person);
            let result = Ranked {
                party: person,
                votes: Some(11),
                due_year: None,
            };
            let elected = RecordElection {
                body,
                office: office.to_owned(),
                results: vec![result],
                elected: Some(1),
                tie: None,
                terms_tie: None,
                from: None,
                remainder: true,
                exception: None,
            };
            if let Some(by) = recorder
                && self.could(by, elected.clone(), &["", COUNT])
            {
                self.act(by, elected, &["", COUNT]);
                return;
            }
        }
    }
}
