//! Pages, forms and feeds: text becomes acts, the state becomes pages. Nothing is decided here.
//!
//! A page is a file that fills a template and the template beside it. `routes.rs` lists every address with the act it
//! performs, or says that it is public; `visit.rs` says who looks, in which language; `cache.rs` answers those who are not
//! signed in with what was made before; `look/` is the visual language.

mod account;
mod acting;
mod api;
mod assets;
mod body;
mod cache;
mod community;
mod connections;
pub mod demo;
mod exports;
mod finding;
mod hands;
mod headers;
mod joining;
mod look;
mod me;
mod office;
mod page;
mod prose;
mod record;
mod rosters;
mod routes;
mod server;
mod site;
mod view;
mod visit;

pub use connections::{Connection, Stream};
pub use routes::{Does, Route, table};
pub use server::{app, serve, serve_accepted};
pub use site::{Limits, Settings, SigningIn, Site};
