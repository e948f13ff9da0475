"""C-CDA documents, and fragments of such, to pages of text."""
