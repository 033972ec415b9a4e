//! The audit, against records that were played honestly and records that lie.

mod forger;
mod honest;
mod lies;
mod scene;
mod slips;
