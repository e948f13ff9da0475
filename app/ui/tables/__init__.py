"""Tables of rows that every pane shares."""
