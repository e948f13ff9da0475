"""Grouping and editing of inpatient stays, with a package that the user may add."""
