"""What the National Correct Coding Initiative publishes: pairs, units, add-on codes."""
