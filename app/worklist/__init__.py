"""The coder’s work: what waits, what was done, and how long it took."""
