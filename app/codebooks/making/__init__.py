"""From releases to a generation of reference data."""
