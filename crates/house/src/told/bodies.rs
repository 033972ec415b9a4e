//! What changed about bodies, their charters and groups.

use super::{Arg, Telling};
use assembly::State;
use assembly::bodies::Effect;
use assembly::ids::CharterId;

fn charter(state: &State, id: &'static str, charter: CharterId) -> Telling {
    let told = Telling::new(id).with("charter", Arg::Charter(charter));
    match state.bodies.charters.get(charter) {
        Some(bylaws) => told.beside(Arg::Body(bylaws.body)),
        None => told,
    }
}

fn carried(carried: bool) -> Arg {
    Arg::Word(if carried { "carried" } else { "lost" })
}

pub(super) fn told(state: &State, effect: &Effect) -> Vec<Telling> {
    let one = match effect {
        Effect::Founded { name } => {
            let named = Telling::new("entry-founded");
            match state.body_named(name) {
                Some(body) => named.body(body),
                None => named.with("body", Arg::Text(name.clone())),
            }
        }
        Effect::Adopted { body, .. } => Telling::new("entry-adopted").body(*body),
        Effect::Approved { charter: id, at } => charter(state, "entry-approved", *id).since(*at),
        Effect::CameIntoForce { charter: id, at } => {
            charter(state, "entry-in-force", *id).since(*at)
        }
        Effect::AmendmentBegan {
            charter: id,
            motion,
            ..
        } => {
            let told = charter(state, "entry-amendment-began", *id);
            match motion {
                Some(motion) => told.beside(Arg::Motion(*motion)),
                None => told,
            }
        }
        Effect::ApprovalGiven { charter: id } => charter(state, "entry-approval-given", *id),
        Effect::AmendmentEnded { charter: id } => charter(state, "entry-amendment-ended", *id),
        Effect::BodyClosed { body } => Telling::new("entry-body-closed").body(*body),
        Effect::GroupCreated { body } => Telling::new("entry-group-created").body(*body),
        Effect::GroupRechartered { group } => {
            Telling::new("entry-group-rechartered").with("group", Arg::Group(*group))
        }
        Effect::GroupClosed { group } => {
            Telling::new("entry-group-closed").with("group", Arg::Group(*group))
        }
        Effect::GroupJoined { group, party } => Telling::new("entry-group-joined")
            .with("group", Arg::Group(*group))
            .party(*party),
        Effect::GroupLeft { group, party } => Telling::new("entry-group-left")
            .with("group", Arg::Group(*group))
            .party(*party),
        Effect::OutsideDecided {
            body,
            organ,
            matter,
            carried: so,
        } => Telling::new("entry-outside-decided")
            .body(*body)
            .name("organ", *organ)
            .with("matter", Arg::Text(matter.clone()))
            .with("result", carried(*so)),
        Effect::EventEnded { body, event, at } => Telling::new("entry-event-ended")
            .body(*body)
            .name("event", *event)
            .moment("at", *at),
        Effect::EventCorrected {
            body,
            event,
            was,
            is,
        } => {
            let told = match is {
                Some(is) => Telling::new("entry-event-corrected").moment("at", *is),
                None => Telling::new("entry-event-not-held"),
            };
            told.body(*body).name("event", *event).moment("was", *was)
        }
        Effect::Delegated {
            body,
            power,
            to,
            until,
        } => {
            let told = match until {
                Some(until) => Telling::new("entry-delegated-until").moment("until", *until),
                None => Telling::new("entry-delegated"),
            };
            told.body(*body)
                .with("power", Arg::Word(power.word()))
                .party(*to)
        }
        Effect::DelegationEnded { body, power, from } => Telling::new("entry-delegation-ended")
            .body(*body)
            .with("power", Arg::Word(power.word()))
            .party(*from),
        Effect::KeyRotated { key } => {
            Telling::new("entry-key-rotated").with("key", Arg::Text(key.clone()))
        }
        Effect::MovedIn { body } => Telling::new("entry-moved-in").body(*body),
        Effect::TextAmended {
            body,
            tier,
            withdrawn,
            motion,
        } => {
            let id = if *withdrawn {
                "entry-text-withdrawn"
            } else {
                "entry-text-amended"
            };
            let told = Telling::new(id).body(*body).name("tier", *tier);
            match motion {
                Some(motion) => told.beside(Arg::Motion(*motion)),
                None => told,
            }
        }
    };
    vec![one]
}
