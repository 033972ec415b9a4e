//! The desk at work: a thread that goes round until it is told to stop.

use super::DeskRounds;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Between two rounds. A clock that was moved is noticed as soon.
const PAUSE: Duration = Duration::from_secs(2);
/// After a fault.
const AFTER_A_FAULT: Duration = Duration::from_secs(20);
/// How often what was seen long ago is forgotten.
const TIDY: Duration = Duration::from_secs(6 * 60 * 60);

/// A desk at work. It ends with this value, after the looks that it has begun.
pub struct Running {
    stop: Arc<Stop>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Stop {
    asked: Mutex<bool>,
    changed: Condvar,
}

impl Stop {
    fn ask(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    /// Waits, unless it is asked for. Whether it is.
    fn wait(&self, pause: Duration) -> bool {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .changed
            .wait_timeout_while(asked, pause, |asked| !*asked);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

impl Running {
    /// Sets a desk to work.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(desk: Arc<DeskRounds>) -> std::io::Result<Running> {
        let stop: Arc<Stop> = Arc::default();
        let told = stop.clone();
        let thread = thread::Builder::new()
            .name("desk-rounds".to_owned())
            .spawn(move || work(&desk, &told))?;
        Ok(Running {
            stop,
            thread: Some(thread),
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.ask();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(desk: &DeskRounds, stop: &Stop) {
    let mut tidied: Option<Instant> = None;
    let mut pause = Duration::ZERO;
    while !stop.wait(pause) {
        if tidied.is_none_or(|at| at.elapsed() >= TIDY) {
            tidied = Some(Instant::now());
            if let Err(fault) = desk.tidy() {
                tracing::warn!(%fault, "forgetting what the desk saw long ago");
            }
        }
        pause = match desk.go_round() {
            // More may be due than one round takes.
            Ok(looks) if looks > 0 => Duration::ZERO,
            Ok(_) => PAUSE,
            Err(fault) => {
                tracing::error!(%fault, "the desk's rounds; they go on in a while");
                AFTER_A_FAULT
            }
        };
    }
}
