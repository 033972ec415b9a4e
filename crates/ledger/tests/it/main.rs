//! The ledger as a caller sees it: trees and proofs, notes, and bundles byte by byte.

mod bundle;
mod document;
mod example;
mod naive;
mod notes;
mod plain;
mod rings;
mod trees;
