"""Days and times as they are written in Swedish text: 25 november 2026 kl. 20.09. Django's own say 20:09."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j F Y"
TIME_FORMAT = "H.i"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = r"j F Y \k\l. H.i"
