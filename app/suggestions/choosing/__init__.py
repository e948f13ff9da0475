"""From words of a chart to the code that a coder would look up."""
