"""Light English stemming: one stem for the forms of a word, so that codes finds code."""

import re

FORMS = re.compile(r"(?P<stem>.{3,}?)(?:ies|ied|y|es|ed|e|ing|ion|ions|ers?|s)?(?:['’]s)?")


def stem(word: str) -> str:
    """The stem of a word in lower case. A word with digits is its own stem."""
    match = FORMS.fullmatch(word) if word.isalpha() else None
    if match is None:
        return word
    short = match["stem"]
    return short[:-1] if len(short) > 3 and short[-1] == short[-2] else short
