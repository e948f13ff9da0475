"""The lists of the notebook, whatever they hold."""
