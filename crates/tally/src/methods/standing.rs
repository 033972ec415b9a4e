//! Where the candidates stand in a count, and how many seats are left.

/// Where one candidate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Continuing,
    /// Elected, the surplus not yet transferred.
    Waiting,
    Elected,
    Out,
}

/// Where all candidates stand.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    status: Vec<Status>,
    /// Whom papers may pass to: the continuing.
    receives: Vec<bool>,
    seats: usize,
    filled: usize,
}

impl Standing {
    /// All who stand continue; the others are out.
    pub(crate) fn of(stands: &[bool], seats: usize) -> Standing {
        let status = stands.iter().map(|stands| match stands {
            true => Status::Continuing,
            false => Status::Out,
        });
        Standing {
            status: status.collect(),
            receives: stands.to_vec(),
            seats,
            filled: 0,
        }
    }

    pub(crate) fn is(&self, candidate: usize, status: Status) -> bool {
        self.status[candidate] == status
    }

    /// Every candidate's, in file order.
    pub(crate) fn all(&self) -> &[Status] {
        &self.status
    }

    pub(crate) fn receives(&self) -> &[bool] {
        &self.receives
    }

    fn with(&self, status: Status) -> impl Iterator<Item = usize> + '_ {
        (0..self.status.len()).filter(move |one| self.status[*one] == status)
    }

    pub(crate) fn continuing(&self) -> impl Iterator<Item = usize> + '_ {
        self.with(Status::Continuing)
    }

    pub(crate) fn waiting(&self) -> impl Iterator<Item = usize> + '_ {
        self.with(Status::Waiting)
    }

    pub(crate) fn elected(&self) -> impl Iterator<Item = usize> + '_ {
        self.with(Status::Elected)
    }

    pub(crate) fn seats_left(&self) -> usize {
        self.seats.saturating_sub(self.filled)
    }

    /// Whether those who continue are no more than the seats that are left.
    pub(crate) fn fill_the_rest(&self) -> bool {
        self.continuing().count() <= self.seats_left()
    }

    /// How many of the continuing can leave and the seats still be filled.
    pub(crate) fn spare(&self) -> usize {
        self.continuing().count().saturating_sub(self.seats_left())
    }

    /// Takes a seat; `waits` where a surplus is to be transferred.
    pub(crate) fn elect(&mut self, candidate: usize, waits: bool) {
        self.receives[candidate] = false;
        self.filled += 1;
        self.status[candidate] = match waits {
            true => Status::Waiting,
            false => Status::Elected,
        };
    }

    /// The surplus has gone.
    pub(crate) fn surplus_gone(&mut self, candidate: usize) {
        self.status[candidate] = Status::Elected;
    }

    pub(crate) fn exclude(&mut self, out: &[usize]) {
        for candidate in out {
            self.status[*candidate] = Status::Out;
            self.receives[*candidate] = false;
        }
    }
}
