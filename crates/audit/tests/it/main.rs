//! The audit, against records that were played honestly and records that lie.

mod forger;
mod honest;
mod keys;
mod lies;
mod scene;
mod slips;
