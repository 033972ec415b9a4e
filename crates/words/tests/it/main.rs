//! The catalogues as people read them: that all languages agree, and what values look like in each.

mod catalogues;
mod facts;
mod rules;
mod values;
