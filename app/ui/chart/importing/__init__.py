"""Charts that come in: read, shown, and kept."""
