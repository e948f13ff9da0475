"""A long selection of a chart as the few words to search for."""
