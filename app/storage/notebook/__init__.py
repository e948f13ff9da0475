"""The notebook as it is kept, with its one history."""
