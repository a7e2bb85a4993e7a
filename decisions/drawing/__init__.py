"""The tree as a picture: where its cards go, and the lines between them."""
