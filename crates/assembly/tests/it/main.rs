//! The community from outside: acts by people, as a body's charter decides them. One module per room.

mod joining;
mod scene;
