//! Catalogues, plurals, dates and numbers for people.
