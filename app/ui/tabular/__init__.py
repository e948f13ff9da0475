"""The Tabular List as a tree, turned by keyboard."""
