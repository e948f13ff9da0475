"""What a coder keeps of codes."""
