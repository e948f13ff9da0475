"""The pages of a chart as they are read: whole words, and nothing of what every page repeats."""
