//! Motions: what carries, what does not, and what a vote rests on.

mod club;
mod corrections;
mod council;
mod league;
mod meetings;
mod procedure;
mod scenes;
mod standing_in;
mod under_way;
