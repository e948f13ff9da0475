"""Making the index, and what is kept in it."""
