"""Plain text laid out as pages."""
