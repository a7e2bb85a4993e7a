"""Search and replace over every text of the draft, place by place, in one step that can be undone."""
