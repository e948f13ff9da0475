"""What edits, payers and conventions say of codes."""
