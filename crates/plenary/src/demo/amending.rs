//! Charters that change, and appeals: what the members of a body decide by a motion and somebody then carries out.

use super::charters;
use super::joining::Applicant;
use super::voting::{Mood, Subject, WARM};
use super::world::World;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{AdoptCharter, ApproveCharter, CharterText, Delegate};
use assembly::ids::{ApplicationId, CharterId, MotionId};
use assembly::membership::{Appeal, DecideAppeal, Declare, Said, Value};
use assembly::moment::Moment;
use assembly::motions::{AskByMotion, Asks};

/// Nearly all for it.
const AGREED: Mood = Mood { ayes: 93, noes: 4 };

/// The offices that the second charter of NPOC brought.
const NEW_OFFICES: [&str; 2] = ["policy-coordinator", "outreach-coordinator"];

fn amend(title: &'static str) -> Subject {
    Subject {
        organ: "members",
        matter: "amend-charter",
        title,
        over_time: true,
    }
}

impl World {
    /// The second charter of NPOC on its long way: voted in 2022, approved by the Board in 2023, in force in June 2024.
    pub(crate) fn npoc_writes_a_charter(&mut self, due: i16) {
        let day = |text: &str| Moment::parse(text).unwrap_or(Moment::END);
        self.at(day("2022-03-28T09:12:00Z"), |world| {
            let npoc = world.body("npoc");
            let Some(motion) = world.members_put(npoc, amend("A new charter for the constituency"))
            else {
                return;
            };
            world.in_days(6, move |world| world.members_vote(npoc, motion, AGREED, 72));
            world.in_days(41, move |world| world.npoc_adopts(motion));
        });
        self.at(day("2023-10-26T15:40:00Z"), |world| {
            let npoc = world.body("npoc");
            let waiting = world.state().bodies.pending.keys().next().copied();
            let by = world.officer(npoc, &["secretary"]);
            if let (Some(charter), Some(by)) = (waiting, by) {
                world.is_approved(by, charter);
            }
        });
        self.at(day("2024-06-12T10:05:00Z"), move |world| {
            world.first_election("npoc", &NEW_OFFICES, due);
            world.hands_admission_on();
        });
    }

    fn npoc_adopts(&mut self, motion: MotionId) {
        let (file, text) = charters::NPOC_2024;
        let text = CharterText {
            file: file.to_owned(),
            text: text.to_owned(),
        };
        let effective = Moment::parse("2024-06-01");
        self.is_adopted("npoc", motion, text, effective);
    }

    fn is_adopted(
        &mut self,
        name: &str,
        motion: MotionId,
        new: CharterText,
        effective: Option<Moment>,
    ) {
        let body = self.body(name);
        // What the members decided, an officer carries out.
        let by = self.officer(body, &["secretary", "chair", "vice-chair"]);
        let Some(by) = by.filter(|_| self.carried(motion)) else {
            return;
        };
        let act = AdoptCharter {
            body,
            file: new.file,
            text: new.text,
            motion: Some(motion),
            effective,
        };
        self.act(by, act, &[]);
    }

    fn is_approved(&mut self, by: Actor, charter: CharterId) {
        let act = ApproveCharter {
            charter,
            motion: None,
            rejected: false,
        };
        self.act(by, act, &["Resolution of the Board at its annual meeting."]);
    }

    /// The Executive Committee of NPOC hands admission on to the Outreach and Engagement Coordinator, as its charter lets it.
    pub(crate) fn hands_admission_on(&mut self) {
        let npoc = self.body("npoc");
        let to = self.holders(npoc, "outreach-coordinator").first().copied();
        let by = self.officer(npoc, &["chair"]);
        if let (Some(to), Some(by), true) = (to, by, self.is_second_npoc()) {
            let act = Delegate {
                body: npoc,
                power: "admit".to_owned(),
                to,
                until: Some(Moment(self.now().0 + 330 * super::world::DAY)),
                motion: None,
            };
            if Some(to) != by.party() {
                self.act(by, act, &[]);
            }
        }
    }

    /// The members of NCUC adopt another length for check-ins, and the public is being asked about it.
    pub(crate) fn ncuc_amends(&mut self) {
        let ncuc = self.body("ncuc");
        let Some(motion) = self.members_put(ncuc, amend("Three weeks to answer a check-in")) else {
            return;
        };
        self.in_days(2, move |world| world.members_vote(ncuc, motion, AGREED, 75));
        self.in_days(20, move |world| {
            if let Some(text) = charters::ncuc_amended() {
                world.is_adopted("ncuc", motion, text, None);
            }
        });
    }

    /// Somebody whom NPOC refused may appeal: to the Executive Committee under the first charter, to the members under the
    /// second.
    pub(crate) fn perhaps_appeals(&mut self, who: Applicant, application: ApplicationId) {
        if !self.chance.percent(55) {
            return;
        }
        let days = self.chance.between(3, 12);
        self.in_days(days, move |world| {
            world.appeals(who, application);
            let days = world.chance.between(4, 10);
            let upheld = world.chance.percent(45);
            world.in_days(days, move |world| match world.is_second_npoc() {
                true => world.members_hear(who, application, upheld),
                false => world.committee_hears(who, application, upheld),
            });
        });
    }

    pub(crate) fn appeals(&mut self, who: Applicant, application: ApplicationId) {
        let grounds = "Most of our members are cooperatives and do not work for profit.";
        self.act(who.actor(), Appeal { application }, &[grounds]);
    }

    fn committee_hears(&mut self, who: Applicant, application: ApplicationId, upheld: bool) {
        let npoc = self.body("npoc");
        let Some(by) = self.officer(npoc, &["chair", "vice-chair"]) else {
            return;
        };
        let act = decided(application, upheld);
        self.act(by, act, &["The committee looked at the list of members."]);
        self.is_heard(who, application, upheld);
    }

    /// A motion of the members, which says what it asks for and not about whom.
    fn members_hear(&mut self, who: Applicant, application: ApplicationId, upheld: bool) {
        let npoc = self.body("npoc");
        let mut members = self.voters(npoc);
        self.chance.shuffle(&mut members);
        let mover = members
            .first()
            .and_then(|(_, member)| self.acts_for(member));
        let subject = Subject {
            organ: "members",
            matter: "appeal",
            title: "Appeal of an applicant",
            over_time: true,
        };
        let motion = mover.and_then(|mover| Some((mover, self.puts(mover, npoc, subject)?)));
        let Some((mover, motion)) = motion else {
            return;
        };
        let act = decided(application, upheld);
        let asks = Asks::of(&Act::from(act.clone())).to_hex();
        self.act(mover, AskByMotion { motion, asks }, &[]);
        self.members_vote(npoc, motion, WARM, 60);
        self.in_days(16, move |world| {
            let by = world.officer(npoc, &["chair", "secretary"]);
            if let Some(by) = by.filter(|_| world.carried(motion)) {
                let act = DecideAppeal {
                    motion: Some(motion),
                    ..act
                };
                world.act(by, act, &["The members voted by name."]);
                world.is_heard(who, application, upheld);
            }
        });
    }

    /// What follows a decided appeal: who was right mends its declaration and is admitted.
    fn is_heard(&mut self, who: Applicant, application: ApplicationId, upheld: bool) {
        if !upheld {
            return;
        }
        let fact = Said {
            fact: "members-nature".to_owned(),
            value: Some(Value::Choice("non-commercial".to_owned())),
        };
        let act = Declare {
            body: self.body("npoc"),
            facts: vec![fact],
            duties: Vec::new(),
        };
        self.act(who.actor(), act, &[]);
        self.admits("npoc", who, application, "organization");
    }

    /// The elections before a meeting, and who voted in them.
    pub(crate) fn season(&mut self) {
        self.election_season();
        self.in_days(2, World::records_voters);
        self.in_days(4, World::at_large_appoints);
    }
}

fn decided(application: ApplicationId, upheld: bool) -> DecideAppeal {
    DecideAppeal {
        application,
        upheld,
        motion: None,
    }
}
