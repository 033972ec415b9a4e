//! The audit, against records that were played honestly and records that lie.

mod flips;
mod forger;
mod honest;
mod keys;
mod lies;
mod random;
mod scene;
mod slips;
mod wild;
