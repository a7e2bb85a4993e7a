"""What answers before Django, and what is told of each answer. Imports nothing else of the site."""
