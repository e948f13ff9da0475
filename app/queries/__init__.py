"""Asking the provider where the record does not say enough."""
