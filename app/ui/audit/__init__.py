"""The self-audit."""
