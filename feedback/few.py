"""Numbers as they may be shown: so few that it could be somebody in particular is never told exactly."""

FEW = 5


def in_words(count: int) -> str:
    """What stands in a table: "inga", "färre än 5", or the number with its thousands apart."""
    if not count:
        return "inga"
    return f"färre än {FEW}" if count < FEW else f"{count:,}".replace(",", "\u00a0")


def share(part: int, whole: int) -> str:
    """A part of the whole in per cent; empty where either is too few to say."""
    if whole < FEW or part < FEW:
        return ""
    return f"{min(100, round(100 * part / whole))}\u00a0%"
