"""What is done with a thing that the chart says."""
