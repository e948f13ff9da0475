"""What the chart says, and the codes that it supports."""
