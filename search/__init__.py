"""Search in an edition: a pure function of its document, so the hits are the same on every database."""
