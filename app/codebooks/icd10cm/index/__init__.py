"""The Alphabetic Index and its tables: read, kept, and opened as a book."""
