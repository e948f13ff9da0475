"""Where encounters stand, as it is kept."""
