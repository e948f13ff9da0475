"""Releases as they come in: opened without trust, recognised, checked and kept."""
