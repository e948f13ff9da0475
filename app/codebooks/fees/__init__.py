"""The Medicare Physician Fee Schedule: values, and the index of each locality."""
