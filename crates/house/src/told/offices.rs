//! What changed about offices and those who hold them.

use super::{Arg, Telling};
use assembly::State;
use assembly::moment::Moment;
use assembly::offices::Effect;
use assembly::offices::{AsideWhy, EndedBy, SeatedBy};

pub(super) fn told(state: &State, effect: &Effect) -> Vec<Telling> {
    effect_told(state, effect).into_iter().collect()
}

fn effect_told(state: &State, effect: &Effect) -> Option<Telling> {
    let of = |id, term: &assembly::ids::TermId| Telling::new(id).term(state, *term);
    Some(match effect {
        Effect::Seated {
            body,
            office,
            holder,
            from,
            by,
            sent_by,
            ..
        } => {
            let told = match *from {
                // The term begins with an event that has not come.
                Moment::END => Telling::new("entry-seated-later"),
                from => Telling::new("entry-seated")
                    .moment("from", from)
                    .with("by", Arg::Word(seated_by(*by))),
            };
            let told = told.party(*holder).name("office", *office).body(*body);
            match sent_by {
                Some(group) => told.beside(Arg::Body(*group)),
                None => told,
            }
        }
        Effect::TermEnded { term, by, at } => of("entry-term-ended", term)
            .with("by", Arg::Word(ended_by(*by)))
            .since(*at),
        Effect::Dated { term, from, .. } => of("entry-term-dated", term).moment("from", *from),
        Effect::OnLeave { term, until } => match until {
            Some(until) => of("entry-on-leave", term).moment("until", *until),
            None => of("entry-leave-over", term),
        },
        Effect::Aside { term, why, .. } => match why {
            Some(why) => of("entry-aside", term).with("why", Arg::Word(aside(*why))),
            None => of("entry-came-back", term),
        },
        Effect::LotAwaited { body, office, lot } => {
            let id = match lot {
                Some(_) => "entry-lot-awaited",
                None => "entry-lot-over",
            };
            let told = Telling::new(id).body(*body).name("office", *office);
            let among = lot.iter().flat_map(|lot| &lot.terms);
            let rows = among.filter_map(|term| state.offices.terms.get(*term));
            rows.fold(told, |told, row| told.beside(Arg::Party(row.holder)))
        }
        Effect::Vacant {
            body, office, due, ..
        } => Telling::new("entry-vacant")
            .body(*body)
            .name("office", *office)
            .moment("due", *due),
        Effect::VacancyLate { body, office, .. } => Telling::new("entry-vacancy-late")
            .body(*body)
            .name("office", *office),
        Effect::Curing { term, until, .. } => match until {
            Some(until) => of("entry-curing", term).moment("until", *until),
            None => of("entry-cured", term),
        },
        Effect::DutyMissed { term, .. } => of("entry-duty-missed", term),
        Effect::DutyKept { term, .. } => of("entry-duty-kept", term),
        Effect::LookPlanned { .. } => return None,
        Effect::Handed { term, holder } => {
            of("entry-term-handed", term).with("holder", Arg::Party(*holder))
        }
    })
}

fn seated_by(by: SeatedBy) -> &'static str {
    match by {
        SeatedBy::Election => "election",
        SeatedBy::Appointment => "appointment",
        SeatedBy::Delegation => "delegation",
        SeatedBy::Report => "report",
        SeatedBy::Remainder => "remainder",
        SeatedBy::Temporary => "temporary",
        SeatedBy::MovedIn => "moved-in",
    }
}

fn ended_by(by: EndedBy) -> &'static str {
    match by {
        EndedBy::Expiry => "expiry",
        EndedBy::Resignation => "resignation",
        EndedBy::Removal => "removal",
        EndedBy::Rule => "rule",
        EndedBy::Lot => "lot",
        EndedBy::Death => "death",
        EndedBy::Correction => "correction",
    }
}

fn aside(why: AsideWhy) -> &'static str {
    match why {
        AsideWhy::Conflict => "conflict",
        AsideWhy::Duty(_) => "duty",
        AsideWhy::Own => "own",
        AsideWhy::Put => "put",
    }
}
