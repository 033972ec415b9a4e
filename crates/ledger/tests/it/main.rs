//! The ledger as a caller sees it: trees and proofs, notes, and bundles byte by byte.

mod bundle;
mod document;
mod example;
mod naive;
mod noise;
mod notes;
mod plain;
mod restored;
mod rings;
mod trees;
