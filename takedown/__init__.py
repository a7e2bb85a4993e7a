"""A picture taken down from everywhere at once: the draft, every edition, and what was made of them."""
