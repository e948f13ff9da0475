"""Which code a coder expects first."""
