"""Handing over what was coded: charges and the claim summary."""
