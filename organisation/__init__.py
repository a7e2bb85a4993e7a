"""What the organisation says of its site in the admin: what it is called, and what it asks of its editors."""
