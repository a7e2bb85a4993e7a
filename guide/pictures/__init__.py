"""Pictures: taken in, redacted, marked, stored and shown."""
