"""The icons and colours that content may choose among. What has one is told by its words as well."""

from typing import Literal

Icon = Literal[
    "encrypt",
    "no_need",
    "not_by_email",
    "ask",
    "outside",
    "help",
    "check",
    "obs",
    "tip",
    "web",
    "desktop",
    "email",
    "recipient",
    "phone",
    "link",
    "search",
]
Colour = Literal["violet", "blue", "green", "yellow", "red", "pale", "grey"]

ICONS: dict[Icon, str] = {
    "encrypt": "Stängt hänglås",
    "no_need": "Öppet hänglås",
    "not_by_email": "Stoppskylt",
    "ask": "Hand",
    "outside": "Ett i i en ring",
    "help": "Livboj",
    "check": "Bock",
    "obs": "Varningstriangel",
    "tip": "Glödlampa",
    "web": "Jordglob",
    "desktop": "Dator",
    "email": "Brev",
    "recipient": "Öppnat brev",
    "phone": "Telefon",
    "link": "Länk",
    "search": "Förstoringsglas",
}
"""Those of static/icons/sprite.svg that can stand by a word of the content."""

COLOURS: dict[Colour, str] = {
    "violet": "Lila",
    "blue": "Mörkblå",
    "green": "Grön",
    "yellow": "Gul",
    "red": "Röd",
    "pale": "Ljusblå",
    "grey": "Grå",
}
"""Every one of them has text on it that can be read, in light and in dark: static/css/outcome.css."""
