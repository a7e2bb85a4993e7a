"""Every save of the draft: what it changed, part by part, and how it is taken back."""
