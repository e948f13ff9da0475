"""Which codes a chart supports, and what it leaves open."""
