//! The steps of a way in, an act each: an applicant declares, claims a domain, files; the server finds; somebody judges papers;
//! who the charter says decides.

use super::texts;
use super::world::World;
use assembly::actor::Actor;
use assembly::closed::Fingerprint;
use assembly::ids::{ApplicationId, PartyId};
use assembly::membership::{
    Admit, Apply, ClaimDomain, Declare, FindingWay, Judge, JudgedMatter, RecordFinding,
    RefuseApplication, Said, Target, Value,
};
use desk::{CHALLENGE_LABEL, CHALLENGE_PATH};

/// An applicant with a form under way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Applicant {
    /// Who wants to join.
    pub(crate) party: PartyId,
    /// Who acts for it, itself where it is a person.
    pub(crate) person: PartyId,
}

impl Applicant {
    pub(crate) fn actor(self) -> Actor {
        Actor {
            on_behalf: (self.party != self.person).then_some(self.party),
            ..Actor::person(self.person)
        }
    }
}

pub(crate) fn yes_no(fact: &str, value: bool) -> Said {
    said(fact, Value::YesNo(value))
}

pub(crate) fn choice(fact: &str, option: &str) -> Said {
    said(fact, Value::Choice(option.to_owned()))
}

pub(crate) fn said(fact: &str, value: Value) -> Said {
    Said {
        fact: fact.to_owned(),
        value: Some(value),
    }
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

impl World {
    pub(crate) fn declares(
        &mut self,
        who: Applicant,
        body: &str,
        facts: Vec<Said>,
        duties: &[&str],
    ) {
        let body = self.body(body);
        let duties = words(duties);
        self.act(
            who.actor(),
            Declare {
                body,
                facts,
                duties,
            },
            &[],
        );
    }

    /// What NCSG asks of organizations.
    pub(crate) fn declares_to_ncsg(&mut self, who: Applicant, class: &str, for_profit: bool) {
        let (employees, members) = match class {
            "large-organization" => (self.chance.between(51, 400), self.chance.between(0, 3_000)),
            _ => (self.chance.between(0, 45), self.chance.between(0, 480)),
        };
        let facts = vec![
            choice("purpose", "non-commercial"),
            yes_no("for-profit", for_profit),
            said("employees", Value::Number(employees)),
            said("individual-members", Value::Number(members)),
            said(
                "member-organizations",
                Value::Number(self.chance.between(0, 9)),
            ),
        ];
        self.declares(who, "ncsg", facts, &["mission"]);
    }

    /// What NPOC asks, by the charter in force.
    pub(crate) fn declares_to_npoc(&mut self, who: Applicant, commercial_members: bool) {
        let nature = match commercial_members {
            true => "commercial",
            false => "non-commercial",
        };
        let mut facts = vec![
            choice("online-activity", "non-commercial"),
            yes_no("membership-based", true),
            choice("members-nature", nature),
        ];
        if !self.is_second_npoc() {
            self.declares(who, "npoc", facts, &["mission"]);
            return;
        }
        for fact in [
            "commercial",
            "serves-icann",
            "seeks-office",
            "represents-government",
        ] {
            facts.push(yes_no(fact, false));
        }
        self.declares(
            who,
            "npoc",
            facts,
            &["mission", "instruction", "registrant"],
        );
    }

    /// Files one form for several bodies. Returns the application to each.
    pub(crate) fn files(&mut self, who: Applicant, to: &[(&str, &str)]) -> Vec<ApplicationId> {
        let closed = self.house.community().closed.as_ref();
        let first = closed.map_or(0, |closed| closed.applications.len());
        let to: Vec<Target> = to
            .iter()
            .map(|(body, class)| Target {
                body: self.body(body),
                class: (*class).to_owned(),
            })
            .collect();
        let count = to.len();
        let statement = texts::one(texts::STATEMENTS, &mut self.chance);
        let evidence =
            "Statutes, certificate and annual report: see our site, under /about/papers.";
        self.act(who.actor(), Apply { to }, &[statement, evidence]);
        (first..first + count).map(ApplicationId::from).collect()
    }

    /// Claims the domain that the world knows of an organization.
    pub(crate) fn claims(&mut self, who: Applicant) -> Option<String> {
        let domain = self.domain(who);
        let fingerprint = Fingerprint::of(&domain)?.to_hex();
        let act = ClaimDomain {
            fingerprint: fingerprint.clone(),
            drop: false,
        };
        self.act(who.actor(), act, &[&domain]);
        Some(fingerprint)
    }

    pub(crate) fn domain(&self, who: Applicant) -> String {
        let known = self.known.get(&who.party);
        known.map_or_else(String::new, |known| {
            format!("{}.example", known.named.latin.replace('.', "-"))
        })
    }

    /// The server writes down what it found about a domain.
    pub(crate) fn finds(
        &mut self,
        who: Applicant,
        fingerprint: &str,
        way: FindingWay,
        shown: bool,
    ) {
        let domain = self.domain(who);
        let observation = match (way, shown) {
            (FindingWay::Dns, true) => format!("TXT at {CHALLENGE_LABEL}.{domain}: the token."),
            (FindingWay::Dns, false) => format!("TXT at {CHALLENGE_LABEL}.{domain}: no record."),
            (FindingWay::Web, true) => {
                format!("https://{domain}{CHALLENGE_PATH}: the token.")
            }
            (FindingWay::Web, false) => format!("https://{domain}{CHALLENGE_PATH}: 404."),
            (FindingWay::Mail | FindingWay::Registration, _) => format!("{domain}: looked at."),
        };
        let act = RecordFinding {
            party: who.party,
            fingerprint: fingerprint.to_owned(),
            way,
            shown,
            body: None,
        };
        self.act(Actor::server(), act, &[&observation]);
    }

    /// Whether NPOC decides an application under its second charter: the one in force when it was filed.
    fn is_under_second(&self, application: ApplicationId) -> bool {
        let closed = self.house.community().closed.as_ref();
        let row = closed.and_then(|closed| closed.applications.get(application));
        let charter = row.and_then(|row| self.state().bodies.charters.get(row.charter));
        let label = charter.and_then(|charter| charter.rules.version.as_ref());
        label.is_some_and(|version| &*version.label == "2024")
    }

    /// Who speaks for a body on its members: the membership committee in the first NPOC, the chair elsewhere.
    pub(crate) fn decider(&self, body: &str) -> Option<Actor> {
        self.decider_under(body, self.is_second_npoc())
    }

    /// Who decides an application to a body.
    pub(crate) fn decider_on(&self, body: &str, application: ApplicationId) -> Option<Actor> {
        self.decider_under(body, self.is_under_second(application))
    }

    fn decider_under(&self, body: &str, second: bool) -> Option<Actor> {
        let offices: &[&str] = match body {
            "npoc" if !second => &[
                "membership-chair",
                "membership-vice-chair",
                "membership-recorder",
            ],
            _ => &["chair", "vice-chair"],
        };
        self.officer(self.body(body), offices)
    }

    /// The evidence that NPOC asks for is judged.
    pub(crate) fn judges_papers(&mut self, party: PartyId, application: ApplicationId) {
        let evidence: &[&str] = match self.is_under_second(application) {
            true => &["not-for-profit", "registration"],
            false => &["incorporation"],
        };
        if let Some(by) = self.decider_on("npoc", application) {
            for name in evidence {
                self.judges(by, "npoc", party, name);
            }
        }
    }

    /// Somebody finds that a paper shows what it should.
    pub(crate) fn judges(&mut self, by: Actor, body: &str, party: PartyId, evidence: &str) {
        let reason = texts::one(texts::FOUND_GOOD, &mut self.chance);
        let act = Judge {
            body: self.body(body),
            party,
            matter: JudgedMatter::Evidence(evidence.to_owned()),
            met: true,
            motion: None,
        };
        self.act(by, act, &[reason]);
    }

    /// Whoever decides says yes.
    pub(crate) fn admits(
        &mut self,
        body: &str,
        who: Applicant,
        application: ApplicationId,
        class: &str,
    ) -> bool {
        let Some(by) = self.decider_on(body, application) else {
            return false;
        };
        let act = Admit {
            application,
            party: who.party,
            body: self.body(body),
            class: class.to_owned(),
            motion: None,
        };
        self.act(by, act, &[])
    }

    pub(crate) fn is_refused(
        &mut self,
        body: &str,
        application: ApplicationId,
        clause: &str,
        reason: &str,
    ) {
        if let Some(by) = self.decider_on(body, application) {
            let act = RefuseApplication {
                application,
                clause: clause.to_owned(),
                motion: None,
            };
            self.act(by, act, &[reason]);
        }
    }
}
