"""Secrets of second steps, as they stand in the database: of no use to whoever has a copy of it alone."""

import logging
from base64 import b32encode, urlsafe_b64encode
from collections.abc import Callable
from secrets import token_bytes
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

logger = logging.getLogger("sign-in")


def encrypt(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """The text; where SECRET_KEY was replaced without SECRET_KEY_FALLBACKS, one that fits no code.

    It must be one that nobody knows: an empty secret has codes that anybody can work out.
    """
    try:
        return _box().decrypt(token.encode()).decode()
    except InvalidToken:
        logger.warning("The secret of a second step was encrypted with another SECRET_KEY.")
        return _secret_of_nobody()


def renewed(token: str) -> str:
    """The same text encrypted with the newest key, where any key that is known opens it."""
    try:
        return _box().rotate(token.encode()).decode()
    except InvalidToken:
        return token


def change_in(data: dict[str, Any], change: Callable[[str], str]) -> None:
    """Changes every secret in what a second step keeps."""
    for name in {"secret", "seed"} & data.keys():
        data[name] = change(data[name])
    if codes := data.get("migrated_codes"):
        data["migrated_codes"] = [change(code) for code in codes]


def _box() -> MultiFernet:
    return MultiFernet([_fernet(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _fernet(secret_key: str) -> Fernet:
    digest = salted_hmac("accounts.secrets", "", secret=secret_key, algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(digest))


def _secret_of_nobody() -> str:
    return b32encode(token_bytes(20)).decode()
