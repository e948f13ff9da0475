"""The coding sheet."""
