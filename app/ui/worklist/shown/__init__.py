"""What the worklist pane shows: the read worklist, its pages, and the lines around them."""
