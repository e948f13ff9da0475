"""What the code books print, as a coder turns their pages."""
