//! Serving in an office: terms of different length on one ballot, vacancies and who fills them late, turns, stepping aside,
//! duties, and what ends a term by itself.

use crate::belonging::joins;
use crate::scene::{Scene, moment};
use assembly::bodies::RecordEvent;
use assembly::ids::{PartyId, TermId};
use assembly::membership::{Reinstate, Resign, Suspend};
use assembly::moment::Moment;
use assembly::offices::{
    Appoint, AsideWhy, ComeBack, EndedBy, Install, Ranked, RecordElection, ResignOffice, Span,
    StepAside, TieSettled,
};
use assembly::people::FileInterests;

/// A league of two regions; `sec` is its secretary, who keeps everything.
const LEAGUE: &str = r#"# League

## 1 The body

```rule
body "league" kind="association" { name "League"; zone "UTC" }
version "1"
calendar { event "annual-meeting" }
class "person" of="person" { rights "speak" "stand" "vote" "propose" }
admission { decided-by "secretary" }
standing starts="active" { state "active"; state "suspended" votes=#false stands=#false }
electorate "voters" { members; holders "north-delegate" replaced-by="league" }
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
organ "keepers" kind="secretariat" { office "secretary"; acts-by "any-member" }
office "secretary" { filled-by "appointment" organ="keepers" }
power "record-event" held-by="secretary"
power "record-election" held-by="secretary"
power "appoint" held-by="secretary"
power "import" held-by="secretary"
power "suspend" held-by="secretary"
power "reinstate" held-by="secretary"
power "grant-leave" held-by="secretary"
organ "assembly" kind="council" {
    chamber "north" { group "north" seats=2 office="north-delegate" }
    chamber "south" { group "south" seats=2 office="south-delegate" }
}
office "north-delegate" seats=2 { filled-by "appointment" organ="keepers" }
office "south-delegate" seats=2 { filled-by "appointment" organ="keepers" }
```

### 1.1 Councillors

```rule
office "councillor" seats=3 {
    term "2 years" from="end of annual-meeting"
    filled-by "election" electorate="voters" {
        tie "lot"
        terms "longest-first" { tie "agreement" "decider" decider="secretary" }
    }
}
office "auditor" seats=2 {
    term "2 years" from="end of annual-meeting"
    filled-by "election" electorate="voters" { tie "lot" }
}
```

### 1.2 Who presides

```rule
office "president" {
    term "1 year" from="end of annual-meeting"
    filled-by "appointment" organ="keepers"
    vacancy "appointment" by="secretary" within="30 days" late-by="deputy"
    interim "deputy"
    aside at-most="60 days" by="secretary"
    rotates "north" "south" when-late="next"
}
office "deputy" { filled-by "appointment" organ="keepers" }
```

### 1.3 The treasurer

```rule
office "treasurer" {
    term "3 years"
    filled-by "appointment" organ="keepers"
    interim "deputy"
    removal automatic cure="14 days" { not { member-of "league" standing="active" } }
    leave at-most="90 days"
}
```

### 1.4 The reporter

```rule
office "reporter" {
    filled-by "appointment" organ="keepers"
    interim "deputy"
    leave at-most="90 days"
    duty "statement" {
        keeps { soi within="1 year" }
        missed "notice"
        missed "step-aside" after="30 days"
        missed "vacate" after="90 days"
    }
}
```
"#;

const PEOPLE: &[&str] = &["sec", "ana", "bea", "cem", "dov", "eli", "fay"];

fn league() -> Scene {
    let mut scene = Scene::with(&[("league/1.md", LEAGUE)]);
    for name in PEOPLE {
        scene.person(name);
    }
    scene.install("league", "secretary", "sec");
    scene.install("league", "deputy", "dov");
    scene
}

fn meets(scene: &mut Scene) {
    let act = RecordEvent {
        body: scene.body("league"),
        event: "annual-meeting".into(),
        at: None,
    };
    scene.accepted("sec", act, &[]);
}

fn appoint(scene: &Scene, office: &str, holder: &str, span: Span) -> Appoint {
    Appoint {
        body: scene.body("league"),
        office: office.into(),
        holder: scene.party(holder),
        span,
        from: None,
        until: None,
        motion: None,
        ratified: Vec::new(),
        exception: None,
    }
}

fn appointed(scene: &mut Scene, office: &str, holder: &str) -> TermId {
    let act = appoint(scene, office, holder, Span::Full);
    let term = scene.state().offices.terms.next_id();
    scene.accepted("sec", act, &[]);
    term
}

/// A result: names with votes, best first.
fn result(scene: &Scene, office: &str, ranks: &[(&str, u64)]) -> RecordElection {
    let ranked = |(name, votes): &(&str, u64)| Ranked {
        party: scene.party(name),
        votes: Some(*votes),
        due_year: None,
    };
    RecordElection {
        body: scene.body("league"),
        office: office.into(),
        results: ranks.iter().map(ranked).collect(),
        elected: None,
        tie: None,
        terms_tie: None,
        from: None,
        remainder: false,
        exception: None,
    }
}

fn name_of(scene: &Scene, party: PartyId) -> &'static str {
    let mut names = PEOPLE.iter().filter(|name| scene.party(name) == party);
    names.next().map_or("?", |name| *name)
}

/// Everybody who holds an office or waits for it, with the year in which the term falls due: `ana 2026, bea 2025`.
#[track_caller]
fn terms_are(scene: &Scene, office: &str, expected: &str) {
    let terms = scene.state().offices.terms.rows();
    let office = scene.name(office);
    let open = terms.filter(|term| term.office == office && term.ended.is_none());
    let found = open.map(|term| {
        let due = term
            .due_year
            .map_or("-".to_owned(), |year| year.to_string());
        format!("{} {due}", name_of(scene, term.holder))
    });
    assert_eq!(found.collect::<Vec<_>>().join(", "), expected);
}

#[track_caller]
fn acts_as(scene: &Scene, office: &str, expected: &str) {
    let state = scene.state();
    let acting = state.who_holds(scene.body("league"), scene.name(office), scene.now);
    let acting = acting.iter().map(|one| name_of(scene, one.party));
    assert_eq!(acting.collect::<Vec<_>>().join(", "), expected);
}

#[track_caller]
fn ended(scene: &Scene, term: TermId, expected: Option<(&str, EndedBy)>) {
    let term = scene.state().offices.terms.get(term).expect("the term");
    assert_eq!(term.ended, expected.map(|(at, by)| (moment(at), by)));
}

// Long and short seats (E8)

/// Three councillors until 2026, of whom the second has left in 2024.
fn with_a_short_seat() -> Scene {
    let mut scene = league();
    let act = result(&scene, "councillor", &[("ana", 9), ("bea", 8), ("cem", 7)]);
    scene.accepted("sec", act, &[]);
    scene.at("2024-05-01");
    meets(&mut scene);
    terms_are(&scene, "councillor", "ana 2026, bea 2026, cem 2026");
    scene
}

fn leaves(scene: &mut Scene, who: &str) {
    let party = scene.party(who);
    let (term, _) = scene
        .state()
        .terms_of(party)
        .find(|(_, term)| term.ended.is_none())
        .expect("a term");
    scene.accepted(who, ResignOffice { term, at: None }, &[]);
}

#[test]
fn on_one_ballot_the_longer_terms_go_to_those_with_more_votes() {
    let mut scene = with_a_short_seat();
    scene.at("2026-03-01");
    let mut staggered = result(&scene, "councillor", &[("ana", 9), ("eli", 8), ("fay", 5)]);
    staggered.results[2].due_year = Some(2027);
    scene.accepted("sec", staggered, &[]);
    scene.at("2026-05-01");
    meets(&mut scene);
    terms_are(&scene, "councillor", "ana 2028, eli 2028, fay 2027");
    scene.at("2027-01-01");
    leaves(&mut scene, "eli");
    scene.at("2027-03-01");
    // Two seats are free at the meeting of 2027: a full one, and one that has a year left.
    let act = result(&scene, "councillor", &[("bea", 7), ("cem", 6)]);
    scene.accepted("sec", act, &[]);
    scene.at("2027-05-01");
    meets(&mut scene);
    terms_are(&scene, "councillor", "ana 2028, bea 2029, cem 2028");
    scene.public_derives_the_same();
}

#[test]
fn a_shorter_term_for_more_votes_is_refused() {
    let mut scene = with_a_short_seat();
    scene.at("2026-03-01");
    let mut wrong = result(&scene, "councillor", &[("ana", 9), ("eli", 8), ("fay", 5)]);
    wrong.results[0].due_year = Some(2027);
    let refusal = scene.refused("sec", wrong, &[], "refusal-results-out-of-order");
    assert_eq!(scene.clause(&refusal), "1.1");
}

#[test]
fn a_tie_over_the_longer_term_is_settled_as_the_charter_says() {
    let mut scene = with_a_short_seat();
    scene.at("2026-03-01");
    let mut tied = result(&scene, "councillor", &[("ana", 9), ("eli", 5), ("fay", 5)]);
    tied.results[2].due_year = Some(2027);
    scene.refused("sec", tied.clone(), &[], "refusal-tie-not-settled");
    tied.terms_tie = Some(TieSettled::Lot("seed".into()));
    scene.refused("sec", tied.clone(), &[], "refusal-tie-not-settled-so");
    tied.terms_tie = Some(TieSettled::Decider(scene.party("ana")));
    scene.refused("sec", tied.clone(), &[], "refusal-tie-not-settled-so");
    tied.terms_tie = Some(TieSettled::Agreement);
    scene.accepted("sec", tied, &[]);
}

#[test]
fn without_a_rule_for_it_one_ballot_gives_terms_of_one_length() {
    let mut scene = league();
    let mut mixed = result(&scene, "auditor", &[("ana", 9), ("bea", 8)]);
    mixed.results[1].due_year = Some(2025);
    let refusal = scene.refused("sec", mixed, &[], "refusal-terms-not-mixed");
    assert_eq!(scene.clause(&refusal), "1.1");
    let act = result(&scene, "auditor", &[("ana", 9), ("bea", 8)]);
    scene.accepted("sec", act, &[]);
    terms_are(&scene, "auditor", "ana 2026, bea 2026");
}

#[test]
fn each_who_is_elected_for_a_remainder_serves_what_is_left_of_that_seat() {
    let mut scene = with_a_short_seat();
    scene.at("2024-06-01");
    leaves(&mut scene, "cem");
    let mut by_election = result(&scene, "councillor", &[("eli", 3)]);
    by_election.remainder = true;
    scene.accepted("sec", by_election, &[]);
    terms_are(&scene, "councillor", "ana 2026, bea 2026, eli 2026");
    let seats: Vec<u16> = scene
        .state()
        .holders(scene.body("league"), scene.name("councillor"), scene.now)
        .map(|(_, term)| term.seat)
        .collect();
    assert_eq!(seats, [0, 1, 2], "the seat of who left, and no other");
}

// Moving in (E1)

#[test]
fn a_term_that_was_running_when_the_body_moved_in_ends_as_the_charter_says() {
    let mut scene = league();
    let install = |scene: &Scene, office: &str, since: &str, until: Option<&str>| Install {
        body: scene.body("league"),
        office: office.into(),
        holder: scene.party("ana"),
        since: Some(moment(since)),
        until: until.map(moment),
        due_year: None,
    };
    let act = install(&scene, "councillor", "2023-05-02", None);
    scene.accepted("operator", act, &[]);
    terms_are(&scene, "councillor", "ana 2025");
    let over = install(&scene, "treasurer", "2020-01-01", None);
    let refusal = scene.refused("operator", over, &[], "refusal-term-over");
    assert_eq!(scene.clause(&refusal), "1.3");
    let told = install(&scene, "treasurer", "2020-01-01", Some("2024-07-01"));
    scene.accepted("operator", told, &[]);
    scene.at("2025-05-01");
    meets(&mut scene);
    terms_are(&scene, "councillor", "");
    terms_are(&scene, "treasurer", "");
    scene.public_derives_the_same();
}

// Vacancies (E4) and turns (E10)

/// `ana` of the north presides.
fn presided() -> (Scene, TermId) {
    let mut scene = league();
    for (office, holder) in [
        ("north-delegate", "ana"),
        ("north-delegate", "bea"),
        ("south-delegate", "eli"),
        ("south-delegate", "fay"),
    ] {
        scene.install("league", office, holder);
    }
    let south = appoint(&scene, "president", "eli", Span::Full);
    let refusal = scene.refused("sec", south, &[], "refusal-not-their-turn");
    assert_eq!(scene.clause(&refusal), "1.2");
    let term = appointed(&mut scene, "president", "ana");
    meets(&mut scene);
    acts_as(&scene, "president", "ana");
    (scene, term)
}

#[test]
fn groups_take_turns_and_a_remainder_stays_with_the_group_of_who_left() {
    let (mut scene, term) = presided();
    scene.at("2024-03-01");
    scene.accepted("ana", ResignOffice { term, at: None }, &[]);
    acts_as(&scene, "president", "dov");
    let south = appoint(&scene, "president", "eli", Span::Remainder);
    scene.refused("sec", south, &[], "refusal-not-their-turn");
    let north = appoint(&scene, "president", "bea", Span::Remainder);
    scene.accepted("sec", north, &[]);
    scene.at("2025-01-01");
    let north = appoint(&scene, "president", "ana", Span::Full);
    scene.refused("sec", north, &[], "refusal-not-their-turn");
    appointed(&mut scene, "president", "eli");
    scene.at("2025-01-02");
    meets(&mut scene);
    acts_as(&scene, "president", "eli");
    scene.public_derives_the_same();
}

#[test]
fn a_vacancy_that_is_not_filled_in_time_may_be_filled_by_others_and_the_turn_passes() {
    let (mut scene, _) = presided();
    scene.at("2025-01-02");
    meets(&mut scene);
    acts_as(&scene, "president", "dov");
    let early = Appoint {
        span: Span::Remainder,
        ..appoint(&scene, "president", "ana", Span::Full)
    };
    let refusal = scene.refused("dov", early, &[], "refusal-not-late-yet");
    assert_eq!(scene.clause(&refusal), "1.2");
    // It was the turn of the south; late, it is that of the north again.
    let (body, office) = (scene.body("league"), scene.name("president"));
    scene.at("2025-01-31");
    assert!(!scene.state().is_late(body, office, 0));
    scene.at("2025-02-02");
    assert!(scene.state().is_late(body, office, 0));
    let south = appoint(&scene, "president", "eli", Span::Full);
    scene.refused("sec", south, &[], "refusal-not-their-turn");
    let mut late = appoint(&scene, "president", "bea", Span::Temporary);
    late.until = Some(moment("2025-03-01"));
    scene.accepted("dov", late, &[]);
    assert!(!scene.state().is_late(body, office, 0));
    scene.public_derives_the_same();
}

#[test]
fn a_vacancy_filled_in_time_is_never_late() {
    let (mut scene, term) = presided();
    scene.at("2024-03-01");
    scene.accepted("ana", ResignOffice { term, at: None }, &[]);
    scene.at("2024-03-20");
    let next = appoint(&scene, "president", "bea", Span::Remainder);
    scene.accepted("sec", next, &[]);
    let queue = scene.queue();
    assert!(
        !queue
            .iter()
            .any(|due| format!("{due:?}").contains("VacancyLate")),
        "{queue:?}"
    );
}

// Stepping aside

#[test]
fn who_steps_aside_hands_the_mandate_to_who_stands_in_and_takes_it_back() {
    let (mut scene, term) = presided();
    let aside = |until: Option<&str>| StepAside {
        term,
        until: until.map(moment),
        motion: None,
    };
    scene.refused("eli", aside(None), &[], "refusal-no-mandate");
    scene.refused(
        "ana",
        aside(Some("2024-06-01")),
        &[],
        "refusal-aside-too-long",
    );
    scene.accepted("ana", aside(Some("2024-02-01")), &[]);
    acts_as(&scene, "president", "dov");
    terms_are(&scene, "president", "ana 2025");
    scene.refused("ana", aside(None), &[], "refusal-already-aside");
    let back = ComeBack { term, motion: None };
    scene.refused("sec", back.clone(), &[], "refusal-not-theirs");
    scene.accepted("ana", back.clone(), &[]);
    acts_as(&scene, "president", "ana");
    scene.refused("ana", back, &[], "refusal-not-aside");
    scene.accepted("ana", aside(None), &[]);
    scene.at("2024-02-29");
    acts_as(&scene, "president", "dov");
    scene.at("2024-03-02");
    acts_as(&scene, "president", "ana");
    scene.public_derives_the_same();
}

#[test]
fn who_is_put_aside_comes_back_when_those_who_did_it_say_so() {
    let (mut scene, term) = presided();
    let put = StepAside {
        term,
        until: None,
        motion: None,
    };
    scene.accepted("sec", put, &["an accusation"]);
    acts_as(&scene, "president", "dov");
    let back = ComeBack { term, motion: None };
    scene.refused("ana", back.clone(), &[], "refusal-no-mandate");
    scene.accepted("sec", back, &[]);
    acts_as(&scene, "president", "ana");
    let treasurer = appointed(&mut scene, "treasurer", "cem");
    let none = StepAside {
        term: treasurer,
        until: None,
        motion: None,
    };
    scene.refused("cem", none, &[], "refusal-no-aside");
}

// What ends a term by itself (E3, E7)

#[test]
fn an_officer_whose_membership_is_suspended_has_time_to_mend_it_and_then_leaves() {
    let mut scene = league();
    let member = joins(&mut scene, "league", "cem", "person", "2023-01-01");
    let term = appointed(&mut scene, "treasurer", "cem");
    scene.at("2024-02-01");
    let suspended = Suspend {
        member,
        standing: "suspended".into(),
        motion: None,
    };
    scene.accepted("sec", suspended.clone(), &[]);
    scene.at("2024-02-10");
    let active = Reinstate {
        member,
        standing: "active".into(),
        motion: None,
    };
    scene.accepted("sec", active, &[]);
    scene.at("2024-03-01");
    ended(&scene, term, None);
    scene.accepted("sec", suspended, &[]);
    scene.at("2024-03-14");
    ended(&scene, term, None);
    scene.at("2024-03-16");
    ended(&scene, term, Some(("2024-03-15", EndedBy::Rule)));
    acts_as(&scene, "treasurer", "dov");
    scene.public_derives_the_same();
}

#[test]
fn an_officer_who_leaves_the_body_leaves_the_office() {
    let mut scene = league();
    let member = joins(&mut scene, "league", "cem", "person", "2023-01-01");
    let term = appointed(&mut scene, "treasurer", "cem");
    scene.at("2024-02-01");
    scene.accepted("cem", Resign { member }, &[]);
    scene.at("2024-02-16");
    ended(&scene, term, Some(("2024-02-15", EndedBy::Rule)));
}

// Duties (E9)

/// `cem` reports since January 2024, with a statement of that day.
fn reporting() -> (Scene, TermId) {
    let mut scene = league();
    scene.accepted("cem", FileInterests {}, &["none"]);
    let term = appointed(&mut scene, "reporter", "cem");
    (scene, term)
}

/// How many steps were taken over the missed statement, and why the holder is aside.
#[track_caller]
fn missed(scene: &Scene, term: TermId, steps: Option<u16>, aside: Option<AsideWhy>) {
    let offices = &scene.state().offices;
    assert_eq!(offices.missed.get(&(term, 0)).map(|row| row.steps), steps);
    assert_eq!(offices.aside.get(&term).map(|row| row.why), aside);
}

#[test]
fn who_lets_a_statement_grow_old_is_told_steps_aside_and_loses_the_seat() {
    let (mut scene, term) = reporting();
    scene.at("2025-01-01");
    missed(&scene, term, None, None);
    scene.at("2025-01-02");
    missed(&scene, term, Some(1), None);
    scene.at("2025-02-02");
    missed(&scene, term, Some(2), Some(AsideWhy::Duty(0)));
    acts_as(&scene, "reporter", "dov");
    scene.at("2025-04-02");
    let end = Moment(moment("2025-04-01").0 + 1);
    let row = scene.state().offices.terms.get(term).expect("the term");
    assert_eq!(row.ended, Some((end, EndedBy::Rule)));
    missed(&scene, term, None, None);
    scene.public_derives_the_same();
}

#[test]
fn a_new_statement_brings_the_holder_back_and_the_count_begins_again() {
    let (mut scene, term) = reporting();
    scene.at("2025-02-02");
    missed(&scene, term, Some(2), Some(AsideWhy::Duty(0)));
    let back = ComeBack { term, motion: None };
    scene.refused("cem", back, &[], "refusal-aside-until-mended");
    scene.accepted("cem", FileInterests {}, &["none"]);
    scene.at("2025-02-03");
    missed(&scene, term, None, None);
    acts_as(&scene, "reporter", "cem");
    scene.at("2026-02-01");
    missed(&scene, term, None, None);
    scene.at("2026-02-03");
    missed(&scene, term, Some(1), None);
    scene.public_derives_the_same();
}

#[test]
fn who_is_on_leave_misses_no_duty() {
    let (mut scene, term) = reporting();
    scene.at("2024-12-20");
    let leave = assembly::offices::TakeLeave {
        term,
        until: moment("2025-03-01"),
    };
    scene.accepted("cem", leave, &[]);
    scene.at("2025-02-28");
    missed(&scene, term, None, None);
    scene.at("2025-03-02");
    missed(&scene, term, Some(1), None);
}
