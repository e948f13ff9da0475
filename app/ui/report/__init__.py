"""The reports that are handed over."""
