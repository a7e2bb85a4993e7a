"""A button gets another name, everywhere at once."""
