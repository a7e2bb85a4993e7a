"""Ready texts: what the reader can copy, where it may travel, and what it must not say there."""

import re
from urllib.parse import quote

SUBJECTS = {"sv": "Om ett skyddat meddelande", "en": "About a protected message"}
"""What stands in the subject line of a new message: nothing of the matter."""

ITSELF = re.compile(
    r"\b(det här|detta) (meddelandet?|mejlet|brevet|e-postmeddelandet?)|\bden här (konversationen|tråden)"
    r"|\bthis (message|e-?mail|conversation|thread)",
    re.IGNORECASE,
)
CLAIM = re.compile(
    r"\b(är|blir|krypteras)\b[^.!?]*?(?<!inte )(?<!aldrig )\bkrypter(at|ad|as)\b|\bkrypteras\b"
    r"|\b(is|are|be) (?!not |never )(\w+ )?encrypted",
    re.IGNORECASE,
)
ABOUT_ITSELF = re.compile(
    r"^(det|den|it) (är|is) (också |also )?(?!inte |not )(krypter|encrypt)", re.IGNORECASE
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def address(body: str, language: str) -> str:
    """What opens the text as a new, ordinary message with an empty recipient; `language` is sv or en."""
    lines = body.strip().replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:?subject={quote(SUBJECTS[language])}&body={quote(lines)}"


def claims_to_be_encrypted(body: str) -> bool:
    """Whether the text says of the message that carries it that it, or a reply to it, is encrypted.

    It does where a sentence that names the message, or the one after it, says that something is encrypted.
    """
    sentences = SENTENCE.split(" ".join(body.split()))
    for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
        if ABOUT_ITSELF.search(sentence):
            return True
        if ITSELF.search(sentence) and (CLAIM.search(sentence) or CLAIM.search(following)):
            return True
    return False
