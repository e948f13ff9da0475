"""What the loaded code books answer, by date."""
