"""Work on many encounters at once: asked about before, told while it lasts, stopped by a key."""
