"""Measurements that print ratios against peers in the same run; no test asserts a time."""
