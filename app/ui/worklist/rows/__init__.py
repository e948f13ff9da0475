"""The rows of the worklist: found, put into words, and painted."""
