//! The pages, as people use them: no script, a box for letters, a clock that is moved by hand.

mod account;
mod api;
mod api_described;
mod body;
mod entering;
mod exports;
mod guarding;
mod joining;
mod me;
mod office;
mod people;
mod record;
mod walking;
