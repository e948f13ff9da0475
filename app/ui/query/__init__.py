"""Questions to the provider."""
