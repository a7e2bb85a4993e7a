"""A document in parts that can be taken one by one, and one made of some of another's."""
