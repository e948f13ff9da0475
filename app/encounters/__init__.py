"""Encounters and their charts."""
