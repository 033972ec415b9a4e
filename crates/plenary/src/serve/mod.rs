//! What `plenary serve` needs beside the community: its configuration, its connections, the log, and older data.

pub(crate) mod certificate;
pub(crate) mod configuration;
pub(crate) mod listening;
pub(crate) mod log;
pub(crate) mod relay;
pub(crate) mod upgrade;
