"""Coverage policies of Medicare: national and local determinations, and articles."""
