"""The questionnaire as a tree: where answers lead, what is shown there, and what holds on every way."""
