"""The tables of the work file."""
