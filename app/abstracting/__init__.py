"""What a chart says, as the coder reads it with the program."""
