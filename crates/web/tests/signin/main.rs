//! Signing in through the pages, as people do: no script, a box for letters, a clock that is moved by hand.

mod account;
mod entering;
mod people;
