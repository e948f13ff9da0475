"""A chart as it is read: documents, places in them, and what a coder marks."""
