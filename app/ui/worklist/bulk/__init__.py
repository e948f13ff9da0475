"""What is asked before something is done to encounters of the worklist."""
