"""Sets of codes and templates."""
