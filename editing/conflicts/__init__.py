"""Two editors at once: one saves at a time, and nobody saves over what they have not seen."""
