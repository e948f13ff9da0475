"""The lists of the Medicare Code Editor."""
