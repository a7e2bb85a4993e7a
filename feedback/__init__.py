"""What readers tell us without saying who they are: counts by day, and short messages."""
