//! The community: its state, and every act.
