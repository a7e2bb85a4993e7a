"""Who may come in: signing in with a password or with the organisation's account, and how long that lasts."""
