//! The demo community: an invented world around the shipped charters, with ten years of record. It is made by playing acts,
//! which the house decides as it decides everybody's; the same seed and the same day play the same record.

mod amending;
mod association;
mod at_large;
mod calendar;
mod cast;
mod chance;
mod charters;
pub(crate) mod clock;
mod constituency;
mod crowd;
mod elections;
mod entering;
mod founding;
mod gathering;
mod joining;
mod living;
mod names;
mod outside;
mod people;
mod present;
mod serving;
mod story;
mod texts;
mod voting;
mod world;

pub(crate) use cast::Cast;
pub(crate) use outside::Registrar;

use assembly::moment::Moment;
use calendar::Calendar;
use cast::Casting;
use gathering::Gathering;
use house::{Fault, House, Outcome, Salts, Shelf};
use std::sync::Arc;
use world::World;

/// How far the making of a world has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// How much of its time was played, in a hundred.
    pub(crate) percent: u8,
    /// Entries so far.
    pub(crate) entries: u64,
}

/// A refusal that the story did not foresee: a mistake of the story, or of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unexpected {
    /// When.
    pub(crate) at: Moment,
    /// Which act.
    pub(crate) act: &'static str,
    /// The refusal, for who mends the story.
    pub(crate) refusal: String,
}

/// A world that was made.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// Who is who.
    pub(crate) cast: Cast,
    /// How many leaves the record has.
    pub(crate) entries: u64,
    /// Refusals that were not foreseen. The record is whole without what was refused.
    pub(crate) unexpected: Vec<Unexpected>,
    /// Attempts that might be refused, and were.
    pub(crate) declined: u64,
}

/// The address of the world's record.
pub(crate) const ADDRESS: &str = "demo.example";

/// The first moment that can be now for a world, 2022: ten years before, the first charter of NPOC was in force.
const EARLIEST: Moment = Moment(1_640_995_200_000);
/// The last one, 2999.
const LATEST: Moment = Moment(32_472_144_000_000);

/// A moment for a world, as the command line writes it.
pub(crate) fn moment(text: &str) -> Result<Moment, String> {
    let found = Moment::parse(text).filter(|moment| (EARLIEST..=LATEST).contains(moment));
    found.ok_or_else(|| "a day from 2022 to 2998, as in 2026-06-01".to_owned())
}

/// When the record of a world begins that ends now.
pub(crate) fn begins_at(now: Moment) -> Moment {
    Calendar::until(whole_minutes(now)).start()
}

/// Makes the world on a shelf that is empty, or holds no more than a record's beginning, at [`begins_at`]. The same seed and
/// the same now give the same leaves; keys and signatures are not drawn here.
///
/// # Errors
/// The shelf does not answer, or holds more. What was put there before stays, and is no whole world.
pub(crate) fn make(
    shelf: Arc<dyn Shelf>,
    address: &str,
    (seed, now): (u64, Moment),
    progress: &mut dyn FnMut(Progress),
) -> Result<Made, Arc<Fault>> {
    let mut making = Making::begin(shelf, address, seed, Calendar::until(whole_minutes(now)))?;
    let casting = Casting::default();
    making.world.begins(&making.calendar);
    making.world.settles();
    making.world.plans(&making.calendar, &casting);
    making.world.play(progress)?;
    making.finish(&casting)
}

/// Makes a community with very many members of one body and no story, for measuring; otherwise as [`make`]. It begins and ends
/// now.
///
/// # Errors
/// See [`make`].
pub(crate) fn make_crowd(
    shelf: Arc<dyn Shelf>,
    address: &str,
    (seed, now, members): (u64, Moment, u64),
    progress: &mut dyn FnMut(Progress),
) -> Result<Made, Arc<Fault>> {
    let mut making = Making::begin(shelf, address, seed, Calendar::of_today(whole_minutes(now)))?;
    making.world.begins(&making.calendar);
    making.world.crowds_in(members, &mut |taken| {
        progress(Progress {
            percent: u8::try_from(taken * 100 / members.max(1)).unwrap_or(100),
            entries: taken,
        });
    });
    making.world.settles();
    making.world.play(&mut |_| {})?;
    making.finish(&Casting::default())
}

/// What a clock shows beyond minutes makes no other world.
fn whole_minutes(now: Moment) -> Moment {
    Moment(now.0 - now.0.rem_euclid(world::MINUTE))
}

/// A world under way, and the shelf that gathers it.
struct Making {
    calendar: Calendar,
    gathering: Arc<Gathering>,
    world: World,
}

impl Making {
    fn begin(
        shelf: Arc<dyn Shelf>,
        address: &str,
        seed: u64,
        calendar: Calendar,
    ) -> Result<Making, Arc<Fault>> {
        let gathering = Arc::new(Gathering::new(shelf).map_err(fault)?);
        let salts = Salts::seeded(seed);
        let house = match gathering.size().map_err(fault)? {
            0 => House::begin(gathering.clone(), address, calendar.start(), salts),
            1 => House::open(gathering.clone(), salts),
            _ => Err(Fault::NoEpoch),
        };
        let house = house.map_err(Arc::new)?;
        Ok(Making {
            world: World::new(house, seed, (calendar.start(), calendar.end)),
            calendar,
            gathering,
        })
    }

    fn finish(self, casting: &Casting) -> Result<Made, Arc<Fault>> {
        let cast = Cast::of(&self.world, casting);
        match self.gathering.flush().map_err(fault)? {
            Outcome::Kept => Ok(Made {
                cast,
                entries: self.world.state().position,
                unexpected: self.world.unexpected,
                declined: self.world.declined,
            }),
            Outcome::Conflict | Outcome::Known { .. } => Err(Arc::new(Fault::Late { lost: 1 })),
        }
    }
}

fn fault(why: house::ShelfFault) -> Arc<Fault> {
    Arc::new(Fault::from(why))
}

#[cfg(test)]
mod tests;
