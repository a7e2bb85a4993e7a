"""What stands around the routine: everyday things, texts of single pages, contacts, accessibility."""
