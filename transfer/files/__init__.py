"""The routine as files: read, written, taken in and out as a zip."""
