//! Records that lie: signed with the right key, whole in every hash, and false in one entry.

use crate::forger::{Record, check_first_wrong, knowing_the_key, wrong};
use crate::scene::{ANA, BO, CLUB, CY, Club, DEE, SAM, cast, import, moment, person, secretary};
use assembly::act::Act;
use assembly::actor::{Actor, Way};
use assembly::closed::Effect as OnClosed;
use assembly::due::Item;
use assembly::effect::Effect;
use assembly::entry::{Answer, Entry};
use assembly::ids::{MemberId, NameId, PartyId};
use assembly::membership::{ChangeKind, Due as OfMembership, Effect as OnMembership};
use assembly::motions::{Choice, Effect as OnMotions};
use audit::{Overall, Reason};
use ledger::bundle::Scope;
use ledger::{Mark, Opening, Salt};
use tally::decision::Outcome;

fn honest() -> Record {
    Club::honest().record()
}

/// The honest record as it stood before the first entry of an act.
fn before(act: &str) -> Record {
    let record = honest();
    let at = record.first(act);
    record.until(at)
}

/// Both audits name this entry and this reason.
#[track_caller]
fn check(record: &Record, at: usize, reason: &Reason) {
    check_first_wrong(record, Scope::Full, at, reason);
    check_first_wrong(record, Scope::Public, at, reason);
}

/// The last entry is one that the house would have refused, by this message and clause.
#[track_caller]
fn check_refused(record: &Record, refusal: &str, clause: Option<&str>) {
    check(record, record.sheets.len() - 1, &refused(refusal, clause));
}

fn refused(refusal: &str, clause: Option<&str>) -> Reason {
    Reason::WouldBeRefused {
        refusal: refusal.to_owned(),
        clause: clause.map(|number| format!("club/1.md#{number}")),
    }
}

/// The position of the entry by which the clock closes the vote.
fn closes(record: &Record) -> usize {
    let closed = |effect: &Effect| matches!(effect, Effect::Motions(OnMotions::Closed { .. }));
    let is_it = |at: &usize| {
        let entry = record.entry(*at);
        entry.is_some_and(|entry| entry.effects.iter().any(closed))
    };
    (0..record.sheets.len())
        .find(is_it)
        .expect("the vote closes")
}

/// The closing of the vote, changed, and why both audits say it does not hold.
#[track_caller]
fn check_closing(change: impl FnOnce(&mut Entry), reason: &Reason) {
    let record = honest();
    let at = closes(&record);
    check(&record.changed(at, change), at, reason);
}

/// The first entry of an act, changed, and why both audits say it does not hold.
#[track_caller]
fn check_changed(act: &str, change: impl FnOnce(&mut Entry), reason: &Reason) {
    let record = honest();
    let at = record.first(act);
    check(&record.changed(at, change), at, reason);
}

#[test]
fn a_vote_by_a_suspended_member() {
    let lie = before("vote").with("2024-02-05", Actor::person(CY), cast(Choice::Aye));
    check_refused(&lie, "refusal-voter-suspended", Some("1"));
}

#[test]
fn a_vote_after_the_vote_was_closed() {
    let lie = honest().with("2024-03-02", Actor::person(ANA), cast(Choice::Aye));
    check_refused(&lie, "refusal-vote-not-open", None);
}

#[test]
fn an_act_by_a_party_that_does_not_exist() {
    let nobody = Actor::person(PartyId(99));
    let lie = before("vote").with("2024-02-05", nobody, cast(Choice::Aye));
    check_refused(&lie, "refusal-unknown", None);
}

#[test]
fn an_import_without_a_mandate() {
    let lie = before("suspend").with("2024-01-05", Actor::person(ANA), import(DEE));
    check_refused(&lie, "refusal-no-mandate", Some("2"));
}

#[test]
fn an_admission_without_a_mandate() {
    check_changed(
        "admit",
        |entry| entry.actor = Actor::person(BO),
        &refused("refusal-no-mandate", Some("2")),
    );
}

#[test]
fn a_term_over_its_limit() {
    let lie = before("appoint").with("2024-03-01", Actor::person(SAM), secretary(ANA));
    check_refused(&lie, "refusal-limit-reached", Some("4"));
}

#[test]
fn a_seat_too_many() {
    let lie = honest().with("2024-03-02", Actor::person(SAM), secretary(CY));
    check_refused(&lie, "refusal-all-seats-taken", Some("4"));
}

/// The effect that closes the vote.
fn closing(entry: &mut Entry) -> &mut OnMotions {
    let closed = entry.effects.iter_mut().find_map(|effect| match effect {
        Effect::Motions(effect @ OnMotions::Closed { .. }) => Some(effect),
        _ => None,
    });
    closed.expect("the clock closes the vote")
}

#[test]
fn a_vote_that_failed_and_is_said_to_have_carried() {
    let lie = |entry: &mut Entry| {
        let OnMotions::Closed { outcome, grade, .. } = closing(entry) else {
            unreachable!()
        };
        assert_eq!(*outcome, Outcome::Failed);
        (*outcome, *grade) = (Outcome::Passed, Some("passed".into()));
    };
    check_closing(lie, &Reason::OtherEffects);
}

#[test]
fn a_weight_that_the_class_does_not_have() {
    let lie = |entry: &mut Entry| {
        let OnMotions::Closed { counts, .. } = closing(entry) else {
            unreachable!()
        };
        counts[0].ayes = counts[0].ayes.clone() + counts[0].ayes.clone();
    };
    check_closing(lie, &Reason::OtherEffects);
}

#[test]
fn an_effect_left_out() {
    let lie = |entry: &mut Entry| _ = entry.effects.pop();
    check_changed("suspend", lie, &Reason::OtherEffects);
}

/// An effect on closed rooms.
fn duty() -> Effect {
    Effect::Closed(OnClosed::DutyAccepted(DEE, CLUB, NameId(0)))
}

#[test]
fn an_open_entry_that_changes_closed_rooms() {
    let lie = |entry: &mut Entry| entry.effects.push(duty());
    check_changed("suspend", lie, &Reason::OtherRooms);
}

#[test]
fn a_closed_entry_that_changes_open_rooms() {
    let record = honest();
    let at = record.first("declare");
    let roll = OnMembership::Changed {
        member: MemberId(0),
        kind: ChangeKind::Ended,
        held_from: None,
    };
    let lie = record.changed(at, |entry| entry.effects.push(Effect::Membership(roll)));
    check_first_wrong(&lie, Scope::Full, at, &Reason::OtherRooms);
}

#[test]
fn a_vote_counted_the_other_way() {
    let lie = |entry: &mut Entry| {
        let Some(Effect::Motions(OnMotions::VoteCast { choice, .. })) = entry.effects.first_mut()
        else {
            panic!("a vote is cast")
        };
        *choice = Choice::No;
    };
    check_changed("vote", lie, &Reason::OtherEffects);
}

#[test]
fn a_ground_that_is_another_clause() {
    let lie = |entry: &mut Entry| entry.grounds[0].clause.0 += 1;
    check_changed("admit", lie, &Reason::OtherGrounds);
}

#[test]
fn a_mandate_that_is_not_named() {
    let lie = |entry: &mut Entry| entry.mandate = None;
    check_changed("suspend", lie, &Reason::OtherGrounds);
}

#[test]
fn a_moment_that_goes_back() {
    let lie = |entry: &mut Entry| entry.moment = moment("2024-01-01");
    check_changed("suspend", lie, &Reason::MomentGoesBack);
}

#[test]
fn something_due_that_is_passed_over() {
    let record = honest();
    let at = closes(&record);
    let lie = record
        .until(at)
        .with("2024-03-01", Actor::server(), person());
    let due = moment("2024-02-11").to_string();
    check(&lie, lie.sheets.len() - 1, &Reason::DuePassedOver { due });
}

#[test]
fn a_vote_that_the_clock_closed_too_early() {
    let record = honest();
    let at = closes(&record);
    let lie = record.changed(at, |entry| entry.moment = moment("2024-02-06"));
    check(&lie, at, &refused("refusal-unknown", None));
}

#[test]
fn a_position_of_another_entry() {
    let lie = |entry: &mut Entry| entry.position += 1;
    let record = honest();
    let at = record.sheets.len() - 1;
    let says = at as u64 + 1;
    let reason = Reason::WrongPosition { says };
    check(&record.changed(at, lie), at, &reason);
}

#[test]
fn an_edition_that_nobody_knows() {
    for edition in [0, 999] {
        let lie = |entry: &mut Entry| entry.edition = edition;
        check_changed("vote", lie, &Reason::UnknownEdition { edition });
    }
}

#[test]
fn an_entry_dropped() {
    let mut lie = honest();
    let at = lie.first("suspend");
    lie.sheets.remove(at);
    let says = at as u64 + 1;
    // The next entry is closed: only who may open it sees its position; the public sees it at the first open one.
    check_first_wrong(&lie, Scope::Full, at, &Reason::WrongPosition { says });
    let at = at + 2;
    let says = at as u64 + 1;
    check_first_wrong(&lie, Scope::Public, at, &Reason::WrongPosition { says });
}

#[test]
fn a_part_swapped() {
    let mut lie = honest();
    let at = lie.first("vote");
    let part = lie.sheets[at].parts[0].as_mut().expect("a reason");
    part.content = b"Something else".to_vec();
    check(&lie, at, &Reason::WrongPart { slot: 0 });
}

#[test]
fn a_part_whose_mark_says_that_it_may_not_be_erased() {
    let mut lie = honest();
    let at = lie.first("vote");
    let part = lie.sheets[at].parts[0].as_mut().expect("a reason");
    part.mark = Mark::from_byte(0);
    let digest = part.digest().0;
    let lie = lie.changed(at, |entry| entry.parts[0].0 = digest);
    check(&lie, at, &Reason::WrongPart { slot: 0 });
}

#[test]
fn a_part_too_few() {
    let mut lie = honest();
    let at = lie.first("put-motion");
    lie.sheets[at].parts.pop();
    check(&lie, at, &Reason::WrongNumberOfParts);
}

/// Dee said no, and was admitted as if it had been yes: only who sees the closed rooms can know.
#[test]
fn an_answer_of_the_closed_rooms_that_was_never_given_is_seen_by_those_who_see_them() {
    let record = honest();
    let (said, at) = (record.first("declare"), record.first("admit"));
    let no = Club::honest_but_declares(false)
        .entry(said)
        .expect("declared");
    let lie = record.changed(said, |entry| *entry = no);
    let reason = refused("refusal-requirement-not-met", Some("2"));
    check_first_wrong(&lie, Scope::Full, at, &reason);
    let public = lie.audited(Scope::Public, &knowing_the_key());
    assert_eq!(public.overall, Overall::Holds, "{:#?}", wrong(&public));
    let given = public
        .findings
        .iter()
        .any(|finding| finding.position == at as u64 && finding.reason == Reason::ClosedRooms);
    assert!(given, "the public is told that it rests on closed rooms");
}

#[test]
fn a_given_answer_changed_is_noticed_in_full() {
    let record = honest();
    let at = record.first("admit");
    let lie = record.changed(at, |entry| {
        let yes = entry
            .given
            .iter_mut()
            .find(|given| given.answer == Answer::Yes);
        yes.expect("of age").answer = Answer::No;
    });
    check_first_wrong(&lie, Scope::Full, at, &Reason::OtherGrounds);
}

#[test]
fn an_answer_to_a_question_that_was_not_asked() {
    let record = honest();
    let at = record.first("admit");
    let lie = record.changed(at, |entry| {
        let first = entry.given[0].clone();
        entry.given.push(first);
    });
    check(&lie, at, &Reason::OtherGrounds);
}

#[test]
fn a_closed_entry_that_says_something_else() {
    let record = honest();
    let at = record.first("apply");
    let lie = record.changed(at, |entry| entry.actor = Actor::person(PartyId(99)));
    let reason = refused("refusal-unknown", None);
    check_first_wrong(&lie, Scope::Full, at, &reason);
}

#[test]
fn an_open_act_in_a_closed_leaf() {
    let mut lie = honest();
    let at = lie.first("suspend");
    let opening = Opening {
        salt: Salt([1; 32]),
        content: lie.entry(at).expect("an entry").bytes(),
    };
    lie.sheets[at].leaf = opening.leaf();
    lie.sheets[at].opening = Some(opening);
    check_first_wrong(&lie, Scope::Full, at, &Reason::WrongOpening);
}

#[test]
fn an_opening_swapped_after_the_signature() {
    let record = honest();
    let at = record.first("declare");
    let content = &record.sheets[at].opening.as_ref().expect("closed").content;
    let mut bytes = record.bundle(Scope::Full);
    let found = bytes
        .windows(content.len())
        .position(|part| part == content);
    bytes[found.expect("it is in the bundle") + content.len() - 1] ^= 1;
    let report = audit::audit(bytes.as_slice(), &knowing_the_key(), &mut |_| ());
    assert_eq!(report.overall, Overall::DoesNotHold);
    let first = wrong(&report)[0];
    assert_eq!(
        (first.position, &first.reason),
        (at as u64, &Reason::WrongOpening)
    );
}

#[test]
fn a_clock_that_decided_late() {
    let record = honest();
    let at = closes(&record);
    let lie = record.changed(at, |entry| entry.moment = moment("2024-02-20"));
    let due = moment("2024-02-11").to_string();
    check_first_wrong(&lie, Scope::Full, at, &Reason::DuePassedOver { due });
}

#[test]
fn a_part_that_is_no_text() {
    let mut lie = honest();
    let at = lie.first("vote");
    let part = lie.sheets[at].parts[0].as_mut().expect("a reason");
    part.content = vec![0xff, 0xfe];
    let digest = part.digest().0;
    let lie = lie.changed(at, |entry| entry.parts[0].0 = digest);
    check(&lie, at, &Reason::WrongPart { slot: 0 });
}

#[test]
fn a_clock_by_another_way() {
    let lie = |entry: &mut Entry| entry.actor.way = Way::Letter;
    check_closing(lie, &Reason::OtherGrounds);
}

#[test]
fn a_full_bundle_that_keeps_an_entry_shut() {
    let mut lie = honest();
    let at = lie.first("declare");
    lie.sheets[at].opening = None;
    lie.sheets[at].parts.clear();
    check_first_wrong(&lie, Scope::Full, at, &Reason::WrongOpening);
}

#[test]
fn a_part_longer_than_its_slot() {
    let mut lie = honest();
    let at = lie.first("vote");
    let part = lie.sheets[at].parts[0].as_mut().expect("a reason");
    part.content = vec![b'a'; 10_001];
    let digest = part.digest().0;
    let lie = lie.changed(at, |entry| entry.parts[0].0 = digest);
    check(&lie, at, &refused("refusal-text-too-long", None));
}

#[test]
fn a_leaf_with_a_byte_too_many() {
    let mut lie = honest();
    let at = lie.first("appoint");
    let mut bytes = lie.entry(at).expect("an entry").bytes();
    bytes.push(0);
    lie.sheets[at].leaf = ledger::Leaf::open(&bytes).expect("short");
    let report = lie.audited(Scope::Public, &knowing_the_key());
    let found = wrong(&report);
    assert!(
        matches!(found[..], [one] if one.position == at as u64
            && matches!(one.reason, Reason::NotAnEntry { .. })),
        "{found:#?}"
    );
}

/// No key of a person signs an act: how a wish came is the operator's word, and no audit can know better.
#[test]
fn the_way_in_which_a_wish_came_is_the_operators_word() {
    let record = honest();
    let at = record.first("vote");
    let told = record.changed(at, |entry| entry.actor.way = Way::Letter);
    let report = told.audited(Scope::Full, &knowing_the_key());
    assert_eq!(report.overall, Overall::Holds);
}

/// The position of the open entry that says that Bo is a member no more.
fn departed(record: &Record) -> usize {
    let shows = |at: &usize| {
        let entry = record.entry(*at);
        entry.is_some_and(|entry| format!("{:?}", entry.act).contains("Departed"))
    };
    (0..record.sheets.len()).find(shows).expect("Bo departed")
}

#[test]
fn the_end_of_a_membership_is_open_and_why_it_ended_is_not() {
    let record = Club::expelling().record();
    let public = record.audited(Scope::Public, &knowing_the_key());
    assert_eq!(public.overall, Overall::Holds, "{:#?}", wrong(&public));
    let at = departed(&record) as u64;
    let found: Vec<_> = public
        .findings
        .iter()
        .filter(|one| one.position == at)
        .collect();
    assert!(found.iter().all(|one| one.reason == Reason::ClosedRooms) && !found.is_empty());
    let seen = String::from_utf8_lossy(&record.bundle(Scope::Public)).into_owned();
    for word in ["the till", "was empty"] {
        assert!(!seen.contains(word), "the public reads `{word}`");
    }
    let full = record.audited(Scope::Full, &knowing_the_key());
    assert_eq!(full.overall, Overall::Holds, "{:#?}", wrong(&full));
    assert_eq!(public.state, full.state, "both derive the same open state");
}

#[test]
fn the_end_of_a_membership_that_nobody_decided_is_seen_by_those_who_see_the_closed_rooms() {
    let record = Club::expelling().record();
    let at = departed(&record);
    let lie = record.changed(at, |entry| {
        let Act::Due(due) = &mut entry.act else {
            panic!("the clock says it")
        };
        let entry_number = at as u64 - 1;
        due.item = Item::Membership(OfMembership::Departed {
            member: MemberId(0),
            entry: entry_number,
        });
        let Some(Effect::Membership(OnMembership::Changed { member, .. })) =
            entry.effects.first_mut()
        else {
            panic!("a membership ends")
        };
        *member = MemberId(0);
    });
    check_first_wrong(&lie, Scope::Full, at, &refused("refusal-unknown", None));
}

#[test]
fn the_end_of_a_membership_that_was_decided_and_is_not_shown() {
    let record = Club::expelling().record();
    let at = departed(&record);
    let lie = record
        .until(at)
        .with("2024-03-11", Actor::server(), person());
    let due = moment("2024-03-10").to_string();
    check_first_wrong(&lie, Scope::Full, at, &Reason::DuePassedOver { due });
}

#[test]
fn the_end_of_a_membership_that_the_closed_rooms_are_not_said_to_give() {
    let record = Club::expelling().record();
    let at = departed(&record);
    let lie = record.changed(at, |entry| entry.given[0].answer = Answer::No);
    check_first_wrong(&lie, Scope::Public, at, &refused("refusal-unknown", None));
    check_first_wrong(&lie, Scope::Full, at, &Reason::OtherGrounds);
}
