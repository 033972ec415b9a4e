//! The pages, as people use them: no script, a box for letters, a clock that is moved by hand.

mod account;
mod body;
mod entering;
mod joining;
mod me;
mod people;
mod record;
mod walking;
