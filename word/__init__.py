"""A Word document comes in: read, taken apart, and proposed as chapters, guides and steps."""
