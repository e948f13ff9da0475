"""The coder’s work: encounters in order, queues, and the day."""
