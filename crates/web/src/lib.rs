//! Pages, forms and the JSON API.
