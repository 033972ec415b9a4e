//! The life of members: meetings they come to, check-ins they answer or miss, fees, other representatives; and how they
//! leave: by their own wish, because they are no more, merged with another, suspended for a while.

use super::calendar::year_of;
use super::founding::RALOS;
use super::texts;
use super::world::World;
use assembly::actor::Actor;
use assembly::bodies::{CreateGroup, JoinGroup};
use assembly::ids::{BodyId, GroupId, MemberId};
use assembly::membership::{
    ChangeStanding, CheckIn, EndMembership, Member, MergeParties, Merger, NameRepresentative,
    OpenCheckIn, RecordActivity, RecordPayment, Reinstate, RepresentativeAs, Resign, Suspend,
};
use assembly::people::{Erase, JudgeRegion, TextPlace};

/// Bodies with a check-in, and who opens it.
const CHECK_INS: &[(&str, &[&str], u64)] = &[
    ("ncsg", &["chair", "npoc-representative"], 84),
    ("npoc", &["chair"], 88),
    ("ncuc", &["chair"], 80),
];

impl World {
    /// A body asks its members whether they are still there; most answer in the days after, some later, some never.
    pub(crate) fn asks_members(&mut self, name: &'static str) {
        let Some((_, offices, answers)) = CHECK_INS.iter().find(|(body, ..)| *body == name) else {
            return;
        };
        let body = self.body(name);
        let first_npoc = name == "npoc" && !self.is_second_npoc();
        let by = match first_npoc {
            true => self.officer(body, &["membership-chair", "membership-vice-chair"]),
            false => self.officer(body, offices),
        };
        if self.state().open_round(body).is_some() {
            return;
        }
        let Some(by) = by else { return };
        if !self.act(by, OpenCheckIn { body }, &[]) {
            return;
        }
        for (member, row) in self.members(body) {
            if self.reserved.contains(&row.party) || !self.chance.percent(*answers) {
                continue;
            }
            let days = self.chance.between(0, 12);
            self.in_days(days, move |world| world.answers(member, false));
        }
        // Who was away comes back by answering late.
        self.in_days(40, move |world| {
            for (member, row) in world.members(body) {
                let silent = ["inactive", "unconfirmed"].contains(&world.standing(&row));
                if silent && world.chance.percent(35) {
                    let days = world.chance.between(0, 90);
                    world.in_days(days, move |world| world.answers(member, true));
                }
            }
        });
    }

    fn answers(&mut self, member: MemberId, late: bool) {
        let row = self.state().membership.members.get(member).cloned();
        let Some(row) = row.filter(|row| row.ended.is_none()) else {
            return;
        };
        // A stakeholder group takes a late answer any time; the constituencies where they are asked.
        if let Some(by) = self.acts_for(&row) {
            let act = CheckIn { member };
            match late {
                true => self.attempt(by, act, &[]),
                false => self.act(by, act, &[]),
            };
        }
    }

    /// Somebody notes who came to a meeting, or took part in discussions.
    pub(crate) fn records_activity(&mut self, name: &str, activity: &str, share: u64) {
        let body = self.body(name);
        let offices: &[&str] = match (name, self.is_second_npoc()) {
            ("npoc", false) => &["membership-recorder", "membership-chair"],
            ("npoc", true) => &["secretary", "chair"],
            _ => &["secretariat"],
        };
        let Some(by) = self.officer(body, offices) else {
            return;
        };
        let mut there = Vec::new();
        for (member, row) in self.members(body) {
            // Some always come, some hardly ever: the number of a member says which.
            let eager = u64::from(member.0 % 7) * 9;
            if !self.reserved.contains(&row.party)
                && self
                    .chance
                    .percent((share + eager).saturating_sub(25).min(95))
            {
                there.push(member);
            }
        }
        let act = RecordActivity {
            body,
            activity: activity.to_owned(),
            members: there,
            on: None,
        };
        self.act(by, act, &[]);
    }

    /// The meetings and discussions of a year.
    pub(crate) fn activity_of_the_year(&mut self) {
        for quarter in 0..4 {
            let days = quarter * 91 + self.chance.between(5, 40);
            self.in_days(days, |world| {
                let activity = if world.is_second_npoc() {
                    "meeting"
                } else {
                    "discussion"
                };
                world.records_activity("npoc", activity, 55);
                world.records_activity("ispcp", "meeting", 60);
            });
        }
        for turn in 0..6 {
            let days = turn * 60 + self.chance.between(3, 30);
            self.in_days(days, |world| {
                for ralo in RALOS {
                    let activity = if ralo == "naralo" {
                        "comment"
                    } else {
                        "meeting"
                    };
                    world.records_activity(ralo, activity, 62);
                }
            });
        }
    }

    /// After an election somebody notes who voted.
    pub(crate) fn records_voters(&mut self) {
        for ralo in RALOS {
            self.records_activity(ralo, "vote", 66);
        }
        self.records_activity("ncsg", "vote", 60);
    }

    /// Fees of a calendar year come in: most in time, some after their standing suffered.
    pub(crate) fn fees_come_in(&mut self, name: &'static str, office: &'static str, in_days: i64) {
        let body = self.body(name);
        let year = year_of(self.now());
        for (member, row) in self.members(body) {
            let days = match self.chance.below(100) {
                0..78 => self.chance.between(0, in_days),
                78..94 => self.chance.between(125, 200),
                _ => continue,
            };
            let is_kept = self.reserved.contains(&row.party);
            self.in_days(if is_kept { 0 } else { days }, move |world| {
                let there = world.state().membership.members.get(member);
                let there = there.is_some_and(|row| row.ended.is_none());
                let paid = world.state().membership.paid.contains_key(&(member, year));
                let by = world.officer(body, &[office]);
                if let Some(by) = by.filter(|_| there && !paid) {
                    world.act(by, RecordPayment { member, year }, &["Transfer seen."]);
                }
            });
        }
    }

    /// The membership committee of the first charter puts the silent on its list.
    pub(crate) fn committee_tidies(&mut self) {
        if self.is_second_npoc() {
            return;
        }
        let body = self.body("npoc");
        let Some(by) = self.officer(body, &["membership-chair", "membership-vice-chair"]) else {
            return;
        };
        for (member, row) in self.members(body) {
            let act = ChangeStanding {
                member,
                standing: "inactive".to_owned(),
                motion: None,
            };
            let quiet = self.standing(&row) == "active" && member.0 % 7 < 2;
            if quiet && self.could(by, act.clone(), &["No contribution in a year."]) {
                self.act(by, act, &["No contribution in a year."]);
            }
        }
    }

    /// Whether a member, or who votes for it, holds an office now: nobody decides in their own case.
    fn serves(&self, row: &Member) -> bool {
        let people = [Some(row.party), row.primary];
        let mut terms = people
            .into_iter()
            .flatten()
            .flat_map(|one| self.state().terms_of(one));
        terms.any(|(_, term)| !term.is_over(self.now()))
    }

    /// A member of a body, drawn by lot, whom the story does not keep for something else and who holds no office.
    pub(crate) fn anybody(
        &mut self,
        body: BodyId,
        organizations: bool,
    ) -> Option<(MemberId, Member)> {
        let mut members = self.members(body);
        members.retain(|(_, row)| {
            let known = self.known.get(&row.party);
            let kind = known.is_some_and(|known| known.contact.is_some() == organizations);
            kind && !self.reserved.contains(&row.party) && !self.serves(row)
        });
        self.chance.one(&members).cloned()
    }

    /// Members of a year leave.
    pub(crate) fn some_leave(&mut self) {
        let who: [(&str, bool, i64); 9] = [
            ("npoc", true, 2),
            ("ncuc", true, 1),
            ("ncuc", false, 2),
            ("ispcp", true, 1),
            ("afralo", true, 1),
            ("apralo", true, 1),
            ("euralo", false, 1),
            ("lacralo", true, 1),
            ("naralo", false, 1),
        ];
        for (name, organizations, most) in who {
            for _ in 0..self.chance.between(0, most) {
                let days = self.chance.between(10, 330);
                self.in_days(days, move |world| world.leaves(name, organizations));
            }
        }
    }

    fn leaves(&mut self, name: &str, organizations: bool) {
        let body = self.body(name);
        let Some((_, row)) = self.anybody(body, organizations) else {
            return;
        };
        // Who leaves a constituency leaves the group above it as well, where that is open to it.
        let reason = texts::one(texts::GOODBYES, &mut self.chance);
        for place in [name, "ncsg", "csg"] {
            let found = self.state().member_in(row.party, self.body(place));
            let found = found.map(|(member, row)| (member, row.clone()));
            if let Some((member, row)) = found
                && let Some(by) = self.acts_for(&row)
            {
                self.act(by, Resign { member }, &[reason]);
            }
        }
    }

    /// An organization was dissolved; whoever the charter names records it.
    pub(crate) fn is_dissolved(&mut self, name: &str) {
        let body = self.body(name);
        let Some((member, _)) = self.anybody(body, true) else {
            return;
        };
        let by = match name {
            "npoc" => self.decider("npoc"),
            _ => self.officer(body, &["chair", "vice-chair"]),
        };
        if let Some(by) = by {
            let act = EndMembership {
                member,
                cause: "dissolution".to_owned(),
                motion: None,
            };
            self.act(by, act, &["Struck off the register of associations."]);
        }
    }

    /// Two organizations of NPOC become one; each body where the one that goes has a place records it.
    pub(crate) fn two_merge(&mut self) {
        let (npoc, ncsg) = (self.body("npoc"), self.body("ncsg"));
        let (Some((_, goes)), Some((_, stays))) =
            (self.anybody(npoc, true), self.anybody(npoc, true))
        else {
            return;
        };
        if goes.party == stays.party {
            return;
        }
        for place in self.state().places_of(goes.party) {
            let by = match place {
                place if place == npoc => self.decider("npoc"),
                place if place == ncsg => self.officer(ncsg, &["chair"]),
                _ => self.officer(place, &["chair"]),
            };
            let act = MergeParties {
                body: place,
                from: goes.party,
                into: stays.party,
                because: Merger::Merged,
                motion: None,
            };
            if let Some(by) = by {
                self.act(
                    by,
                    act,
                    &["Resolutions of both boards, published together."],
                );
            }
        }
    }

    /// NCSG suspends a member for a while and lifts it.
    pub(crate) fn is_suspended(&mut self) {
        let ncsg = self.body("ncsg");
        let (Some((member, row)), Some(by)) =
            (self.anybody(ncsg, true), self.officer(ncsg, &["chair"]))
        else {
            return;
        };
        if self.standing(&row) == "suspended" {
            return;
        }
        let act = Suspend {
            member,
            standing: "suspended".to_owned(),
            motion: None,
        };
        if !self.act(
            by,
            act,
            &["Until it is clear who may sign for the organization."],
        ) {
            return;
        }
        let days = self.chance.between(40, 120);
        self.in_days(days, move |world| {
            let there = world.state().membership.members.get(member);
            let by = world.officer(ncsg, &["chair"]);
            if let Some(by) = by.filter(|_| there.is_some_and(|row| row.ended.is_none())) {
                let act = Reinstate {
                    member,
                    standing: "active".to_owned(),
                    motion: None,
                };
                world.act(by, act, &["The register names the new board."]);
            }
        });
    }

    /// Members name an alternate, or somebody else to vote for them.
    pub(crate) fn represents_anew(&mut self, name: &str, role: RepresentativeAs) {
        let body = self.body(name);
        let Some((member, row)) = self.anybody(body, true) else {
            return;
        };
        let Some(by) = self.acts_for(&row) else {
            return;
        };
        let Some(named) = self.known.get(&row.party).map(|known| known.named.clone()) else {
            return;
        };
        let has_alternate = self
            .state()
            .membership
            .representatives
            .contains_key(&member);
        if role != RepresentativeAs::Primary && has_alternate {
            return;
        }
        let person = self.person_at(&named);
        let act = NameRepresentative {
            member,
            person,
            role: Some(role),
            motion: None,
        };
        self.act(by, act, &[]);
    }

    /// A body makes a group, and a dozen people take part.
    pub(crate) fn makes_group(&mut self, name: &str, title: &str, purpose: &str) {
        let body = self.body(name);
        let Some(by) = self.officer(body, &["chair", "secretary"]) else {
            return;
        };
        let group = GroupId::from(self.state().bodies.groups.len());
        if !self.act(by, CreateGroup { body, motion: None }, &[title, purpose]) {
            return;
        }
        let mut members = self.members(body);
        self.chance.shuffle(&mut members);
        for (_, row) in members.into_iter().take(12) {
            if let Some(person) = self.acts_for(&row).and_then(|by| by.party()) {
                self.attempt(Actor::person(person), JoinGroup { group }, &[]);
            }
        }
    }

    /// The region of a member is judged, because those who run it live elsewhere.
    pub(crate) fn region_is_judged(&mut self) {
        let npoc = self.body("npoc");
        let (Some((_, row)), Some(by)) = (self.anybody(npoc, true), self.decider("npoc")) else {
            return;
        };
        let home = self.region(row.party);
        let other = if home == "europe" { "africa" } else { "europe" };
        let act = JudgeRegion {
            body: npoc,
            party: row.party,
            regions: vec![home.to_owned(), other.to_owned()],
            motion: None,
        };
        self.act(by, act, &["Founded in one region, run from the other."]);
    }

    /// Somebody who left asks that what the record keeps about them be forgotten.
    pub(crate) fn is_forgotten(&mut self) {
        let state = self.state();
        let gone = state.membership.members.iter().find(|(_, row)| {
            let party = state.people.parties.get(row.party);
            let person = party.is_some_and(|party| {
                party.kind == charter::PartyKind::Person && party.erased.is_none()
            });
            let open = state
                .memberships_of(row.party)
                .any(|(_, row)| row.ended.is_none());
            person && row.ended.is_some() && !open
        });
        let Some(party) = gone.map(|(_, row)| row.party) else {
            return;
        };
        let texts: Vec<TextPlace> = state
            .people
            .parties
            .get(party)
            .into_iter()
            .flat_map(|row| &row.texts)
            .map(|text| TextPlace {
                position: text.position,
                slot: text.slot,
            })
            .collect();
        let act = Erase {
            party,
            body: None,
            texts,
        };
        self.act(Actor::person(party), act, &[]);
    }
}
