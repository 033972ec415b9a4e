//! `plenary doctor`: looks at everything a server needs, and says what is missing or wrong and what to do about it. It
//! changes nothing: data of an older form are told of and left alone.

use crate::doctor::finding::{Finding, Grade};
use crate::doctor::{data, outside};
use crate::place::{Place, Where};
use crate::say::Format;
use crate::serve::configuration::{File, PlaceText};
use anyhow::Result;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Look what a server is missing, and say what to do about it. Nothing is changed.
///
/// Exit 0: all is well; 1: something is wrong; 2: the question could not be read; 3: nothing is wrong, and something wants a
/// look.
#[derive(Args)]
pub(crate) struct Doctor {
    /// The configuration file of the server.
    #[arg(long, value_name = "FILE", env = "PLENARY_CONFIG")]
    config: Option<PathBuf>,
    /// Where the community is kept: a folder, or the address of a PostgreSQL database.
    #[arg(long, value_name = "DIR|ADDRESS", value_parser = Place::parser(), env = "PLENARY_DATA", hide_env_values = true)]
    data: Option<Place>,
    /// The folder with the signing key: the data folder itself, unless this says otherwise.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// Lines of text, or one JSON object for each thing that was looked at.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Doctor {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let mut found = Vec::new();
        let file = self.configuration(&mut found);
        let data = self
            .data
            .clone()
            .or_else(|| file.data.clone().map(|PlaceText(place)| place));
        match data {
            Some(data) => {
                let keys = self.keys.clone().or_else(|| file.keys.clone());
                data::look(&Where { data, keys }, &mut found);
            }
            None => found.push(Finding::wrong(
                "data",
                "nothing says where the community is kept",
                "name it with --data, or as `data` in the configuration file",
            )),
        }
        outside::look(&file, &mut found);
        let mut worst = Grade::Good;
        for finding in &found {
            worst = worst.max(finding.grade);
            self.show(finding);
        }
        Ok(ExitCode::from(match worst {
            Grade::Good => 0,
            Grade::Look => 3,
            Grade::Wrong => 1,
        }))
    }

    fn configuration(&self, found: &mut Vec<Finding>) -> File {
        let Some(path) = &self.config else {
            found.push(Finding::good(
                "configuration",
                "none was named: what is usual holds",
            ));
            return File::default();
        };
        match File::read(path) {
            Ok(file) => {
                let told = format!("{} can be read", path.display());
                found.push(Finding::good("configuration", told));
                file
            }
            Err(why) => {
                let todo = "mend it there; docs/serve.md names every key";
                found.push(Finding::wrong("configuration", format!("{why:#}"), todo));
                File::default()
            }
        }
    }

    fn show(&self, finding: &Finding) {
        let (told, todo) = (
            store::without_passwords(&finding.told),
            store::without_passwords(&finding.todo),
        );
        match self.format {
            Format::Json => {
                let mut line =
                    json!({"look": finding.look, "grade": finding.grade.word(), "told": told});
                if !todo.is_empty() {
                    line["todo"] = todo.into();
                }
                tell!("{line}");
            }
            Format::Text => {
                tell!("{:>5}  {}: {told}", finding.grade.word(), finding.look);
                if !todo.is_empty() {
                    tell!("       -> {todo}");
                }
            }
        }
    }
}
