"""A newer shipped text beside what a site has made of the one that it began with, and what it takes of it."""
