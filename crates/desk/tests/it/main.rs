//! What the desk sees and concludes: by values alone, and against a real name server and real web servers on loopback.

mod fetching;
mod following;
mod judging;
mod names;
mod web;
mod world;
