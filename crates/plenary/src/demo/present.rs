//! What is open when the visitor comes: applications in every state, a check-in, votes, a vacancy, a charter on its way. All
//! of it is played in the last weeks, by the same acts as everything before.

use super::cast::Role;
use super::constituency::{Fate, Form};
use super::founding::RALOS;
use super::joining::Applicant;
use super::names::{REGIONS, Sort};
use super::texts;
use super::voting::{AT_LARGE, COUNCIL, Subject, WARM, ballot};
use super::world::{DAY, World};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::membership::{Advise, AskForMore, FindingWay};
use assembly::moment::Moment;

/// How far an application to NCSG and NPOC gets before the visitor comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reaches {
    /// Just filed.
    Filed,
    /// Looked at; the domain was not shown.
    DomainMissing,
    /// In NCSG; NPOC asked for more.
    AskedForMore,
    /// In NCSG; NPOC has judged everything and not decided.
    Ready,
    /// In NCSG; refused by NPOC, and under appeal.
    UnderAppeal,
}

impl World {
    /// Plans the last weeks.
    pub(crate) fn plans_the_present(&mut self, cast: &super::cast::Casting) {
        let before = |world: &World, days: i64| Moment(world.end.0 - days * DAY);
        let casting = cast.clone();
        self.at(before(self, 60), move |world| {
            world.keeps_a_member(&casting)
        });
        for (days, reaches) in [
            (46, Reaches::UnderAppeal),
            (41, Reaches::AskedForMore),
            (38, Reaches::Ready),
            (17, Reaches::DomainMissing),
            (1, Reaches::Filed),
        ] {
            let casting = cast.clone();
            self.at(before(self, days), move |world| {
                world.applies_now(reaches, &casting)
            });
        }
        self.at(before(self, 5), |world| world.waits_for_advice());
        self.at(before(self, 6), |world| world.company_waits());
        self.at(before(self, 12), |world| world.structure_waits());
        self.at(before(self, 45), |world| world.ncuc_amends());
        self.at(before(self, 9), |world| {
            let office = match world.is_second_npoc() {
                true => "policy-coordinator",
                false => "policy-chair",
            };
            world.steps_down("npoc", office);
            world.steps_down("afralo", "secretary");
        });
        self.at(before(self, 4), |world| world.npoc_votes());
        self.at(before(self, 10), |world| world.at_large_votes());
        self.at(before(self, 6), |world| {
            let subject = Subject {
                organ: "council",
                matter: "approve-recommendation",
                title: "Approve the recommendations on transfers",
                over_time: false,
            };
            world.table_puts(COUNCIL, subject);
        });
    }

    /// A member of NPOC is kept for the visitor: nobody else answers for it from now on.
    fn keeps_a_member(&mut self, casting: &super::cast::Casting) {
        let npoc = self.body("npoc");
        let ncsg = self.body("ncsg");
        let mut members = self.voters(npoc);
        members.retain(|(_, row)| {
            let person = row
                .primary
                .filter(|person| self.state().terms_of(*person).next().is_none());
            let there = self.state().member_in(row.party, ncsg);
            let active = there.is_some_and(|(_, row)| self.standing(row) == "active");
            person.is_some() && active && self.known.contains_key(&row.party)
        });
        if let Some((_, row)) = self.chance.one(&members).cloned()
            && let Some(person) = row.primary
        {
            self.reserved.push(row.party);
            casting.give(Role::Representative, person, Some(row.party));
        }
    }

    fn applies_now(&mut self, reaches: Reaches, casting: &super::cast::Casting) {
        let region = REGIONS[self.chance.below(REGIONS.len())];
        let (party, person) = self.organization_of(Sort::NotForProfit, region);
        let who = Applicant { party, person };
        self.reserved.push(party);
        let class = "small-organization";
        self.declares_to_ncsg(who, class, false);
        self.declares_to_npoc(who, reaches == Reaches::UnderAppeal);
        if reaches == Reaches::Filed {
            self.claims(who);
            self.files(who, &[("ncsg", class), ("npoc", "organization")]);
            return;
        }
        let fingerprint = self.claims(who).unwrap_or_default();
        let forms = self.files(who, &[("ncsg", class), ("npoc", "organization")]);
        let form = Form {
            who,
            class,
            inner: "organization",
            constituency: "npoc",
            fate: Fate::Admitted,
            outer: forms[0],
            within: forms[1],
        };
        let shown = reaches != Reaches::DomainMissing;
        self.in_days(1, move |world| {
            world.finds(who, &fingerprint, FindingWay::Dns, shown)
        });
        self.in_days(3, move |world| world.npoc_advises(form));
        if reaches == Reaches::DomainMissing {
            casting.give(Role::Applicant, person, Some(party));
            self.in_days(13, move |world| world.judges_papers(party, form.within));
            return;
        }
        self.in_days(16, move |world| {
            world.admits("ncsg", who, form.outer, class);
        });
        self.in_days(30, move |world| world.npoc_goes_on(form, reaches));
    }

    fn npoc_advises(&mut self, form: Form) {
        if let Some(by) = self.officer(
            self.body("ncsg"),
            &["npoc-representative", "ncuc-representative"],
        ) {
            let act = Advise {
                application: form.outer,
                rule: 0,
                favourable: true,
                motion: None,
            };
            self.act(by, act, &["They fit; we spoke with them."]);
        }
    }

    fn npoc_goes_on(&mut self, form: Form, reaches: Reaches) {
        let application = form.within;
        match reaches {
            Reaches::Filed | Reaches::DomainMissing => {}
            Reaches::AskedForMore => {
                if let Some(by) = self.decider_on("npoc", application) {
                    let motion = None;
                    self.act(
                        by,
                        AskForMore {
                            application,
                            motion,
                        },
                        &[texts::REQUESTS[0]],
                    );
                }
            }
            Reaches::Ready => self.judges_papers(form.who.party, application),
            Reaches::UnderAppeal => {
                self.judges_papers(form.who.party, application);
                let reason = "Your members are mainly commercial, as a chamber of commerce's are.";
                self.is_refused("npoc", application, "2.1", reason);
                self.in_days(9, move |world| world.appeals(form.who, application));
            }
        }
    }

    /// An organization that NCSG and NCUC look at; the constituencies have not said a word yet.
    fn waits_for_advice(&mut self) {
        let (party, person) = self.organization_of(Sort::NotForProfit, REGIONS[3]);
        let who = Applicant { party, person };
        self.declares_to_ncsg(who, "small-organization", false);
        let fingerprint = self.claims(who).unwrap_or_default();
        let class = "small-organization";
        self.files(who, &[("ncsg", class), ("ncuc", class)]);
        self.finds(who, &fingerprint, FindingWay::Web, true);
    }

    fn company_waits(&mut self) {
        let (party, person) = self.organization_of(Sort::Company, REGIONS[1]);
        let who = Applicant { party, person };
        self.company_applies(who, true);
    }

    /// A user group whose papers were examined; its region has not advised yet.
    fn structure_waits(&mut self) {
        let (party, person) = self.organization_of(Sort::UserGroup, REGIONS[2]);
        let who = Applicant { party, person };
        self.structure_applies(who, RALOS[2]);
        self.in_days(4, move |world| world.structure_is_examined(RALOS[2], party));
    }

    /// A motion of NPOC's members whose vote is open, and in which the visitor's member has not voted.
    fn npoc_votes(&mut self) {
        let npoc = self.body("npoc");
        let subject = Subject {
            organ: "members",
            matter: "default",
            title: "Comment on the renewal fees of community names",
            over_time: true,
        };
        if let Some(motion) = self.members_put(npoc, subject) {
            self.in_days(1, move |world| world.members_vote(npoc, motion, WARM, 55));
        }
    }

    /// ALAC votes over some days, and not everybody has voted yet.
    fn at_large_votes(&mut self) {
        let subject = Subject {
            organ: "committee",
            matter: "default",
            title: "Advice to the Board on names that look alike",
            over_time: true,
        };
        let Some(motion) = self.table_puts(AT_LARGE, subject) else {
            return;
        };
        self.in_days(8, move |world| {
            let Some(clerk) = world.officer(world.body("alac"), &["secretariat"]) else {
                return;
            };
            if !world.opens(clerk, motion, Vec::new()) {
                return;
            }
            let seated: Vec<PartyId> = world.seated(AT_LARGE);
            for voter in seated.into_iter().step_by(2) {
                let choice = world.choice(WARM);
                world.act(Actor::person(voter), ballot(motion, choice), &[]);
            }
        });
    }
}
