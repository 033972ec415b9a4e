//! Thresholds, quorums and, later, every counting method.
