"""Work on many encounters at once: told while it lasts, and stopped by a key."""
