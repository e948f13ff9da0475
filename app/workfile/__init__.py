"""The work file as the coder knows it: made, opened, closed."""
