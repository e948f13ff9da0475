"""The code search and the code book."""
