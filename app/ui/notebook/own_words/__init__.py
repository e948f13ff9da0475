"""The coder’s own words."""
