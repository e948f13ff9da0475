"""Official releases, downloaded from their publishers."""
