//! People: what is known of a party changes, and what it wrote about itself can be taken away.

use crate::scene::Scene;
use assembly::closed::Fingerprint;
use assembly::ids::{BodyId, PartyId, TermId};
use assembly::membership::{ClaimDomain, FindingWay, RecordFinding};
use assembly::offices::ResignOffice;
use assembly::part::PartAddress;
use assembly::people::{
    Country, EditParty, Erase, EraseClosed, FileInterests, RecoverAccess, TextPlace,
};
use std::collections::BTreeSet;
use std::path::Path;

/// Two clubs: in the first `bea` is the secretary, who has the power to erase; in the second `cem` is.
fn clubs() -> Scene {
    let charter = |name: &str| {
        format!(
            "# Club\n\n## 1 All of it\n\n```rule\n\
             body \"{name}\" kind=\"association\" {{ name \"{name}\"; zone \"UTC\" }}\n\
             version \"1\"\n\
             office \"secretary\" seats=1 {{ term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }}\n\
             office \"guest\" seats=1 {{ term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }}\n\
             organ \"committee\" kind=\"committee\" {{ office \"secretary\"; acts-by \"any-member\" }}\n\
             power \"erase\" held-by=\"secretary\"\n\
             power \"record-finding\" held-by=\"secretary\"\n```\n"
        )
    };
    let (first, second) = (charter("first"), charter("second"));
    let mut scene = Scene::with(&[("first/1.md", &first), ("second/1.md", &second)]);
    for name in ["ana", "bea", "cem"] {
        scene.person(name);
    }
    scene.install("first", "secretary", "bea");
    scene.install("first", "guest", "ana");
    scene.install("second", "secretary", "cem");
    scene
}

fn edit(party: PartyId, country: Option<&str>) -> EditParty {
    EditParty {
        party,
        body: None,
        country: country.and_then(Country::parse),
        affiliation: None,
        no_affiliation: false,
    }
}

fn erase(party: PartyId, body: Option<BodyId>, texts: &[(u64, u8)]) -> Erase {
    let place = |&(position, slot)| TextPlace { position, slot };
    let texts = texts.iter().map(place).collect();
    Erase { party, body, texts }
}

fn registered(scene: &Scene, name: &str) -> u64 {
    let parties = &scene.state().people.parties;
    parties.get(scene.party(name)).expect("a party").named_at
}

#[test]
fn a_party_moves_to_another_country_and_nobody_else_moves_it() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    scene.refused("bea", edit(ana, Some("TN")), &[], "refusal-not-theirs");
    scene.accepted("ana", edit(ana, Some("TN")), &[]);
    scene.accepted("ana", edit(ana, None), &["Ana B."]);
    let party = scene.state().people.parties.get(ana).expect("a party");
    assert_eq!(party.country, Country::parse("TN"));
    let newest = scene.entries.last().expect("an entry").position;
    assert_eq!(party.named_at, newest, "the new name stands there");
    scene.public_derives_the_same();
}

#[test]
fn an_erasure_changes_nothing_of_the_state_but_its_mark() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let before = scene.state().people.clone();
    let named = registered(&scene, "ana");
    let entry = scene.accepted("ana", erase(ana, None, &[(named, 1), (named, 0)]), &[]);
    let gone = [0, 1].map(|slot| PartAddress {
        position: named,
        slot,
    });
    assert_eq!(entry.erases(), gone);
    let mut after = scene.state().people.clone();
    let party = after.parties.get_mut(ana).expect("a party");
    assert_eq!(party.erased.take(), Some(scene.now));
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    scene.public_derives_the_same();
}

#[test]
fn older_names_and_interests_are_reached_and_texts_of_others_are_not() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let first = registered(&scene, "ana");
    scene.accepted("ana", edit(ana, None), &["Ana B."]);
    let filed = scene.accepted("ana", FileInterests {}, &["none"]).position;
    let (others, second) = (registered(&scene, "bea"), registered(&scene, "ana"));
    for text in [(others, 0), (first, 2), (filed, 1), (0, 0), (u64::MAX, 0)] {
        let act = erase(ana, None, &[(first, 0), text]);
        scene.refused("ana", act, &[], "refusal-not-erasable");
    }
    let none = erase(ana, None, &[]);
    scene.refused("ana", none, &[], "refusal-out-of-range");
    let all = erase(ana, None, &[(first, 0), (second, 0), (filed, 0)]);
    assert_eq!(scene.accepted("ana", all, &[]).erases().len(), 3);
}

#[test]
fn a_body_erases_texts_only_of_those_it_knows() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let texts = [(registered(&scene, "ana"), 0)];
    let [first, second] = ["first", "second"].map(|name| scene.body(name));
    let act = erase(ana, Some(second), &texts);
    scene.refused("cem", act, &[], "refusal-not-theirs");
    let act = erase(ana, Some(first), &texts);
    scene.refused("cem", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("bea", act, &[]);
    scene.public_derives_the_same();
}

fn erase_closed(party: PartyId, body: Option<BodyId>, text: (u64, u8)) -> EraseClosed {
    let Erase { party, body, texts } = erase(party, body, &[text]);
    EraseClosed { party, body, texts }
}

/// Ana claims a domain, and the secretary of the first club notes what was seen there: where the two texts stand.
fn claimed(scene: &mut Scene) -> ((u64, u8), (u64, u8)) {
    let fingerprint = Fingerprint::of("ana.example").expect("a name").to_hex();
    let claim = ClaimDomain {
        fingerprint: fingerprint.clone(),
        drop: false,
    };
    let name = scene.accepted("ana", claim, &["ana.example"]).position;
    let finding = RecordFinding {
        party: scene.party("ana"),
        fingerprint,
        way: FindingWay::Web,
        shown: false,
        body: Some(scene.body("first")),
    };
    let seen = scene.accepted("bea", finding, &["an empty page"]).position;
    ((name, 0), (seen, 0))
}

#[test]
fn the_name_of_a_claimed_domain_is_erased_and_no_open_entry_tells_whose_it_was() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let (name, _) = claimed(&mut scene);
    let open = erase(ana, None, &[name]);
    scene.refused("ana", open, &[], "refusal-not-erasable");
    let others = erase_closed(scene.party("cem"), None, name);
    scene.refused("cem", others, &[], "refusal-not-erasable");
    let entry = scene.accepted("ana", erase_closed(ana, None, name), &[]);
    assert!(entry.act.is_closed());
    let (position, slot) = name;
    assert_eq!(entry.erases(), [PartAddress { position, slot }]);
    scene.public_derives_the_same();
}

#[test]
fn what_others_wrote_about_a_party_is_erased_by_a_body_that_knows_it_and_not_by_itself() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let [first, second] = ["first", "second"].map(|name| scene.body(name));
    let (name, seen) = claimed(&mut scene);
    scene.refused(
        "ana",
        erase_closed(ana, None, seen),
        &[],
        "refusal-written-about",
    );
    scene.refused(
        "cem",
        erase_closed(ana, Some(second), seen),
        &[],
        "refusal-not-theirs",
    );
    for text in [name, seen] {
        scene.accepted("bea", erase_closed(ana, Some(first), text), &[]);
    }
    scene.public_derives_the_same();
}

#[test]
fn a_reason_that_a_party_gave_is_erased_and_one_it_did_not_give_is_none() {
    let mut scene = clubs();
    let ana = scene.party("ana");
    let term = scene
        .state()
        .offices
        .terms
        .iter()
        .find(|(_, row)| row.holder == ana);
    let term: TermId = term.expect("a term").0;
    let mut silent = scene.clone();
    let resign = ResignOffice { term, at: None };
    let reason = scene.accepted("ana", resign.clone(), &["ill"]).position;
    scene.accepted("ana", erase(ana, None, &[(reason, 0)]), &[]);
    scene.public_derives_the_same();
    let none = silent.accepted("ana", resign, &[]).position;
    silent.refused(
        "ana",
        erase(ana, None, &[(none, 0)]),
        &[],
        "refusal-not-erasable",
    );
}

#[test]
fn a_text_of_no_letters_is_none() {
    let mut scene = clubs();
    scene.refused("ana", FileInterests {}, &[""], "refusal-text-missing");
    let ana = scene.party("ana");
    let named = registered(&scene, "ana");
    scene.accepted("ana", edit(ana, Some("TN")), &[""]);
    assert_eq!(registered(&scene, "ana"), named, "it keeps its name");
}

#[test]
fn every_refusal_has_its_words_in_every_language() {
    let mut ids = BTreeSet::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    collect_ids(&source, &mut ids);
    assert!(ids.len() > 100, "the ids are found: {}", ids.len());
    for (language, words) in [
        (
            "en",
            include_str!("../../../words/catalogues/en/refusal.ftl"),
        ),
        (
            "fr",
            include_str!("../../../words/catalogues/fr/refusal.ftl"),
        ),
        (
            "ar",
            include_str!("../../../words/catalogues/ar/refusal.ftl"),
        ),
    ] {
        let lines = words.lines().filter_map(|line| line.split_once(" = "));
        let known: BTreeSet<&str> = lines.map(|(id, _)| id).collect();
        let missing = ids.iter().filter(|id| !known.contains(id.as_str()));
        let missing: Vec<_> = missing.collect();
        assert!(missing.is_empty(), "`{language}` lacks {missing:?}");
    }
}

/// Every quoted word of the sources that begins as the ids of refusals do.
fn collect_ids(folder: &Path, ids: &mut BTreeSet<String>) {
    for file in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            collect_ids(&path, ids);
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source is text");
        let quoted = text.split('"').filter(|word| word.starts_with("refusal-"));
        ids.extend(quoted.filter(|word| !word.contains(' ')).map(str::to_owned));
    }
}

/// A body whose secretary, `bea`, may edit what is known of parties; `ana` holds another office there, `cem` none.
fn with_an_editor() -> Scene {
    let charter = "# Club\n\n## 1 All of it\n\n```rule\n\
        body \"first\" kind=\"association\" { name \"first\"; zone \"UTC\" }\n\
        version \"1\"\n\
        office \"secretary\" seats=1 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
        office \"guest\" seats=1 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
        organ \"committee\" kind=\"committee\" { office \"secretary\"; acts-by \"any-member\" }\n\
        power \"edit-party\" held-by=\"secretary\"\n```\n";
    let mut scene = Scene::with(&[("first/1.md", charter)]);
    for name in ["ana", "bea", "cem"] {
        scene.person(name);
    }
    scene.organization("libraries", "cem");
    scene.install("first", "secretary", "bea");
    scene.install("first", "guest", "ana");
    scene
}

fn recover(scene: &Scene, party: &str) -> RecoverAccess {
    RecoverAccess {
        body: scene.body("first"),
        party: scene.party(party),
    }
}

const GIVEN: [&str; 2] = ["ana@new.example", "A video call, and her passport."];

#[test]
fn an_officer_gives_a_person_who_is_locked_out_another_way_in() {
    let mut scene = with_an_editor();
    let before = scene.state().digest();
    let act = recover(&scene, "ana");
    let entry = scene.accepted("bea", act, &GIVEN);
    assert!(entry.act.is_closed() && entry.mandate.is_some());
    let mut after = scene.state().clone();
    after.position -= 1;
    assert_eq!(after.digest(), before, "nothing official changes");
    scene.public_derives_the_same();
}

#[test]
fn nobody_gives_a_way_in_without_the_power_or_to_themselves_or_to_a_stranger() {
    let mut scene = with_an_editor();
    for (who, party, why) in [
        ("cem", "ana", "refusal-no-mandate"),
        ("ana", "ana", "refusal-own-case"),
        ("bea", "bea", "refusal-own-case"),
        ("bea", "cem", "refusal-not-theirs"),
        ("bea", "libraries", "refusal-not-a-person"),
    ] {
        let act = recover(&scene, party);
        scene.refused(who, act, &GIVEN, why);
    }
}

#[test]
fn a_way_in_is_given_on_evidence_only() {
    let mut scene = with_an_editor();
    let long = format!("{}@new.example", "a".repeat(300));
    for (given, why) in [
        (["", "A passport."], "refusal-text-missing"),
        (["ana@new.example", ""], "refusal-text-missing"),
        ([&*long, "A passport."], "refusal-text-too-long"),
    ] {
        let act = recover(&scene, "ana");
        scene.refused("bea", act, &given, why);
    }
}
