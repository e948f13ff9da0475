"""The coder’s day, and what is known around one encounter."""
