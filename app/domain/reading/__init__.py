"""What a chart says, and the codes that it supports."""
