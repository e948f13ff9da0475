"""Books that are leafed through: a line typed into, the way to a place, back and forward."""
