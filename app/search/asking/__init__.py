"""What the coder typed: its words, their spelling, and what they stand for."""
