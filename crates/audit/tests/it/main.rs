//! The audit, against records that were played honestly and records that lie.

mod honest;
mod lies;
mod scene;
mod slips;
