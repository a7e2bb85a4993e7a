"""Letters to those who work with the routine: as text and as HTML, each once, until somebody says stop."""
