"""Coding sheets as they are kept, and the codes on them."""
