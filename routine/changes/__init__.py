"""What differs between two documents, in words, and what readers are told of it."""
