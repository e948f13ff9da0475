"""The headings of a note where they stand on their lines."""
