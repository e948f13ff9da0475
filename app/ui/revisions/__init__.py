"""What changed between two editions, and what of it touches the coder."""
