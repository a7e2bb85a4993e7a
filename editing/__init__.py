"""What every app needs for text that editors write: Markdown, refs, order, problems, admin pages."""
