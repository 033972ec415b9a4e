//! The community from outside: acts by people, as a body's charter decides them. One module per room.

mod asking;
mod belonging;
mod bodies;
mod correcting;
mod electorates;
mod identity;
mod joining;
mod judging;
mod leaving;
mod mandates;
mod motions;
mod offices;
mod people;
mod rooms;
mod scene;
mod sending;
mod serving;
mod texts;
