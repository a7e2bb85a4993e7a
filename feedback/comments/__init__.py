"""What those who read the draft say of it, passage by passage, before it is published."""
