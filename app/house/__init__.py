"""Opens code books, index and work file when they are first asked for."""
