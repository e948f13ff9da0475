"""What a chart leaves open: what is not said, does not agree, or has nothing to bear it out."""
