"""Which routines there are, which one is worked with, and that a row belongs to one."""
