"""What of a chart is listed: words, choices and kinds."""
