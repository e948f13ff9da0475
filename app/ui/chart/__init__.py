"""The chart beside the code books: documents, what is found in them, and what is marked."""
