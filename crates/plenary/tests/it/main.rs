//! The command as people use it: rehearsals with their expectations, export and audit, and the description of acts.

mod bad_input;
mod bundles;
mod count;
mod count_shown;
mod coverage;
mod cut_off;
mod desk;
mod doctors;
mod kept;
mod member_lists;
mod mirror;
mod nodes;
mod places;
mod rehearsals;
mod run;
mod served;
mod serving;
mod snapshots;
