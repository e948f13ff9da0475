"""Giving codes to an encounter."""
