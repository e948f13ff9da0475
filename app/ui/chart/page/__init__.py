"""The pages of one document: painted, read, pointed at and selected from."""
