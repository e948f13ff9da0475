"""Controls that every form shares."""
