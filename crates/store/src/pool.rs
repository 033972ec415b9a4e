//! A few connections lent out one at a time. A connection lent to work that panicked is thrown away, so that
//! nobody inherits half a transaction.

use crate::fault::Fault;
use std::ops::{Deref, DerefMut};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

type Connect<T> = Box<dyn Fn() -> Result<T, Fault> + Send + Sync>;

pub(crate) struct Pool<T> {
    connect: Connect<T>,
    most: usize,
    shelf: Mutex<Shelf<T>>,
    returned: Condvar,
}

struct Shelf<T> {
    idle: Vec<T>,
    /// Idle and lent together.
    open: usize,
}

impl<T> Pool<T> {
    pub(crate) fn new(
        most: usize,
        connect: impl Fn() -> Result<T, Fault> + Send + Sync + 'static,
    ) -> Pool<T> {
        Pool {
            connect: Box::new(connect),
            most,
            shelf: Mutex::new(Shelf {
                idle: Vec::new(),
                open: 0,
            }),
            returned: Condvar::new(),
        }
    }

    /// Takes an idle connection, opens one, or waits until one is returned.
    pub(crate) fn take(&self) -> Result<Lent<'_, T>, Fault> {
        let mut shelf = self.shelf();
        loop {
            if let Some(connection) = shelf.idle.pop() {
                return Ok(Lent {
                    pool: self,
                    connection: Some(connection),
                });
            }
            if shelf.open < self.most {
                shelf.open += 1;
                break;
            }
            shelf = self
                .returned
                .wait(shelf)
                .unwrap_or_else(PoisonError::into_inner);
        }
        drop(shelf);
        match (self.connect)() {
            Ok(connection) => Ok(Lent {
                pool: self,
                connection: Some(connection),
            }),
            Err(fault) => {
                self.put_back(None);
                Err(fault)
            }
        }
    }

    fn put_back(&self, connection: Option<T>) {
        let mut shelf = self.shelf();
        match connection {
            Some(connection) => shelf.idle.push(connection),
            None => shelf.open -= 1,
        }
        drop(shelf);
        self.returned.notify_one();
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf<T>> {
        // The shelf is whole between any two lines above, so a panic elsewhere cannot have spoilt it.
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection on loan; it goes back by itself.
pub(crate) struct Lent<'a, T> {
    pool: &'a Pool<T>,
    connection: Option<T>,
}

impl<T> Lent<'_, T> {
    /// Closes the connection instead of giving it back.
    pub(crate) fn discard(mut self) {
        self.connection = None;
    }
}

impl<T> Deref for Lent<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.connection
            .as_ref()
            .expect("a connection is there until it is discarded, which takes the loan")
    }
}

impl<T> DerefMut for Lent<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.connection
            .as_mut()
            .expect("a connection is there until it is discarded, which takes the loan")
    }
}

impl<T> Drop for Lent<'_, T> {
    fn drop(&mut self) {
        let connection = self.connection.take().filter(|_| !std::thread::panicking());
        self.pool.put_back(connection);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    #[test]
    fn a_connection_that_cannot_be_opened_does_not_use_up_the_pool() {
        let pool: Pool<()> = Pool::new(1, || Err(Fault::NotEmpty));
        assert!(pool.take().is_err());
        assert!(pool.take().is_err());
    }

    #[test]
    fn a_connection_of_work_that_panicked_is_not_lent_again() {
        let count = std::sync::atomic::AtomicUsize::new(0);
        let pool = Pool::new(1, move || {
            Ok(count.fetch_add(1, std::sync::atomic::Ordering::SeqCst))
        });
        let panicked = std::thread::scope(|scope| {
            scope
                .spawn(|| {
                    let _lent = pool.take().unwrap();
                    panic!("on purpose");
                })
                .join()
        });
        assert!(panicked.is_err());
        assert_eq!(*pool.take().unwrap(), 1);
    }
}
