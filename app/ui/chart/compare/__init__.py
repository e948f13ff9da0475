"""Two notes of a patient beside each other."""
