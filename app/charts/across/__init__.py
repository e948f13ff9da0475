"""What is asked across the documents of a chart: words, differences, what was copied."""
