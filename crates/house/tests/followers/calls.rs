//! Which letters an entry, or time, calls for.

use crate::world::{BODY, World, on_both};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use serde_json::json;

/// Somebody named Ana, who has an account.
fn ana(world: &World) -> PartyId {
    world.person("Ana", "ana@example.org")
}

/// The membership of a party.
fn member(world: &World, party: PartyId) -> u32 {
    let shown = world.door.shown();
    let (id, _) = shown.community.open.member_in(party, BODY).unwrap();
    id.0
}

on_both! {
    fn who_applies_gets_a_receipt_and_those_who_decide_or_advise_are_told(world: World) {
        let ana = ana(&world);
        world.applies(Actor::person(ana), "individual");
        assert_eq!(world.new_subjects(), [
            "adviser@example.org: Club wants your advice on an application",
            "ana@example.org: Club has received your application",
            "chair@example.org: An application to Club waits for you",
            "secretary@example.org: An application to Club waits for you",
        ]);
        assert_eq!(world.new_subjects(), [""; 0], "each goes once");
    }

    fn who_is_asked_for_more_hears_of_it_and_the_answer_goes_back(world: World) {
        let ana = ana(&world);
        let application = world.applies(Actor::person(ana), "individual");
        world.new_subjects();
        let fields = json!({"application": application.0, "request": "Where do you live?"});
        world.does(Actor::person(world.chair), "ask-for-more", fields);
        assert_eq!(world.new_subjects(), ["ana@example.org: Club needs something more from you"]);
        let fields = json!({"application": application.0, "answer": "In Oslo."});
        world.does(Actor::person(ana), "answer-request", fields);
        assert_eq!(world.new_subjects(), [
            "chair@example.org: An application to Club waits for you",
            "secretary@example.org: An application to Club waits for you",
        ]);
    }

    fn who_is_admitted_is_told_and_nobody_else(world: World) {
        let ana = ana(&world);
        let application = world.applies(Actor::person(ana), "individual");
        world.new_subjects();
        world.days_pass(8);
        world.admits(application, ana, "individual");
        assert_eq!(world.new_subjects(), ["ana@example.org: Ana is now a member of Club"]);
    }

    fn what_was_decided_before_the_letter_went_is_not_told_any_more(world: World) {
        let ana = ana(&world);
        let application = world.applies(Actor::person(ana), "individual");
        world.days_pass(8);
        world.admits(application, ana, "individual");
        assert_eq!(world.new_subjects(), ["ana@example.org: Ana is now a member of Club"]);
    }

    fn a_refusal_and_its_appeal_are_told_to_those_concerned(world: World) {
        let ana = ana(&world);
        let application = world.applies(Actor::person(ana), "individual");
        world.days_pass(8);
        world.new_subjects();
        let fields = json!({"application": application.0, "clause": "2.1", "reason": "No."});
        world.does(Actor::person(world.chair), "refuse-application", fields);
        assert_eq!(world.new_subjects(), ["ana@example.org: Club has refused your application"]);
        let fields = json!({"application": application.0, "grounds": "But yes."});
        world.does(Actor::person(ana), "appeal", fields);
        assert_eq!(world.new_subjects(), [
            "ana@example.org: Club has received your appeal",
            "chair@example.org: An appeal in Club waits for you",
            "secretary@example.org: An appeal in Club waits for you",
        ]);
        let fields = json!({"application": application.0, "upheld": true, "reason": "Right."});
        world.does(Actor::person(world.secretary), "decide-appeal", fields);
        assert_eq!(world.new_subjects(), [
            "ana@example.org: Your appeal was upheld",
            // The secretary did it, and needs no letter about it.
            "chair@example.org: An application to Club waits for you",
        ]);
    }

    fn a_decision_that_is_late_is_told_to_those_who_may_decide(world: World) {
        world.applies(Actor::person(ana(&world)), "individual");
        world.new_subjects();
        world.days_pass(31);
        assert_eq!(world.new_subjects(), [
            "chair@example.org: The time to decide on an application to Club is over",
            "secretary@example.org: The time to decide on an application to Club is over",
        ]);
    }

    fn an_organization_hears_through_who_filed_and_who_answers_for_it(world: World) {
        let (ana, bo) = (ana(&world), world.person("Bo", "bo@example.org"));
        let sea = world.registers("Sea", "Organization", Actor::person(ana));
        let mut actor = Actor::person(ana);
        actor.on_behalf = Some(sea);
        world.applies(actor, "organization");
        let fields = json!({"party": sea.0, "contact": bo.0});
        world.does(actor, "name-contact", fields);
        let to_sea: Vec<String> = world.new_subjects().into_iter()
            .filter(|line| line.contains("received")).collect();
        assert_eq!(to_sea, [
            "ana@example.org: Club has received your application",
            "bo@example.org: Club has received your application",
        ]);
    }

    fn a_check_in_asks_and_reminds_those_who_have_not_answered(world: World) {
        let (ana, bo) = (ana(&world), world.person("Bo", "bo@example.org"));
        world.joins(ana);
        world.joins(bo);
        world.new_subjects();
        world.does(Actor::person(world.chair), "open-check-in", json!({"body": 0}));
        world.days_pass(1);
        assert_eq!(world.new_subjects(), [
            "ana@example.org: Please check in with Club",
            "bo@example.org: Please check in with Club",
        ]);
        world.does(Actor::person(bo), "check-in", json!({"member": member(&world, bo)}));
        world.days_pass(7);
        assert_eq!(world.new_subjects(), ["ana@example.org: Reminder: please check in with Club"]);
        world.days_pass(1);
        assert_eq!(world.new_subjects(), [""; 0]);
        world.days_pass(6);
        assert_eq!(world.new_subjects(), ["ana@example.org: Reminder: please check in with Club"]);
        world.days_pass(8);
        assert_eq!(world.new_subjects(), ["ana@example.org: Ana has not checked in with Club"]);
    }

    fn reminders_that_fell_due_unseen_are_one_letter(world: World) {
        world.joins(ana(&world));
        world.new_subjects();
        world.does(Actor::person(world.chair), "open-check-in", json!({"body": 0}));
        world.days_pass(15);
        assert_eq!(world.new_subjects(), ["ana@example.org: Reminder: please check in with Club"]);
    }

    fn whose_term_ends_in_a_month_is_told_once(world: World) {
        world.days_pass(330);
        assert_eq!(world.new_subjects(), [""; 0]);
        world.days_pass(6);
        assert_eq!(world.new_subjects(), [
            "chair@example.org: Your term as chair of Club ends soon",
            "secretary@example.org: Your term as secretary of Club ends soon",
        ]);
        world.days_pass(5);
        assert_eq!(world.new_subjects(), [""; 0]);
    }

    fn a_vacant_seat_is_told_to_those_who_fill_it(world: World) {
        let term = world.door.shown().community.open.offices.terms.iter()
            .find(|(_, term)| term.holder == world.secretary).unwrap().0;
        world.does(Actor::person(world.secretary), "resign-office", json!({"term": term.0}));
        assert_eq!(world.new_subjects(), ["chair@example.org: A seat of secretary in Club is vacant"]);
        world.days_pass(61);
        assert_eq!(world.new_subjects(), ["chair@example.org: A seat of secretary in Club is still vacant"]);
    }

    fn who_is_to_be_heard_and_leaves_is_told(world: World) {
        let ana = ana(&world);
        world.joins(ana);
        world.new_subjects();
        let fields = json!({"member": member(&world, ana), "cause": "misconduct", "case": "Noise."});
        world.does(Actor::person(world.chair), "open-hearing", fields);
        assert_eq!(world.new_subjects(), ["ana@example.org: Club will hear Ana"]);
    }

    fn who_resigns_needs_no_letter_about_it(world: World) {
        let ana = ana(&world);
        world.joins(ana);
        world.new_subjects();
        world.does(Actor::person(ana), "resign", json!({"member": member(&world, ana)}));
        assert_eq!(world.new_subjects(), [""; 0]);
    }
}
