"""People in the admin: who they are, what they may do, and their second step at signing in."""

from accounts.admin import people, second_step

__all__ = ["people", "second_step"]
