"""The codes in the routine's text, and what they are called in Swedish."""

from typing import Literal

SectionKind = Literal[
    "introduction",
    "purpose",
    "limits",
    "audiences",
    "reasons",
    "responsibility",
    "support",
    "procedure",
    "glossary",
    "other",
]
RemarkKind = Literal["obs", "tip", "beyond"]
Ability = Literal["send", "read", "none"]
Icon = Literal["web", "desktop", "phone", "any"]
CalloutKind = Literal["do", "look", "either", "only_if"]
ChannelKind = Literal["web", "email", "phone"]
AddressKind = Literal["system", "shared", "place", "household", "private", "own"]
Page = Literal["things", "recipient", "rescue", "about"]
Language = Literal["sv", "en"]
Role = Literal["switchboard", "social_services", "incident", "data_protection", "accessibility"]
ContactKind = Literal["web", "email", "phone"]
Status = Literal["unknown", "full", "partial", "none"]
Reason = Literal["sensitive", "secrecy", "extra"]

REMARKS: dict[RemarkKind, str] = {"obs": "Observera", "tip": "Tips", "beyond": "Utöver rutinen"}
CALLOUTS: dict[CalloutKind, str] = {
    "do": "numrerad pil",
    "look": "ruta",
    "either": "ett val av flera",
    "only_if": "streckad ruta, bara om det behövs",
}
ABILITIES: dict[Ability, str] = {
    "send": "skicka, läsa och svara",
    "read": "läsa och svara, men inte börja",
    "none": "inget av det",
}
ICONS: dict[Icon, str] = {"web": "Webbläsare", "desktop": "Dator", "phone": "Telefon", "any": "Något annat"}
SECTIONS: dict[SectionKind, str] = {
    "introduction": "Inledning",
    "purpose": "Syfte",
    "limits": "Begränsning",
    "audiences": "Målgrupper",
    "reasons": "När rutinen används",
    "responsibility": "Ansvar",
    "support": "Support",
    "procedure": "Utförande",
    "glossary": "Ordlista",
    "other": "Övrigt",
}
PAGES: dict[Page, str] = {
    "things": "Vad räknas som känsligt?",
    "recipient": "För mottagaren",
    "rescue": "Om det blev fel",
    "about": "Om webbplatsen",
}
ADDRESS_WORDS: dict[AddressKind, str] = {
    "system": "Ärendesystem och support",
    "shared": "Enheter, roller och funktioner",
    "place": "Orter och platser",
    "household": "Familjer och hushåll",
    "private": "Privata e-postdomäner",
    "own": "Våra egna e-postdomäner",
}
CONTACTS: dict[Role, str] = {
    "switchboard": "Växeln",
    "social_services": "Vid oro för barn eller vuxna",
    "incident": "Vid fel utskick",
    "data_protection": "Dataskyddsombud",
    "accessibility": "Brister i tillgänglighet",
}
CHANNELS: dict[ContactKind, str] = {"web": "Webbplats", "email": "E-post", "phone": "Telefon"}
LANGUAGES: dict[Language, str] = {"sv": "Svenska", "en": "Engelska"}
STATUSES: dict[Status, str] = {
    "unknown": "Inte bedömd ännu",
    "full": "Helt förenlig med lagen",
    "partial": "Delvis förenlig med lagen",
    "none": "Inte förenlig med lagen",
}
