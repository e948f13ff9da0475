"""The code book, and the pane that it shares with the search."""
