"""Coderdesk: one desk for a medical coder who works alone, offline."""
