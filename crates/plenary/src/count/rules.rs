//! `plenary count rules`: the named rules with their sources.

use crate::say::{Format, Lang};
use anyhow::Result;
use clap::Args;
use serde_json::json;
use std::process::ExitCode;
use tally::count::presets::{IDS, preset};
use words::{Value, Words};

/// List the named rules with the source of each field.
#[derive(Args)]
pub(crate) struct List {
    /// Language of the list.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// A list, or one JSON object a rule, each on a line: a start for a rule of one's own.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl List {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        print(&self.lang.words(), self.format)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn print(words: &Words, format: Format) -> Result<()> {
    for id in IDS {
        let Ok(preset) = preset(id) else { continue };
        match format {
            Format::Json => {
                let sources = preset
                    .sources
                    .iter()
                    .map(|(field, source)| ((*field).to_owned(), json!(source)))
                    .collect::<serde_json::Map<_, _>>();
                tell!("{}", json!({ "rule": preset.rule, "sources": sources }));
            }
            Format::Text => {
                tell!("{id}");
                for (field, source) in preset.sources {
                    let args = [
                        ("field", Value::Verbatim((*field).to_owned())),
                        ("source", Value::Text((*source).to_owned())),
                    ];
                    tell!("  {}", words.say("count-rule-source", &args));
                }
            }
        }
    }
    Ok(())
}
