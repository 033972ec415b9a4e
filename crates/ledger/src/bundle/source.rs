//! A stream that counts and hashes what is read from it, and reads the plain primitives off it.

use std::io::{ErrorKind, Read};

use sha2::{Digest as _, Sha256};

use super::ReadFault;
use crate::plain::{Leb128, Malformed, Problem};
use crate::{Hash, Salt};

pub(crate) struct Source<R> {
    input: R,
    hasher: Sha256,
    at: u64,
    /// The log and leaf that are being read, for errors.
    pub(super) place: String,
}

impl<R: Read> Source<R> {
    pub(crate) fn new(input: R) -> Source<R> {
        Source {
            input,
            hasher: Sha256::new(),
            at: 0,
            place: String::new(),
        }
    }

    /// Offset of the next byte.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// The digest of everything read so far.
    pub(super) fn digest(&self) -> Hash {
        Hash(self.hasher.clone().finalize().into())
    }

    pub(super) fn fault(&self, at: u64, problem: Problem) -> ReadFault {
        ReadFault::Malformed {
            place: self.place.clone(),
            malformed: Malformed { at, problem },
        }
    }

    pub(super) fn array<const N: usize>(
        &mut self,
        what: &'static str,
    ) -> Result<[u8; N], ReadFault> {
        let mut array = [0; N];
        let bytes = self.take(N as u64, what)?;
        array.copy_from_slice(&bytes);
        Ok(array)
    }

    pub(super) fn hash(&mut self, what: &'static str) -> Result<Hash, ReadFault> {
        self.array(what).map(Hash)
    }

    pub(super) fn salt(&mut self) -> Result<Salt, ReadFault> {
        self.array("a salt").map(Salt)
    }

    pub(super) fn byte(&mut self, what: &'static str) -> Result<u8, ReadFault> {
        self.array(what).map(|[byte]| byte)
    }

    /// One of a few bytes, each with its meaning.
    pub(super) fn choice<T>(
        &mut self,
        expected: &'static str,
        meaning: impl FnOnce(u8) -> Option<T>,
    ) -> Result<T, ReadFault> {
        let at = self.at;
        let byte = self.byte(expected)?;
        meaning(byte).ok_or_else(|| self.fault(at, Problem::Expected(expected)))
    }

    pub(super) fn uint(&mut self, limit: u64, what: &'static str) -> Result<u64, ReadFault> {
        let at = self.at;
        let mut number = Leb128::default();
        let found = loop {
            let byte = self.byte(what)?;
            if let Some(value) = number
                .take(byte)
                .map_err(|problem| self.fault(at, problem))?
            {
                break value;
            }
        };
        if found > limit {
            return Err(self.fault(at, Problem::AboveLimit { what, found, limit }));
        }
        Ok(found)
    }

    pub(crate) fn bytes(&mut self, limit: u64, what: &'static str) -> Result<Vec<u8>, ReadFault> {
        let length = self.uint(limit, what)?;
        self.take(length, what)
    }

    pub(super) fn text(&mut self, limit: u64, what: &'static str) -> Result<String, ReadFault> {
        let bytes = self.bytes(limit, what)?;
        let start = self.at - bytes.len() as u64;
        String::from_utf8(bytes).map_err(|fault| {
            let at = start + fault.utf8_error().valid_up_to() as u64;
            self.fault(at, Problem::NotText)
        })
    }

    /// Exactly `length` bytes. Memory grows with the bytes that really come, not with the length that is claimed.
    pub(super) fn take(&mut self, length: u64, what: &'static str) -> Result<Vec<u8>, ReadFault> {
        let mut bytes = Vec::new();
        let read = self.input.by_ref().take(length).read_to_end(&mut bytes);
        read.map_err(|fault| ReadFault::Io { at: self.at, fault })?;
        self.hasher.update(&bytes);
        self.at += bytes.len() as u64;
        if (bytes.len() as u64) < length {
            return Err(self.fault(self.at, Problem::EndsEarly(what)));
        }
        Ok(bytes)
    }

    /// Nothing comes any more.
    pub(crate) fn end(&mut self) -> Result<(), ReadFault> {
        let mut byte = [0];
        loop {
            match self.input.read(&mut byte) {
                Ok(0) => return Ok(()),
                Ok(_) => return Err(self.fault(self.at, Problem::LeftOver)),
                Err(fault) if fault.kind() == ErrorKind::Interrupted => {}
                Err(fault) => return Err(ReadFault::Io { at: self.at, fault }),
            }
        }
    }
}
