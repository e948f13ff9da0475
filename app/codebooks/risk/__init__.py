"""Hierarchical condition categories of Medicare Advantage."""
