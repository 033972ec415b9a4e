//! The scene: a club that plays an honest record in the house.

use crate::forger::Record;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{Found, RotateKey};
use assembly::ids::{BodyId, HearingId, MemberId, MotionId, PartyId};
use assembly::membership::{
    Admit, Apply, Declare, Expel, ImportMember, OpenHearing, Said, Suspend, Target, Value,
};
use assembly::moment::Moment;
use assembly::motions::{CastVote, Choice, OpenVote, PutMotion};
use assembly::offices::{Appoint, Install, Span};
use assembly::part::PartText;
use assembly::people::{Country, EditParty, Erase, RegisterParty, TextPlace};
use charter::PartyKind;
use house::{Deadline, House, Memory, Request, Salts};
use ledger::Signer;
use std::sync::Arc;

pub(crate) const ADDRESS: &str = "club.example";
pub(crate) const CLUB: BodyId = BodyId(0);
pub(crate) const SAM: PartyId = PartyId(0);
pub(crate) const ANA: PartyId = PartyId(1);
pub(crate) const BO: PartyId = PartyId(2);
pub(crate) const CY: PartyId = PartyId(3);
pub(crate) const DEE: PartyId = PartyId(4);
pub(crate) const MOTION: MotionId = MotionId(0);

pub(crate) const CHARTER: &str = r#"# Rules of the club

## 1 The club

```rule
body "club" kind="association" { name "The club"; zone "UTC" }
version "1"
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
organ "desk-office" kind="secretariat" { office "desk"; acts-by "any-member" }
```

## 2 Members

```rule
fact "adult" type="yes-no" { ask "Of age?" }
class "person" of="person" {
    rights "speak" "vote" "stand"
    weight 1
    requires { fact "adult" is=#true }
}
admission { decided-by "desk" }
power "admit" held-by="desk"
power "import" held-by="desk"
power "suspend" held-by="desk"
power "expel" held-by="desk"
ending "misconduct" by="desk" hearing="7 days"
standing starts="active" {
    state "active"
    state "suspended" votes=#false counts=#true stands=#false
}
```

## 3 Votes

```rule
electorate "voters" { members; weight "class"; frozen before="1 day" }
decision "default" in="members" {
    threshold { more-ayes-than-noes }
    quorum { none }
    counted-in "votes"
    open-for "7 days"
    voting "roll-call"
}
power "put-motion" held-by="desk"
power "open-vote" held-by="desk"
power "close-vote" held-by="desk"
```

## 4 Offices

```rule
office "desk" seats=1 { filled-by "appointment" organ="desk-office" }
office "secretary" seats=1 {
    term "1 year" from="seating"
    limit consecutive=1 off="1 term"
    filled-by "appointment" organ="desk-office"
}
power "appoint" held-by="desk-office"
```
"#;

/// A moment: `2024-06-01` or RFC 3339.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("`{text}` is a moment"))
}

/// The club's own key.
pub(crate) fn signer() -> Signer {
    Signer::new(ADDRESS, &[7; 32]).expect("a key")
}

/// A key of somebody else, of the same name.
pub(crate) fn stranger() -> Signer {
    Signer::new(ADDRESS, &[8; 32]).expect("a key")
}

/// A club at work.
pub(crate) struct Club {
    pub(crate) house: House,
    /// The digest of the open state after each request, by the number of sheets.
    pub(crate) digests: Vec<(u64, [u8; 32])>,
    asked: u8,
}

impl Club {
    fn begun() -> Club {
        let shelf = Arc::new(Memory::new());
        let house = House::begin(shelf, ADDRESS, moment("2024-01-01"), Salts::seeded(1));
        Club {
            house: house.expect("an empty shelf takes a record"),
            digests: Vec::new(),
            asked: 0,
        }
    }

    /// An act that the house must accept.
    #[track_caller]
    fn accepted(&mut self, when: &str, actor: Actor, act: impl Into<Act>, texts: &[&str]) {
        let act = act.into();
        let mut texts: Vec<PartText> = texts
            .iter()
            .map(|text| match *text {
                "" => PartText::Empty,
                text => PartText::Known(text.into()),
            })
            .collect();
        texts.resize(act.parts().len(), PartText::Empty);
        self.asked += 1;
        let request = Request {
            key: [self.asked; 16],
            actor,
            act,
            texts,
            now: moment(when),
            deadline: Deadline::default(),
        };
        if let Err(why) = self.house.perform_one(request) {
            panic!("the house did not do it: {why:#?}");
        }
        let open = &self.house.community().open;
        self.digests.push((open.position, open.digest()));
    }

    /// Founded, with its officer, three members of whom Cy is suspended, Dee's admission, a vote and an appointment.
    pub(crate) fn honest() -> Club {
        let mut club = Club::begun();
        club.moves_in();
        club.hears_dee(true);
        let admit = admit();
        club.accepted("2024-01-08", Actor::person(SAM), admit, &["welcome"]);
        club.votes();
        let appoint = secretary(BO);
        club.accepted("2024-03-01", Actor::person(SAM), appoint, &["the best"]);
        club
    }

    /// Ana edits what is known of her; an empty name stays as it is.
    pub(crate) fn edits(&mut self, when: &str, name: &str) {
        let act = EditParty {
            party: ANA,
            body: None,
            country: Country::parse("FR"),
            affiliation: None,
            no_affiliation: false,
        };
        self.accepted(when, Actor::person(ANA), act, &[name]);
    }

    /// Ana erases the name that she gave there.
    pub(crate) fn erases(&mut self, when: &str, position: u64) {
        let act = Erase {
            party: ANA,
            body: None,
            texts: vec![TextPlace { position, slot: 0 }],
        };
        self.accepted(when, Actor::person(ANA), act, &["I am modest"]);
    }

    /// The same, and Bo is expelled after a hearing.
    pub(crate) fn expelling() -> Club {
        let mut club = Club::honest();
        let sam = Actor::person(SAM);
        let hearing = OpenHearing {
            member: MemberId(1),
            cause: "misconduct".into(),
            motion: None,
        };
        club.accepted("2024-03-02", sam, hearing, &["the till"]);
        let expel = Expel {
            hearing: HearingId(0),
            motion: None,
        };
        club.accepted("2024-03-10", sam, expel, &["the till was empty"]);
        club
    }

    fn moves_in(&mut self) {
        let charters = serde_json::json!({"charters": [{"file": "club/1.md", "text": CHARTER}]});
        let found: Found = serde_json::from_value(charters).expect("the act reads");
        self.accepted("2024-01-01", Actor::operator(), found, &[]);
        for name in ["Sam", "Ana", "Bo", "Cy", "Dee"] {
            let (act, contact) = (person(), format!("{name}@club.example"));
            self.accepted("2024-01-02", Actor::server(), act, &[name, &contact]);
        }
        let desk = install("desk", SAM, "2023-01-01", None);
        self.accepted("2024-01-03", Actor::operator(), desk, &[]);
        let past = install("secretary", ANA, "2023-02-01", Some("2024-02-01"));
        self.accepted("2024-01-03", Actor::operator(), past, &[]);
        for party in [ANA, BO, CY] {
            self.accepted("2024-01-04", Actor::operator(), import(party), &[]);
        }
        let suspend = Suspend {
            member: MemberId(2),
            standing: "suspended".into(),
            motion: None,
        };
        let sam = Actor::person(SAM);
        self.accepted("2024-01-05", sam, suspend, &["unpaid, for years"]);
    }

    /// The same up to Dee's form, in which she says whether she is of age.
    pub(crate) fn honest_but_declares(adult: bool) -> Record {
        let mut club = Club::begun();
        club.moves_in();
        club.hears_dee(adult);
        club.record()
    }

    fn hears_dee(&mut self, adult: bool) {
        let dee = Actor::person(DEE);
        self.accepted("2024-01-06", dee, declares(adult), &[]);
        let to = vec![Target {
            body: CLUB,
            class: "person".into(),
        }];
        self.accepted("2024-01-07", dee, Apply { to }, &["I want to join"]);
    }

    fn votes(&mut self) {
        let sam = Actor::person(SAM);
        let put = PutMotion {
            body: CLUB,
            organ: "members".into(),
            matter: "default".into(),
            over_time: true,
            ..PutMotion::default()
        };
        self.accepted("2024-02-03", sam, put, &["A new roof", "of slate"]);
        let open = OpenVote {
            motion: MOTION,
            ..OpenVote::default()
        };
        self.accepted("2024-02-04", sam, open, &[]);
        for (party, choice) in [(ANA, Choice::Aye), (BO, Choice::No)] {
            let vote = cast(choice);
            self.accepted("2024-02-05", Actor::person(party), vote, &["I thought so"]);
        }
    }

    /// Registers somebody more.
    pub(crate) fn registers(&mut self, when: &str, name: &str) {
        self.accepted(when, Actor::server(), person(), &[name]);
    }

    /// The operator announces a key.
    pub(crate) fn announces(&mut self, when: &str, key: &Signer) {
        let act = RotateKey {
            key: key.verifier().to_string(),
            body: None,
        };
        self.accepted(when, Actor::operator(), act, &[]);
    }

    /// The record as it lies on the shelf, for the forger.
    pub(crate) fn record(&self) -> Record {
        Record {
            sheets: self.house.shelf().sheets(0, 10_000).expect("memory"),
            origin: self.house.origin().clone(),
            newest: None,
        }
    }
}

pub(crate) fn person() -> RegisterParty {
    RegisterParty {
        kind: PartyKind::Person,
        body: None,
        contact: None,
        country: None,
        affiliation: None,
    }
}

fn install(office: &str, holder: PartyId, since: &str, until: Option<&str>) -> Install {
    Install {
        body: CLUB,
        office: office.into(),
        holder,
        since: Some(moment(since)),
        until: until.map(moment),
        due_year: None,
    }
}

pub(crate) fn import(party: PartyId) -> ImportMember {
    ImportMember {
        body: CLUB,
        key: format!("{:016x}", party.0),
        party: Some(party),
        kind: PartyKind::Person,
        class: "person".into(),
        standing: None,
        joined: Some(moment("2023-06-01")),
        country: None,
        representative: None,
    }
}

pub(crate) fn declares(adult: bool) -> Declare {
    Declare {
        body: CLUB,
        facts: vec![Said {
            fact: "adult".into(),
            value: Some(Value::YesNo(adult)),
        }],
        duties: Vec::new(),
    }
}

pub(crate) fn admit() -> Admit {
    Admit {
        application: assembly::ids::ApplicationId(0),
        party: DEE,
        body: CLUB,
        class: "person".into(),
        motion: None,
    }
}

pub(crate) fn cast(choice: Choice) -> CastVote {
    CastVote {
        motion: MOTION,
        choice,
        seat: None,
        abstention: None,
        votes: None,
    }
}

pub(crate) fn secretary(holder: PartyId) -> Appoint {
    Appoint {
        body: CLUB,
        office: "secretary".into(),
        holder,
        span: Span::Full,
        from: None,
        until: None,
        motion: None,
        ratified: Vec::new(),
        exception: None,
    }
}
