"""The drawn screens that the guides show, made by `python -m content.drawings`."""
