"""E-mail to documents: what was written, and what came with it."""
