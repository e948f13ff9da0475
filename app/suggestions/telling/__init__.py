"""What a chart tells, clause by clause, and how far that may be coded."""
