//! The log of a server, on standard error: what goes into it, and how it is written.

use crate::serve::configuration::LogFormat;
use tracing_subscriber::EnvFilter;

/// The variable that says what goes into the log, before any file does.
const VARIABLE: &str = "PLENARY_LOG";
/// What goes into it where nothing says so.
const USUAL: &str = "warn";

/// Begins the log. A second call changes nothing.
pub(crate) fn begin(filter: Option<&str>, format: LogFormat) {
    let filter =
        EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| filter.unwrap_or(USUAL).into());
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}
