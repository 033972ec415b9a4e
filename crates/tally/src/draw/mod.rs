//! Pictures of counts as SVG: transfers from stage to stage, the table of pairs, the distribution of scores. Black, white and grey, so that
//! they survive any printer; each has a title and a description that says in words what it shows. Pure: all words come in.

mod pairs;
mod scores;
mod svg;
mod transfers;

pub use pairs::pairs;
pub use scores::scores;
pub use transfers::{Column, transfers};

/// What a picture says in words, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// What it is.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Who is meant by each row, in order.
    pub names: Vec<String>,
}
