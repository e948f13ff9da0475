"""The code search: words in, codes out."""
