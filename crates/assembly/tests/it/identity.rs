//! Who is who: parties registered twice, organizations that merge, parties that are no more, and mistakes about them.

use crate::scene::{Scene, moment};
use assembly::act::Act;
use assembly::ids::{MemberId, MotionId};
use assembly::membership::{
    EndMembership, ImportMember, MergeParties, Merger, NameRepresentative, RecordActivity,
    RecordPayment, RepresentativeAs,
};
use assembly::motions::{CastVote, Choice, OpenVote, PutMotion};
use assembly::people::{
    ChooseLanguages, CorrectParty, LanguageTag, MarkCeased, NameContact, PartyCorrection,
};

/// Two bodies alike; only the first says what happens when a member is no more.
fn charter(name: &str, endings: &str) -> String {
    format!(
        r#"# Rules of the {name}

## 1 The body

```rule
body "{name}" kind="association" {{ name "{name}"; languages "en"; zone "UTC" }}
version "1"
electorate "voters" {{ members; weight "equal" }}
organ "members" kind="whole" {{ electorate "voters"; acts-by "motion" }}
decision "default" in="members" {{ threshold {{ more-than "1/2" of="eligible" }}; quorum {{ none }}; open-for "7 days" }}
office "secretary" seats=1 {{ term "9 years" from="seating"; filled-by "appointment" organ="members" }}
office "warden" seats=2 {{ term "9 years" from="seating"; filled-by "appointment" organ="members" }}
power "put-motion" held-by="member"
power "open-vote" held-by="secretary"
power "import" held-by="secretary"
power "correct" held-by="secretary"
power "edit-party" held-by="secretary"
power "end-membership" held-by="secretary"
power "record-activity" held-by="secretary"
power "record-payment" held-by="secretary"
```

## 2 Members

```rule
class "organization" of="organization" {{ rights "speak" "vote" }}
class "person" of="person" {{ rights "speak" "vote" }}
admission {{ decided-by "secretary" }}
representation primary=1 alternates=1 {{ named-by "member" }}
activity "comment"
fees due="01-31" grace="60 days" effect="in-arrears" {{ amount class="person" "10.00 EUR" }}
standing starts="active" {{
    state "active"
    state "in-arrears" votes=#false counts=#false stands=#false
    move from="in-arrears" to="active" {{ when {{ fees-paid }}; by "clock" }}
}}
```

## 3 The end

```rule
ending "resignation" by="member"
{endings}
```
"#
    )
}

/// `sam` is the secretary of the club, `tess` of the guild.
fn two_bodies() -> Scene {
    let club = charter(
        "club",
        "ending \"dissolution\" by=\"secretary\"\nending \"death\" by=\"secretary\"",
    );
    let guild = charter("guild", "");
    let mut scene = Scene::with(&[("club/1.md", &club), ("guild/1.md", &guild)]);
    for person in ["sam", "tess", "ana", "ana-again", "bo"] {
        scene.person(person);
    }
    scene.install("club", "secretary", "sam");
    scene.install("guild", "secretary", "tess");
    scene
}

fn joins(scene: &mut Scene, body: &str, party: &str, since: &str) -> MemberId {
    let id = scene.party(party);
    let kind = scene.state().people.parties.get(id).expect("known").kind;
    let class = match kind {
        charter::PartyKind::Person => "person",
        charter::PartyKind::Organization => "organization",
    };
    let act = ImportMember {
        body: scene.body(body),
        key: format!("{:016x}", id.0),
        party: Some(id),
        kind,
        class: class.to_owned(),
        standing: None,
        joined: Some(moment(since)),
        country: None,
        representative: None,
    };
    scene.accepted("operator", act, &[]);
    scene.member(party, body)
}

fn merge(scene: &Scene, body: &str, from: &str, into: &str, because: Merger) -> MergeParties {
    MergeParties {
        body: scene.body(body),
        from: scene.party(from),
        into: scene.party(into),
        because,
        motion: None,
    }
}

fn merges(
    scene: &mut Scene,
    who: &str,
    body: &str,
    from: &str,
    into: &str,
    because: Merger,
) -> u64 {
    let act = merge(scene, body, from, into, because);
    scene.accepted(who, act, &["the register says so"]).position
}

fn not_merged(scene: &mut Scene, who: &str, act: MergeParties, id: &str) {
    scene.refused(who, act, &["the register says so"], id);
}

/// Who is on the roll on a day, as known now or up to an entry.
fn roll(scene: &Scene, body: &str, day: &str, known: Option<u64>) -> Vec<u32> {
    let known = known.unwrap_or(scene.state().position);
    let rows = scene.state().roll(scene.body(body), moment(day), known);
    rows.map(|row| row.party.0).collect()
}

fn opens(scene: &mut Scene, mover: &str) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let put = PutMotion {
        body: scene.body("club"),
        organ: "members".to_owned(),
        matter: "default".to_owned(),
        over_time: true,
        ..PutMotion::default()
    };
    scene.accepted(mover, put, &["A motion"]);
    let open = OpenVote {
        motion,
        ..OpenVote::default()
    };
    scene.accepted("sam", open, &[]);
    motion
}

fn votes(scene: &mut Scene, who: &str, motion: MotionId, choice: Choice) {
    let seat = None;
    scene.accepted(
        who,
        CastVote {
            motion,
            choice,
            seat,
            abstention: None,
            votes: None,
        },
        &[],
    );
}

#[test]
fn who_was_registered_twice_was_one_member_all_along() {
    let mut scene = two_bodies();
    joins(&mut scene, "club", "ana", "2022-01-01");
    joins(&mut scene, "club", "ana-again", "2021-01-01");
    let (ana, again) = (scene.party("ana").0, scene.party("ana-again").0);
    let before = scene.state().position - 1;
    let act = merge(&scene, "club", "ana-again", "ana", Merger::RegisteredTwice);
    scene.refused("ana", act.clone(), &["we are one"], "refusal-no-mandate");
    scene.refused("sam", act, &[], "refusal-text-missing");
    merges(
        &mut scene,
        "sam",
        "club",
        "ana-again",
        "ana",
        Merger::RegisteredTwice,
    );
    assert_eq!(roll(&scene, "club", "2023-01-01", None), [ana]);
    assert_eq!(
        roll(&scene, "club", "2021-06-01", None),
        [ana],
        "since the earlier day"
    );
    assert_eq!(
        roll(&scene, "club", "2023-01-01", Some(before)),
        [ana, again],
        "as it was known then"
    );
    let again = not_merged_act(&scene);
    let gone = "refusal-one-with-another";
    scene.refused("sam", again, &["once more"], gone);
    scene.refused("ana-again", opened(&scene), &["A motion"], gone);
    scene.public_derives_the_same();
}

fn not_merged_act(scene: &Scene) -> Act {
    merge(scene, "club", "ana-again", "ana", Merger::RegisteredTwice).into()
}

fn opened(scene: &Scene) -> PutMotion {
    PutMotion {
        body: scene.body("club"),
        organ: "members".to_owned(),
        matter: "default".to_owned(),
        over_time: true,
        ..PutMotion::default()
    }
}

#[test]
fn who_was_registered_twice_has_one_vote_and_the_last_one_counts() {
    let mut scene = two_bodies();
    for party in ["ana", "ana-again", "bo"] {
        joins(&mut scene, "club", party, "2022-01-01");
    }
    let motion = opens(&mut scene, "bo");
    votes(&mut scene, "ana", motion, Choice::Aye);
    scene.days_pass(1);
    votes(&mut scene, "ana-again", motion, Choice::No);
    votes(&mut scene, "bo", motion, Choice::Aye);
    merges(
        &mut scene,
        "sam",
        "club",
        "ana-again",
        "ana",
        Merger::RegisteredTwice,
    );
    let ana = scene.party("ana");
    let row = scene.state().motions.list.get(motion).expect("a motion");
    assert_eq!(row.votes.len(), 2);
    assert_eq!(
        row.votes.get(&ana).map(|vote| vote.choice),
        Some(Choice::No)
    );
    scene.days_pass(7);
    let row = scene.state().motions.list.get(motion).expect("a motion");
    let counts = &row.results.last().expect("it closed").counts[0];
    let told = format!(
        "{} for, {} against, {} silent",
        counts.ayes, counts.noes, counts.not_cast
    );
    assert_eq!(told, "1 for, 1 against, 0 silent");
    scene.public_derives_the_same();
}

#[test]
fn what_the_one_number_did_and_paid_counts_for_the_other() {
    let mut scene = two_bodies();
    let kept = joins(&mut scene, "club", "ana", "2022-01-01");
    let gone = joins(&mut scene, "club", "ana-again", "2022-01-01");
    let comment = RecordActivity {
        body: scene.body("club"),
        activity: "comment".to_owned(),
        members: vec![gone],
        on: None,
    };
    scene.accepted("sam", comment, &[]);
    let paid = RecordPayment {
        member: gone,
        year: 2024,
    };
    scene.accepted("sam", paid, &[]);
    merges(
        &mut scene,
        "sam",
        "club",
        "ana-again",
        "ana",
        Merger::RegisteredTwice,
    );
    assert!(scene.state().membership.paid.contains_key(&(kept, 2024)));
    let row = scene.membership("ana", "club").expect("a member");
    let done = row
        .last_done
        .and_then(|id| scene.state().membership.done.get(id));
    assert_eq!(done.map(|done| done.activity), Some(scene.name("comment")));
    scene.at("2024-06-01");
    let row = scene.membership("ana", "club").expect("a member");
    assert_eq!(scene.state().names.text(row.standing), "active");
    scene.public_derives_the_same();
}

#[test]
fn each_body_records_for_itself_and_the_last_closes_the_double() {
    let mut scene = two_bodies();
    joins(&mut scene, "club", "ana-again", "2021-01-01");
    joins(&mut scene, "guild", "ana-again", "2021-01-01");
    let twice = Merger::RegisteredTwice;
    let there = merge(&scene, "guild", "ana-again", "ana", twice);
    not_merged(&mut scene, "sam", there, "refusal-no-mandate");
    merges(&mut scene, "sam", "club", "ana-again", "ana", twice);
    assert!(scene.is_member("ana", "club") && !scene.is_member("ana-again", "club"));
    assert!(
        scene.is_member("ana-again", "guild"),
        "the guild has not said so"
    );
    let here = merge(&scene, "club", "ana-again", "ana", twice);
    not_merged(&mut scene, "sam", here, "refusal-no-place-here");
    merges(&mut scene, "tess", "guild", "ana-again", "ana", twice);
    assert!(scene.is_member("ana", "guild"));
    let gone = scene.state().people.parties.get(scene.party("ana-again"));
    assert_eq!(
        gone.and_then(|party| party.merged_into),
        Some(scene.party("ana"))
    );
    scene.public_derives_the_same();
}

#[test]
fn the_place_of_an_organization_that_merges_passes_over_from_that_day() {
    let mut scene = two_bodies();
    scene.organization("old", "ana");
    scene.organization("new", "bo");
    joins(&mut scene, "club", "old", "2022-01-01");
    scene.at("2024-03-01");
    let persons = merge(&scene, "club", "ana", "bo", Merger::Merged);
    not_merged(&mut scene, "sam", persons, "refusal-parties-not-alike");
    let mixed = merge(&scene, "club", "old", "bo", Merger::Merged);
    not_merged(&mut scene, "sam", mixed, "refusal-parties-not-alike");
    let itself = merge(&scene, "club", "old", "old", Merger::Merged);
    not_merged(&mut scene, "sam", itself, "refusal-one-party-already");
    merges(&mut scene, "sam", "club", "old", "new", Merger::Merged);
    let (old, new) = (scene.party("old").0, scene.party("new").0);
    scene.at("2024-04-01");
    assert_eq!(roll(&scene, "club", "2024-02-01", None), [old]);
    assert_eq!(roll(&scene, "club", "2024-03-15", None), [new]);
    scene.refused(
        "ana for old",
        opened(&scene),
        &["A motion"],
        "refusal-one-with-another",
    );
    scene.public_derives_the_same();
}

#[test]
fn of_two_members_that_merge_one_stays() {
    let mut scene = two_bodies();
    for name in ["old", "new"] {
        scene.organization(name, "ana");
        joins(&mut scene, "club", name, "2022-01-01");
    }
    merges(&mut scene, "sam", "club", "old", "new", Merger::Merged);
    let (old, new) = (scene.party("old").0, scene.party("new").0);
    assert_eq!(roll(&scene, "club", "2024-01-01", None), [new]);
    assert_eq!(roll(&scene, "club", "2023-01-01", None), [old, new]);
    scene.public_derives_the_same();
}

#[test]
fn terms_contacts_and_representation_follow_the_one_name_and_nobody_sits_twice() {
    let mut scene = two_bodies();
    scene.organization("org", "ana-again");
    let org = joins(&mut scene, "club", "org", "2022-01-01");
    let primary = NameRepresentative {
        member: org,
        person: scene.party("ana-again"),
        role: Some(RepresentativeAs::Primary),
        motion: None,
    };
    scene.accepted("ana-again for org", primary, &[]);
    scene.install("club", "warden", "ana");
    scene.install("club", "warden", "ana-again");
    scene.install("guild", "warden", "ana-again");
    let twice = Merger::RegisteredTwice;
    merges(&mut scene, "sam", "club", "ana-again", "ana", twice);
    let (ana, club) = (scene.party("ana"), scene.body("club"));
    let wardens = scene.state().seated(club, scene.name("warden"), scene.now);
    assert_eq!(wardens, [ana]);
    merges(&mut scene, "tess", "guild", "ana-again", "ana", twice);
    let guild = scene.body("guild");
    let wardens = scene.state().seated(guild, scene.name("warden"), scene.now);
    assert_eq!(wardens, [ana]);
    assert_eq!(scene.state().terms_of(ana).count(), 3, "the void one too");
    let row = scene.membership("org", "club").expect("a member");
    assert_eq!(row.primary, Some(ana));
    let org = scene.state().people.parties.get(scene.party("org"));
    assert_eq!(org.and_then(|org| org.contact), Some(ana));
    scene.accepted("ana for org", opened(&scene), &["A motion"]);
    scene.public_derives_the_same();
}

fn ceased(scene: &Scene, body: &str, party: &str, on: Option<&str>) -> MarkCeased {
    MarkCeased {
        body: scene.body(body),
        party: scene.party(party),
        on: on.map(moment),
        motion: None,
    }
}

#[test]
fn who_has_died_is_no_member_since_that_day_holds_no_office_and_represents_nobody() {
    let mut scene = two_bodies();
    scene.organization("org", "bo");
    let org = joins(&mut scene, "club", "org", "2022-01-01");
    joins(&mut scene, "club", "ana", "2022-01-01");
    joins(&mut scene, "guild", "ana", "2022-01-01");
    scene.install("club", "warden", "ana");
    let alternate = NameRepresentative {
        member: org,
        person: scene.party("ana"),
        role: Some(RepresentativeAs::Alternate),
        motion: None,
    };
    scene.accepted("bo for org", alternate, &[]);
    scene.at("2024-03-01");
    let later = ceased(&scene, "club", "ana", Some("2024-04-01"));
    scene.refused("sam", later, &[], "refusal-out-of-range");
    let act = ceased(&scene, "club", "ana", Some("2024-02-10"));
    scene.refused("bo", act.clone(), &[], "refusal-no-mandate");
    let stranger = ceased(&scene, "guild", "bo", None);
    scene.refused("tess", stranger, &[], "refusal-no-place-here");
    scene.accepted("sam", act, &["a notice in the paper"]);
    let (ana, org) = (scene.party("ana").0, scene.party("org").0);
    assert_eq!(roll(&scene, "club", "2024-02-09", None), [org, ana]);
    assert_eq!(roll(&scene, "club", "2024-02-11", None), [org]);
    assert_eq!(
        roll(&scene, "guild", "2024-02-11", None),
        [ana],
        "its charter is silent"
    );
    let club = scene.body("club");
    let wardens = scene.state().seated(club, scene.name("warden"), scene.now);
    assert!(wardens.is_empty());
    scene.refused(
        "ana for org",
        opened(&scene),
        &["A motion"],
        "refusal-is-no-more",
    );
    scene.public_derives_the_same();
}

#[test]
fn a_dissolved_organization_can_have_nobody_act_for_it() {
    let mut scene = two_bodies();
    scene.organization("org", "ana");
    let member = joins(&mut scene, "club", "org", "2022-01-01");
    let end = EndMembership {
        member,
        cause: "dissolution".to_owned(),
        motion: None,
    };
    scene.accepted("sam", end, &[]);
    assert!(!scene.is_member("org", "club"));
    scene.refused(
        "ana for org",
        opened(&scene),
        &["A motion"],
        "refusal-is-no-more",
    );
    scene.public_derives_the_same();
}

fn correct(scene: &Scene, party: &str, entry: u64, correction: PartyCorrection) -> CorrectParty {
    CorrectParty {
        body: scene.body("club"),
        party: scene.party(party),
        entry,
        correction,
        motion: None,
    }
}

#[test]
fn a_mistaken_death_is_mended_by_an_act_that_cites_it() {
    let mut scene = two_bodies();
    joins(&mut scene, "club", "ana", "2022-01-01");
    scene.at("2024-03-01");
    let act = ceased(&scene, "club", "ana", None);
    let entry = scene.accepted("sam", act, &[]).position;
    let lives = PartyCorrection::NotCeased;
    let why = ["she called us"];
    for (who, act, id) in [
        (
            "bo",
            correct(&scene, "ana", entry, lives),
            "refusal-no-mandate",
        ),
        (
            "sam",
            correct(&scene, "ana", entry - 1, lives),
            "refusal-nothing-to-correct",
        ),
        (
            "sam",
            correct(&scene, "bo", entry, lives),
            "refusal-unknown",
        ),
    ] {
        scene.refused(who, act, &why, id);
    }
    scene.accepted("sam", correct(&scene, "ana", entry, lives), &why);
    let ana = scene.party("ana").0;
    assert_eq!(roll(&scene, "club", "2024-03-01", None), [ana]);
    let then = roll(&scene, "club", "2024-03-01", Some(entry));
    assert!(then.is_empty(), "as it was known: {then:?}");
    scene.accepted("ana", opened(&scene), &["I live"]);
    let again = correct(&scene, "ana", entry, lives);
    scene.refused("sam", again, &why, "refusal-correction-not-so");
    scene.public_derives_the_same();
}

#[test]
fn two_who_were_taken_for_one_are_two_again() {
    let mut scene = two_bodies();
    joins(&mut scene, "club", "ana", "2022-01-01");
    joins(&mut scene, "club", "ana-again", "2021-01-01");
    joins(&mut scene, "guild", "ana-again", "2021-01-01");
    scene.install("club", "warden", "ana-again");
    let twice = Merger::RegisteredTwice;
    let entry = merges(&mut scene, "sam", "club", "ana-again", "ana", twice);
    let act = correct(&scene, "ana-again", entry, PartyCorrection::NotMerged);
    scene.accepted("sam", act, &["cousins of one name"]);
    let (ana, again) = (scene.party("ana"), scene.party("ana-again"));
    assert_eq!(roll(&scene, "club", "2023-01-01", None), [ana.0, again.0]);
    assert_eq!(roll(&scene, "club", "2021-06-01", None), [again.0]);
    assert_eq!(roll(&scene, "club", "2023-01-01", Some(entry)), [ana.0]);
    let club = scene.body("club");
    let wardens = scene.state().seated(club, scene.name("warden"), scene.now);
    assert_eq!(wardens, [again]);
    scene.accepted("ana-again", opened(&scene), &["A motion"]);
    scene.public_derives_the_same();
}

#[test]
fn an_organization_whose_contact_is_gone_gets_another_by_an_officer() {
    let mut scene = two_bodies();
    scene.organization("org", "ana");
    joins(&mut scene, "club", "org", "2022-01-01");
    let named = |scene: &Scene, contact: &str, body: Option<&str>| NameContact {
        party: scene.party("org"),
        contact: scene.party(contact),
        body: body.map(|body| scene.body(body)),
    };
    scene.refused("bo", named(&scene, "bo", None), &[], "refusal-not-theirs");
    let there = named(&scene, "bo", Some("guild"));
    scene.refused("tess", there, &[], "refusal-not-theirs");
    let id = "refusal-not-a-person";
    scene.refused("ana for org", named(&scene, "org", None), &[], id);
    scene.accepted("sam", named(&scene, "bo", Some("club")), &[]);
    scene.accepted("bo for org", opened(&scene), &["A motion"]);
    scene.refused(
        "ana for org",
        opened(&scene),
        &["A motion"],
        "refusal-not-theirs",
    );
    scene.accepted("bo for org", named(&scene, "ana", None), &[]);
    scene.public_derives_the_same();
}

#[test]
fn a_party_chooses_its_languages_and_nobody_else_does() {
    let mut scene = two_bodies();
    let chosen = |scene: &Scene, tags: &[&str]| ChooseLanguages {
        party: scene.party("ana"),
        languages: tags
            .iter()
            .map(|tag| LanguageTag::parse(tag).expect("a language"))
            .collect(),
        body: None,
    };
    let act = chosen(&scene, &["ar", "fr"]);
    scene.refused("bo", act.clone(), &[], "refusal-not-theirs");
    let twice = chosen(&scene, &["ar", "ar"]);
    scene.refused("ana", twice, &[], "refusal-out-of-range");
    scene.accepted("ana", act, &[]);
    let party = scene.state().people.parties.get(scene.party("ana"));
    let languages = &party.expect("a party").languages;
    let tags: Vec<&str> = languages.iter().map(LanguageTag::as_str).collect();
    assert_eq!(tags, ["ar", "fr"]);
    scene.public_derives_the_same();
}
