"""The page of a code in the code book, and what is done on it."""
