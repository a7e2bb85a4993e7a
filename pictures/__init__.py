"""A picture as a file: taken in, with what is hidden gone from it, and stored under what it holds."""
