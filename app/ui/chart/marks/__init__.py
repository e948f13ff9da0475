"""Highlights, bookmarks, evidence, and what the chart says, on its pages."""
