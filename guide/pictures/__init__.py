"""Pictures in a step: where their marks stand, what of them a phone shows, and one in another's place."""
