"""What is done every night, what came of it, and the figures that a watch asks for."""
