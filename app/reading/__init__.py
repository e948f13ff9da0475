"""What a chart says: its sections and sentences, and what is stated of each thing named there."""
