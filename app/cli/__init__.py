"""The command line: one piece of work without a window; its contract never changes."""
