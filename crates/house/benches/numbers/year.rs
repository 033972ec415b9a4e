//! A body with members and a year of its acts: what the numbers are measured on, and what tests take for a record. It knows
//! which ids the record will give, since every act is accepted.

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::ids::{BodyId, MemberId, MotionId, PartyId};
use assembly::membership::{
    CheckIn, ImportMember, NameRepresentative, OpenCheckIn, RecordActivity, RepresentativeAs,
    Resign,
};
use assembly::moment::Moment;
use assembly::motions::{CastVote, Choice, CloseVote, OpenVote, PutMotion};
use assembly::offices::Install;
use assembly::part::PartText;
use assembly::people::{EditParty, RegisterParty};
use charter::PartyKind;
use house::{Deadline, Request, Salts};

/// A body with a whole, a board of seven, check-ins and standings: every room that the mix enters has rules to read.
const CHARTER: &str = r#"# Rules of the league

## 1 The league

```rule
body "league" kind="association" { name "The league"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
organ "board" kind="committee" { office "director"; acts-by "motion" }
office "secretary" seats=1 { filled-by "appointment" organ="members" }
office "director" seats=7 { filled-by "appointment" organ="members" }
```

## 2 Members

```rule
class "organization" of="organization" { rights "speak" "vote" "stand"; weight 2 }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1 }
admission { decided-by "secretary" }
power "admit" held-by="secretary"
power "import" held-by="secretary"
power "record-activity" held-by="secretary"
power "open-check-in" held-by="secretary"
power "name-representative" held-by="member"
power "appoint" held-by="members"
representation primary=1 alternates=1 others=1 { named-by "member" }
activity "comment"
standing starts="active" {
    state "active"
    state "quiet" votes=#false counts=#false stands=#false
    move from="active" to="quiet" {
        when { all { member-for "1 year"; count "comment" at-most=0 within="12 months" } }
        by "clock"
        notice "30 days"
    }
}
check-in { window "60 days"; silence "quiet"; answer "active" }
ending "resignation" by="member"
```

## 3 Votes

```rule
electorate "voters" { members; weight "class" }
power "put-motion" held-by="director"
power "open-vote" held-by="secretary"
power "close-vote" held-by="secretary"
decision "default" in="board" {
    threshold { more-than "1/2" of="cast" }
    quorum { at-least-members 3 }
    voting "roll-call"
}
decision "default" in="members" { threshold { more-ayes-than-noes }; quorum { none }; voting "roll-call" }
```
"#;

pub(crate) const LEAGUE: BodyId = BodyId(0);
const SECRETARY: PartyId = PartyId(0);
/// The directors are the parties 1 to 7; members' parties follow.
const DIRECTORS: u32 = 7;
const FIRST_PARTY: u32 = 1 + DIRECTORS;
/// Times this odd number, no two numbers become one, and neighbours lie far apart.
const SCATTER: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;
/// 1 January 2025.
pub(crate) const FOUNDED: i64 = 1_735_689_600_000;

/// A year of acts, one after the other. It knows which ids the record will give, since every act is accepted.
pub(crate) struct Year {
    pub(crate) members: u32,
    pub(crate) joined: u32,
    pub(crate) motions: u32,
    pub(crate) checked: u32,
    pub(crate) resigned: u32,
    pub(crate) asked: u64,
    pub(crate) now: i64,
    /// Whether keys come in no order, as those of strangers may; else they are as the house makes them.
    scattered: bool,
    keys: Salts,
}

impl Year {
    pub(crate) fn new(members: u32) -> Year {
        Year {
            members,
            joined: 0,
            motions: 0,
            checked: 0,
            resigned: 0,
            asked: 0,
            now: FOUNDED,
            scattered: false,
            keys: Salts::seeded(1),
        }
    }

    pub(crate) fn request(&mut self, actor: Actor, act: impl Into<Act>, texts: &[&str]) -> Request {
        let act = act.into();
        self.asked += 1;
        self.now += 1;
        let slots = act.parts().len();
        let mut texts: Vec<_> = texts
            .iter()
            .map(|text| PartText::Known((*text).into()))
            .collect();
        texts.resize(slots, PartText::Empty);
        let now = Moment(self.now);
        let key = match self.scattered {
            true => u128::from(self.asked).wrapping_mul(SCATTER).to_be_bytes(),
            false => self.keys.key(now).expect("a seed gives always"),
        };
        Request {
            key,
            actor,
            act,
            texts,
            now,
            deadline: Deadline::default(),
        }
    }

    /// Keys in no order.
    pub(crate) fn with_keys_in_no_order(self) -> Year {
        Year {
            scattered: true,
            ..self
        }
    }

    /// The body, its officers, and an open check-in; then come the members.
    pub(crate) fn founding(&mut self) -> Vec<Request> {
        let charter = CharterText {
            file: "league/1.md".to_owned(),
            text: CHARTER.to_owned(),
        };
        let found = Found {
            charters: vec![charter],
        };
        let mut all = vec![self.request(Actor::operator(), found, &[])];
        for party in 0..FIRST_PARTY {
            let register = RegisterParty {
                kind: PartyKind::Person,
                body: None,
                contact: None,
                country: None,
                affiliation: None,
            };
            all.push(self.request(Actor::server(), register, &["An officer"]));
            let office = if party == 0 { "secretary" } else { "director" };
            let install = Install {
                body: LEAGUE,
                office: office.to_owned(),
                holder: PartyId(party),
                since: None,
                until: None,
                due_year: None,
            };
            all.push(self.request(Actor::operator(), install, &[]));
        }
        all.push(self.request(secretary(), OpenCheckIn { body: LEAGUE }, &[]));
        all
    }

    /// Every fourth member is an organization, represented by the person before it.
    pub(crate) fn import(&mut self) -> Request {
        let member = self.joined;
        self.joined += 1;
        let organization = is_organization(member);
        let act = ImportMember {
            body: LEAGUE,
            key: format!("{member:016x}"),
            party: None,
            kind: if organization {
                PartyKind::Organization
            } else {
                PartyKind::Person
            },
            class: if organization {
                "organization"
            } else {
                "person"
            }
            .to_owned(),
            standing: None,
            joined: None,
            country: None,
            representative: organization.then(|| party_of(member - 1)),
        };
        let texts = [format!("Member {member}"), format!("m{member}@example.org")];
        self.request(secretary(), act, &[&texts[0], &texts[1]])
    }

    /// The next act of the year. In a hundred: 40 activities, 25 check-ins, 10 edits, 7 joins, 4 representatives, 4
    /// resignations, and a motion of the board from put to closed. Only the lower half of the members acts, so that those
    /// who resign, in the upper half, are not missed.
    pub(crate) fn next(&mut self) -> Request {
        let half = self.members / 2;
        let some = u32::try_from(self.asked * 7_919 % u64::from(half)).expect("below a u32");
        match self.asked % 100 {
            40..65 if self.checked < half => {
                let member = self.checked;
                self.checked += 1;
                let act = CheckIn {
                    member: MemberId(member),
                };
                self.request(member_itself(member), act, &[])
            }
            65..75 => {
                let person = some - u32::from(is_organization(some));
                let act = EditParty {
                    party: party_of(person),
                    body: None,
                    country: None,
                    affiliation: None,
                    no_affiliation: false,
                };
                self.request(member_itself(person), act, &["A new name"])
            }
            75..82 => self.import(),
            82..86 => {
                let organization = some / 4 * 4 + 3;
                let act = NameRepresentative {
                    member: MemberId(organization),
                    person: party_of(organization - 2),
                    role: Some(RepresentativeAs::Primary),
                    motion: None,
                };
                self.request(member_itself(organization), act, &[])
            }
            86..90 if self.resigned < half => {
                self.resigned += 1;
                let member = self.members - self.resigned;
                let act = Resign {
                    member: MemberId(member),
                };
                self.request(member_itself(member), act, &["No time any more"])
            }
            step @ 90..100 => self.motion(step - 90),
            _ => {
                let members = (0..3).map(|more| MemberId((some + more) % half)).collect();
                let act = RecordActivity {
                    body: LEAGUE,
                    activity: "comment".to_owned(),
                    members,
                    on: None,
                };
                self.request(secretary(), act, &[])
            }
        }
    }

    pub(crate) fn motion(&mut self, step: u64) -> Request {
        let motion = MotionId(self.motions.saturating_sub(1));
        match step {
            0 => self.put("board"),
            1 => self.request(
                secretary(),
                OpenVote {
                    motion,
                    ..OpenVote::default()
                },
                &[],
            ),
            9 => {
                let act = CloseVote {
                    motion,
                    ..CloseVote::default()
                };
                self.request(secretary(), act, &[])
            }
            director => {
                let seat = PartyId(u32::try_from(director - 1).expect("one of seven"));
                self.request(Actor::person(seat), aye(motion), &["As discussed"])
            }
        }
    }

    pub(crate) fn put(&mut self, organ: &str) -> Request {
        self.motions += 1;
        let act = PutMotion {
            body: LEAGUE,
            organ: organ.to_owned(),
            matter: "default".to_owned(),
            over_time: false,
            ..PutMotion::default()
        };
        self.request(Actor::person(PartyId(1)), act, &["A motion", "Its text"])
    }

    /// Acts of other kinds than a motion, until the next hundred begins.
    pub(crate) fn fill_the_hundred(&mut self) -> Vec<Request> {
        let mut all = Vec::new();
        while !self.asked.is_multiple_of(100) {
            let act = EditParty {
                party: party_of(0),
                body: None,
                country: None,
                affiliation: None,
                no_affiliation: false,
            };
            all.push(self.request(member_itself(0), act, &["A name"]));
        }
        all
    }

    pub(crate) fn imports(&mut self, count: usize) -> Vec<Request> {
        (0..count).map(|_| self.import()).collect()
    }

    pub(crate) fn acts(&mut self, count: usize) -> Vec<Request> {
        (0..count).map(|_| self.next()).collect()
    }
}

pub(crate) fn secretary() -> Actor {
    Actor::person(SECRETARY)
}

pub(crate) fn is_organization(member: u32) -> bool {
    member % 4 == 3
}

pub(crate) fn party_of(member: u32) -> PartyId {
    PartyId(FIRST_PARTY + member)
}

pub(crate) fn member_itself(member: u32) -> Actor {
    match is_organization(member) {
        true => Actor {
            on_behalf: Some(party_of(member)),
            witness: None,
            ..Actor::person(party_of(member - 1))
        },
        false => Actor::person(party_of(member)),
    }
}

pub(crate) fn aye(motion: MotionId) -> CastVote {
    CastVote {
        motion,
        choice: Choice::Aye,
        seat: None,
        abstention: None,
        votes: None,
    }
}
