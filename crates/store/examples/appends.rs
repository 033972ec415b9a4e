//! How many acts a second a store appends durably: `cargo run --release --example appends -- ADDRESS BATCH ACTS [SYNC_MS]`.
//! Each act is a leaf of 400 bytes with two parts and a key. `SYNC_MS` makes an SQLite disk slower.

use std::error::Error;
use std::path::Path;
use std::time::Instant;
use store::{
    ActKey, Answer, Answered, Batch, CommunityId, NewLeaf, Part, PartBody, SqliteOptions, open,
    open_sqlite,
};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [address, batch, acts, rest @ ..] = words.as_slice() else {
        return Err("usage: appends ADDRESS BATCH ACTS [SYNC_MS]".into());
    };
    let (batch, acts): (u64, u64) = (batch.parse()?, acts.parse()?);
    let store = match rest.first() {
        Some(wait) => open_sqlite(
            Path::new(address),
            SqliteOptions {
                extra_sync_ms: wait.parse()?,
            },
        )?,
        None => open(address)?,
    };
    let community = CommunityId([1; 16]);
    if store.communities()?.is_empty() {
        store.create_community(community, "bench.example")?;
    }
    let first = store.head(community)?.size;
    let start = Instant::now();
    for from in (first..first + acts).step_by(usize::try_from(batch)?) {
        store.append(
            community,
            from,
            &batch_of(from..(from + batch).min(first + acts)),
        )?;
    }
    let micros = start.elapsed().as_micros().max(1);
    println!(
        "{acts} acts in batches of {batch}: {} a second",
        u128::from(acts) * 1_000_000 / micros
    );
    Ok(())
}

fn batch_of(positions: std::ops::Range<u64>) -> Batch {
    let mut batch = Batch {
        newest_moment_ms: 1,
        ..Batch::default()
    };
    for position in positions {
        // Spread out as random keys are.
        let spread = u128::from(position).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        let mut hash = [0; 32];
        hash[..16].copy_from_slice(&spread.to_be_bytes());
        batch.leaves.push(NewLeaf {
            hash,
            bytes: vec![position as u8; 400],
        });
        for slot in 0..2 {
            let body = Some(PartBody {
                salt: hash,
                content: vec![b'x'; 60],
            });
            batch.parts.push(Part {
                position,
                slot,
                digest: hash,
                mark: "public".to_owned(),
                body,
            });
        }
        let answer = Answer {
            position,
            bytes: vec![1; 40],
        };
        batch.answered.push(Answered {
            key: ActKey(spread.to_be_bytes()),
            answer,
        });
    }
    batch
}
