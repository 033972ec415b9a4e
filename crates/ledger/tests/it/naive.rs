//! The tree straight from the definition in RFC 9162, section 2.1.1: slow, recursive, and independent of the crate.

use sha2::{Digest, Sha256};

pub(crate) fn root(leaves: &[Vec<u8>]) -> [u8; 32] {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => Sha256::digest([&[0][..], leaf].concat()).into(),
        _ => {
            let mut k = 1;
            while k * 2 < leaves.len() {
                k *= 2;
            }
            Sha256::digest([&[1][..], &root(&leaves[..k]), &root(&leaves[k..])].concat()).into()
        }
    }
}
