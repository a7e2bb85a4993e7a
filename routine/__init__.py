"""A whole routine as one document: what it says, whether that holds together, how two differ. No Django."""
