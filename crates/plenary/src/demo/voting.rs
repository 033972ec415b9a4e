//! Motions over the years: of members, who vote by name over days; of the Council and of ALAC, by roll call in a meeting.

use super::names::REGIONS;
use super::serving::REPORTED;
use super::texts;
use super::world::{DAY, World};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::ids::{BodyId, MemberId, MotionId, PartyId};
use assembly::membership::Member;
use assembly::motions::{
    AskByMotion, Asks, CastVote, Choice, CloseVote, MotionStatus, OpenVote, PaperVote, PutMotion,
    RecordVote, SecondMotion,
};

/// How votes on a motion fall, in a hundred: for, against; the rest abstain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mood {
    pub(crate) ayes: u64,
    pub(crate) noes: u64,
}

/// Most motions carry.
pub(crate) const WARM: Mood = Mood { ayes: 82, noes: 12 };
/// Some divide.
pub(crate) const DIVIDED: Mood = Mood { ayes: 46, noes: 44 };
/// A few fail.
pub(crate) const COOL: Mood = Mood { ayes: 22, noes: 70 };

/// What a motion is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    pub(crate) organ: &'static str,
    pub(crate) matter: &'static str,
    pub(crate) title: &'static str,
    pub(crate) over_time: bool,
}

/// A committee that votes by roll call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    /// The body.
    pub(crate) body: &'static str,
    /// Who opens, records and closes votes.
    pub(crate) clerk: &'static str,
}

pub(crate) const COUNCIL: Table = Table {
    body: "gnso-council",
    clerk: "secretariat",
};
pub(crate) const AT_LARGE: Table = Table {
    body: "alac",
    clerk: "secretariat",
};

pub(crate) const BOARD: Table = Table {
    body: "association",
    clerk: "secretary",
};

impl World {
    fn mood(&mut self) -> Mood {
        match self.chance.below(10) {
            0 => COOL,
            1 | 2 => DIVIDED,
            _ => WARM,
        }
    }

    pub(crate) fn choice(&mut self, mood: Mood) -> Choice {
        match u64::try_from(self.chance.below(100)).unwrap_or(0) {
            drawn if drawn < mood.ayes => Choice::Aye,
            drawn if drawn < mood.ayes + mood.noes => Choice::No,
            _ => Choice::Abstain,
        }
    }

    /// Puts a motion. Returns it, if it was accepted.
    pub(crate) fn puts(&mut self, by: Actor, body: BodyId, subject: Subject) -> Option<MotionId> {
        let motion = self.state().motions.list.next_id();
        let act = PutMotion {
            body,
            organ: subject.organ.to_owned(),
            matter: subject.matter.to_owned(),
            over_time: subject.over_time,
            ..PutMotion::default()
        };
        self.act(by, act, &[subject.title]).then_some(motion)
    }

    pub(crate) fn opens(&mut self, by: Actor, motion: MotionId, present: Vec<PartyId>) -> bool {
        let act = OpenVote {
            motion,
            present,
            ..OpenVote::default()
        };
        self.act(by, act, &[])
    }

    /// Members who have a vote now, with who casts it.
    pub(crate) fn voters(&self, body: BodyId) -> Vec<(MemberId, Member)> {
        let mut all = self.members(body);
        let bylaws = self.state().bylaws_of(body);
        all.retain(|(_, member)| {
            let votes = bylaws.is_some_and(|bylaws| {
                let class = bylaws.class(member.class);
                class.is_some_and(|class| class.rights.contains(&charter::Right::Vote))
                    && bylaws
                        .standing(member.standing)
                        .is_none_or(|standing| standing.votes)
            });
            let asked = !self.reserved.contains(&member.party);
            votes && asked
        });
        all
    }

    /// A motion of the members of a body, from its putting to its votes. It closes by itself.
    pub(crate) fn members_motion(&mut self, name: &'static str, subject: Subject, notice: i64) {
        let body = self.body(name);
        let mood = self.mood();
        if let Some(motion) = self.members_put(body, subject) {
            let days = notice + self.chance.between(1, 5);
            self.in_days(days, move |world| {
                world.members_vote(body, motion, mood, 60)
            });
        }
    }

    /// One member puts a motion and another seconds it.
    pub(crate) fn members_put(&mut self, body: BodyId, subject: Subject) -> Option<MotionId> {
        let mut members = self.voters(body);
        self.chance.shuffle(&mut members);
        let mut actors = members
            .iter()
            .filter_map(|(_, member)| self.acts_for(member));
        let (mover, seconder) = (actors.next()?, actors.next()?);
        let motion = self.puts(mover, body, subject)?;
        self.act(seconder, SecondMotion { motion }, &[]);
        Some(motion)
    }

    /// The vote on a motion of members opens, and so many in a hundred of them vote in the next days.
    pub(crate) fn members_vote(
        &mut self,
        body: BodyId,
        motion: MotionId,
        mood: Mood,
        turnout: u64,
    ) {
        let Some(clerk) = self.officer(body, &["secretary", "secretariat"]) else {
            return;
        };
        let clerk = match self.state().names.text(self.body_name(body)) {
            "afralo" | "apralo" | "euralo" | "lacralo" | "naralo" => {
                self.officer(body, &["secretariat"]).unwrap_or(clerk)
            }
            _ => clerk,
        };
        if !self.opens(clerk, motion, Vec::new()) {
            return;
        }
        for (_, member) in self.voters(body) {
            if !self.chance.percent(turnout) {
                continue;
            }
            let choice = self.choice(mood);
            let minutes = self.chance.between(30, 5 * 24 * 60);
            let at = assembly::moment::Moment(self.now().0 + minutes * super::world::MINUTE);
            self.at(at, move |world| {
                if let Some(voter) = world.acts_for(&member) {
                    // Who joined after the record date has no vote yet.
                    world.attempt(voter, ballot(motion, choice), &[]);
                }
            });
        }
    }

    fn body_name(&self, body: BodyId) -> assembly::ids::NameId {
        let row = self.state().bodies.list.get(body);
        row.map_or(assembly::ids::NameId(u32::MAX), |row| row.name)
    }

    /// Who votes at a table now.
    pub(crate) fn seated(&self, table: Table) -> Vec<PartyId> {
        let body = self.body(table.body);
        let mut all = Vec::new();
        if table.body == "association" {
            for office in ["chair", "secretary", "treasurer", "board-member"] {
                all.extend(self.holders(body, office));
            }
        } else if table.body == "alac" {
            for (nth, region) in REGIONS.iter().enumerate() {
                all.extend(self.holders(self.body(super::founding::RALOS[nth]), "alac-member"));
                all.extend(self.holders(body, &format!("{region}-appointee")));
            }
        } else {
            let voting = REPORTED
                .iter()
                .filter(|(office, _)| *office != "nca-non-voting");
            for (office, _) in voting {
                all.extend(self.holders(body, office));
            }
            all.extend(self.holders(self.body("ispcp"), "councillor"));
            all.extend(self.holders(self.body("ncsg"), "councillor"));
        }
        all.dedup();
        all
    }

    /// A motion at a table, put by one and seconded by another; the vote is taken when the notice is over.
    pub(crate) fn table_motion(&mut self, table: Table, subject: Subject, notice: i64) {
        let Some(motion) = self.table_puts(table, subject) else {
            return;
        };
        let days = notice + self.chance.between(0, 6);
        let mood = self.mood();
        self.in_days(days, move |world| {
            world.table_votes(table, motion, mood);
        });
    }

    pub(crate) fn table_puts(&mut self, table: Table, subject: Subject) -> Option<MotionId> {
        let body = self.body(table.body);
        let mut seated = self.seated(table);
        self.chance.shuffle(&mut seated);
        let mover = Actor::person(*seated.first()?);
        let motion = self.puts(mover, body, subject)?;
        self.table_seconds(table, mover, motion);
        Some(motion)
    }

    /// Somebody else at the table seconds a motion.
    pub(crate) fn table_seconds(&mut self, table: Table, mover: Actor, motion: MotionId) {
        let mut seated = self.seated(table);
        seated.retain(|one| Some(*one) != mover.party());
        if let Some(seconder) = self.chance.one(&seated).copied() {
            self.act(Actor::person(seconder), SecondMotion { motion }, &[]);
        }
    }

    /// A roll call in a meeting: a few are absent, everybody else answers to the name. Returns whether the motion carried.
    pub(crate) fn table_votes(&mut self, table: Table, motion: MotionId, mood: Mood) -> bool {
        let body = self.body(table.body);
        let Some(clerk) = self.officer(body, &[table.clerk]) else {
            return false;
        };
        let mut present = self.seated(table);
        let absent = self.chance.below(1 + present.len().min(15) / 5);
        for _ in 0..absent {
            let gone = self.chance.below(present.len());
            present.remove(gone);
        }
        let act = OpenVote {
            motion,
            present: present.clone(),
            ..OpenVote::default()
        };
        // A meeting without a quorum is not held.
        if !self.attempt(clerk, act, &[]) {
            return false;
        }
        let mut votes = Vec::with_capacity(present.len());
        for voter in &present {
            votes.push(self.paper(table, *voter, mood));
        }
        self.act(clerk, RecordVote { motion, votes }, &[]);
        let close = CloseVote {
            motion,
            present,
            ..CloseVote::default()
        };
        self.act(clerk, close, &[]);
        self.carried(motion)
    }

    /// One answer to a roll call. The Council tells two kinds of abstention apart.
    fn paper(&mut self, table: Table, voter: PartyId, mood: Mood) -> PaperVote {
        let choice = self.choice(mood);
        let named = table.body == "gnso-council" && choice == Choice::Abstain;
        PaperVote {
            voter,
            choice,
            abstention: named.then(|| "volitional".to_owned()),
        }
    }

    pub(crate) fn carried(&self, motion: MotionId) -> bool {
        let row = self.state().motions.list.get(motion);
        row.is_some_and(|row| matches!(row.status, MotionStatus::Carried { .. }))
    }

    /// A motion at a table that says which act it asks for.
    pub(crate) fn table_asks(
        &mut self,
        table: Table,
        subject: Subject,
        act: &Act,
    ) -> Option<(Actor, MotionId)> {
        let seated = self.seated(table);
        let mover = Actor::person(self.chance.one(&seated).copied()?);
        let motion = self.puts(mover, self.body(table.body), subject)?;
        let asks = Asks::of(act).to_hex();
        self.act(mover, AskByMotion { motion, asks }, &[]);
        Some((mover, motion))
    }

    /// The motions of a year: of members, of the Council, of ALAC.
    pub(crate) fn motions_of_the_year(&mut self) {
        let bodies: [(&str, &str, i64); 9] = [
            ("npoc", "members", 0),
            ("ncuc", "members", 0),
            ("ncsg", "members", 0),
            ("ispcp", "committee-of-the-whole", 7),
            ("afralo", "members", 0),
            ("apralo", "members", 0),
            ("euralo", "members", 0),
            ("lacralo", "members", 0),
            ("naralo", "members", 0),
        ];
        for (body, organ, notice) in bodies {
            let days = self.chance.between(60, 300);
            let title = texts::one(texts::MOTIONS, &mut self.chance);
            self.in_days(days, move |world| {
                let subject = Subject {
                    organ,
                    matter: "default",
                    title,
                    over_time: true,
                };
                world.members_motion(body, subject, notice);
            });
        }
        for month in 0..11 {
            let days = month * 30 + self.chance.between(4, 14);
            let (title, matter) = texts::COUNCIL[self.chance.below(texts::COUNCIL.len())];
            self.in_days(days, move |world| {
                let subject = Subject {
                    organ: "council",
                    matter,
                    title,
                    over_time: false,
                };
                world.table_motion(COUNCIL, subject, 10);
            });
        }
        for turn in 0..5 {
            let days = turn * 70 + self.chance.between(10, 40);
            let title = texts::one(texts::AT_LARGE, &mut self.chance);
            self.in_days(days, move |world| {
                let subject = Subject {
                    organ: "committee",
                    matter: "default",
                    title,
                    over_time: false,
                };
                world.table_motion(AT_LARGE, subject, 7);
            });
        }
    }

    /// Whether a day lies in the last weeks of the story, whose open matters are set by hand.
    pub(crate) fn is_near_the_end(&self, days: i64) -> bool {
        self.end.0 - self.now().0 < days * DAY
    }
}

/// A vote by name.
pub(crate) fn ballot(motion: MotionId, choice: Choice) -> CastVote {
    CastVote {
        motion,
        choice,
        seat: None,
        abstention: None,
        votes: None,
    }
}
