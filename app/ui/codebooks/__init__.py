"""The Code books window: what is loaded, what is missing, and how it gets in."""
