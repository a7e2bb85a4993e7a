"""The workbench: a guide as readers see it, on one page where all of it is written, moved and marked."""
