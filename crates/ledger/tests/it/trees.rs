//! Roots and proofs against the published vectors of certificate transparency and against the naive tree.

use std::convert::Infallible;

use ledger::{
    Frontier, Hash, TILE_WIDTH, Tiled, Tiles, consistency_proof, inclusion_proof, leaf_hash,
    root_at, subtree_root, verify_consistency, verify_inclusion,
};
use proptest::prelude::*;

use crate::naive;

/// The eight leaves that certificate transparency's own tests use.
fn published_leaves() -> Vec<Vec<u8>> {
    let run = |from: u8, count: u8| (from..from + count).collect();
    vec![
        vec![],
        vec![0],
        vec![0x10],
        run(0x20, 2),
        run(0x30, 2),
        run(0x40, 4),
        run(0x50, 8),
        run(0x60, 16),
    ]
}

const PUBLISHED_ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hashes(leaves: &[Vec<u8>]) -> Vec<Hash> {
    leaves.iter().map(|leaf| leaf_hash(leaf)).collect()
}

fn numbered(count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|n| n.to_le_bytes().to_vec()).collect()
}

fn frontier(hashes: &[Hash]) -> Frontier {
    let mut tree = Frontier::new();
    hashes.iter().for_each(|hash| tree.push(*hash));
    tree
}

fn hex(text: &str) -> Hash {
    Hash::from_hex(text).expect("a hash")
}

#[test]
fn the_published_roots_are_reached_on_three_ways() {
    let leaves = published_leaves();
    let hashes = hashes(&leaves);
    for (size, expected) in PUBLISHED_ROOTS.iter().enumerate() {
        assert_eq!(
            Hash(naive::root(&leaves[..size])),
            hex(expected),
            "naive, size {size}"
        );
        assert_eq!(
            frontier(&hashes[..size]).root(),
            hex(expected),
            "frontier, size {size}"
        );
        assert_eq!(
            root_at(&hashes[..], size as u64),
            Ok(hex(expected)),
            "subtrees, size {size}"
        );
    }
}

fn check_published_inclusion(index: u64, expected: [&str; 3]) {
    let proof = inclusion_proof(&hashes(&published_leaves())[..], index, 8).expect("a proof");
    assert_eq!(proof, expected.map(hex));
}

#[test]
fn the_published_proofs_are_made() {
    check_published_inclusion(
        0,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    );
    check_published_inclusion(
        5,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    );
    let hashes = hashes(&published_leaves());
    let from_6 = consistency_proof(&hashes[..], 6, 8).expect("a proof");
    let expected = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(from_6, expected.map(hex));
    let from_2 = consistency_proof(&hashes[..5], 2, 5).expect("a proof");
    let expected = [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ];
    assert_eq!(from_2, expected.map(hex));
}

#[test]
fn the_frontier_has_the_naive_root_at_every_size_and_reads_back() {
    let leaves = numbered(600);
    let mut tree = Frontier::new();
    for (size, leaf) in leaves.iter().enumerate() {
        assert_eq!(
            tree.root(),
            Hash(naive::root(&leaves[..size])),
            "size {size}"
        );
        assert_eq!(
            Frontier::decode(&tree.encode()),
            Ok(tree.clone()),
            "size {size}"
        );
        tree.push(leaf_hash(leaf));
    }
}

#[test]
fn a_frontier_cut_short_or_made_longer_is_refused() {
    let bytes = frontier(&hashes(&numbered(11))).encode();
    for length in 0..bytes.len() {
        assert!(Frontier::decode(&bytes[..length]).is_err(), "{length}");
    }
    assert!(Frontier::decode(&[&bytes[..], &[0]].concat()).is_err());
    assert!(Frontier::decode(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]).is_err());
}

#[test]
fn every_proof_of_every_small_tree_holds() {
    let hashes = hashes(&numbered(40));
    for size in 1..=40_u64 {
        let tree = &hashes[..];
        let root = root_at(tree, size).expect("a root");
        for index in 0..size {
            let proof = inclusion_proof(tree, index, size).expect("a proof");
            assert_eq!(
                verify_inclusion(&hashes[index as usize], index, size, &proof, &root),
                Ok(())
            );
        }
        for old in 0..=size {
            let old_root = root_at(tree, old).expect("a root");
            let proof = consistency_proof(tree, old, size).expect("a proof");
            assert_eq!(
                verify_consistency((old, &old_root), (size, &root), &proof),
                Ok(()),
                "{old} to {size}"
            );
        }
    }
}

#[test]
fn what_lies_outside_the_tree_is_refused() {
    let hashes = hashes(&numbered(3));
    assert!(inclusion_proof(&hashes[..], 3, 3).is_err());
    assert!(
        inclusion_proof(&hashes[..], 0, 4).is_err(),
        "leaf 3 is needed"
    );
    assert!(inclusion_proof(&hashes[..], 0, 0).is_err());
    assert!(inclusion_proof(&hashes[..], u64::MAX - 1, u64::MAX).is_err());
    assert!(consistency_proof(&hashes[..], 4, 3).is_err());
    assert!(consistency_proof(&hashes[..], 2, 1 << 63).is_err());
}

/// Rows of tiles kept for each tile level, as a store would keep them.
struct Rows(Vec<Vec<Hash>>);

impl Rows {
    fn of(leaves: Vec<Hash>) -> Rows {
        let mut rows = vec![leaves];
        while rows[rows.len() - 1].len() >= TILE_WIDTH as usize {
            let full = rows[rows.len() - 1].chunks_exact(TILE_WIDTH as usize);
            let next = full
                .map(|tile| subtree_root(tile).expect("256 is a power of two"))
                .collect();
            rows.push(next);
        }
        Rows(rows)
    }
}

impl Tiles for Rows {
    type Error = Infallible;

    fn tile(&self, level: u32, index: u64) -> Result<Vec<Hash>, Infallible> {
        let row = self.0.get(level as usize).map_or(&[][..], Vec::as_slice);
        Ok(row
            .chunks(TILE_WIDTH as usize)
            .nth(index as usize)
            .unwrap_or_default()
            .to_vec())
    }
}

#[test]
fn proofs_from_tiles_are_those_from_leaves() {
    let hashes = hashes(&numbered(70_000));
    let tiles = Tiled(Rows::of(hashes.clone()));
    for (index, size) in [
        (0, 1),
        (255, 256),
        (256, 257),
        (1000, 66_000),
        (65_535, 65_536),
        (69_999, 70_000),
    ] {
        let root = frontier(&hashes[..size as usize]).root();
        let proof = inclusion_proof(&tiles, index, size).expect("a proof");
        assert_eq!(
            verify_inclusion(&hashes[index as usize], index, size, &proof, &root),
            Ok(()),
            "{index} in {size}"
        );
        let old_root = frontier(&hashes[..index as usize]).root();
        let proof = consistency_proof(&tiles, index, size).expect("a proof");
        assert_eq!(
            verify_consistency((index, &old_root), (size, &root), &proof),
            Ok(()),
            "{index} to {size}"
        );
    }
    assert!(
        inclusion_proof(&tiles, 0, 70_001).is_err(),
        "the tiles do not reach that far"
    );
}

/// Each proof that differs from `proof` in one bit of one byte, or is one hash longer or shorter.
fn spoiled(proof: &[Hash]) -> Vec<Vec<Hash>> {
    let mut all = Vec::new();
    for place in 0..proof.len() {
        for byte in 0..32 {
            let mut other = proof.to_vec();
            other[place].0[byte] ^= 1 << (byte % 8);
            all.push(other);
        }
    }
    all.push([proof, &[Hash([0; 32])]].concat());
    if let Some((_, shorter)) = proof.split_last() {
        all.push(shorter.to_vec());
    }
    all
}

fn flipped(hash: &Hash) -> Hash {
    let mut other = *hash;
    other.0[17] ^= 0x20;
    other
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_inclusion_proof_holds_and_no_other_does(size in 1_u64..300, place in any::<prop::sample::Index>()) {
        let hashes = hashes(&numbered(size as usize));
        let index = place.index(size as usize) as u64;
        let (leaf, root) = (hashes[index as usize], root_at(&hashes[..], size).expect("a root"));
        let proof = inclusion_proof(&hashes[..], index, size).expect("a proof");
        prop_assert_eq!(verify_inclusion(&leaf, index, size, &proof, &root), Ok(()));
        for other in spoiled(&proof) {
            prop_assert!(verify_inclusion(&leaf, index, size, &other, &root).is_err());
        }
        prop_assert!(verify_inclusion(&flipped(&leaf), index, size, &proof, &root).is_err());
        prop_assert!(verify_inclusion(&leaf, index, size, &proof, &flipped(&root)).is_err());
        for other in (0..size).filter(|other| *other != index) {
            prop_assert!(verify_inclusion(&leaf, other, size, &proof, &root).is_err());
        }
    }

    #[test]
    fn a_consistency_proof_holds_and_no_other_does(new in 1_u64..300, place in any::<prop::sample::Index>()) {
        let hashes = hashes(&numbered(new as usize));
        let old = 1 + place.index(new as usize) as u64;
        let root = |size| root_at(&hashes[..], size).expect("a root");
        let (old_root, new_root) = (root(old), root(new));
        let proof = consistency_proof(&hashes[..], old, new).expect("a proof");
        prop_assert_eq!(verify_consistency((old, &old_root), (new, &new_root), &proof), Ok(()));
        for other in spoiled(&proof) {
            prop_assert!(verify_consistency((old, &old_root), (new, &new_root), &other).is_err());
        }
        prop_assert!(verify_consistency((old, &flipped(&old_root)), (new, &new_root), &proof).is_err());
        prop_assert!(verify_consistency((old, &old_root), (new, &flipped(&new_root)), &proof).is_err());
    }

    #[test]
    fn any_frontier_bytes_are_read_or_refused_and_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        if let Ok(tree) = Frontier::decode(&bytes) {
            prop_assert_eq!(tree.encode(), bytes);
        }
    }
}
