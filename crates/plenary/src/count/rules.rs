//! `plenary count rules`: the named rules with their sources.

use crate::say::Format;
use anyhow::Result;
use serde_json::json;
use tally::count::presets::{IDS, preset};
use words::{Value, Words};

/// Prints the list.
pub(crate) fn print(words: &Words, format: Format) -> Result<()> {
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
