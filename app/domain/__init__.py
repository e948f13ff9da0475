"""The coder's world: plain values and their arithmetic, no libraries."""
