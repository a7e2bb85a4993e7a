"""The codes of a questionnaire, and what they are called in Swedish."""

from typing import Literal

QuestionKind = Literal["one", "many"]
Verdict = Literal["encrypt", "no_need", "not_by_email", "ask", "outside", "help"]
AdviceKind = Literal[
    "verdict",
    "first",
    "why",
    "protection",
    "how",
    "checklist",
    "recipient",
    "instead",
    "after",
    "good_to_know",
]
Language = Literal["sv", "en"]
Place = Literal["page", "shared", "choice", "outcome", "steps"]
AddressKind = Literal["", "person", "shared", "system", "unclear"]
Channel = Literal["ordinary", "encrypted", "aloud"]
Demand = Literal["never", "always", "asked"]

ADDRESS_KINDS: dict[AddressKind, str] = {
    "person": "En persons egen adress",
    "shared": "En delad adress eller funktionsbrevlåda",
    "system": "Ett ärendesystem eller en support",
    "unclear": "En adress som det inte går att se på",
}

QUESTION_KINDS: dict[QuestionKind, str] = {"one": "Ett svar", "many": "Ett eller flera svar"}

PLACES: dict[Place, str] = {
    "page": "På en egen sida",
    "shared": "På samma sida som frågan före",
    "choice": "I valet som leder hit",
    "outcome": "På svarssidan, bland svaren",
    "steps": "På svarssidan, ovanför stegen",
}

VERDICTS: dict[Verdict, str] = {
    "encrypt": "Gör det, med skydd",
    "no_need": "Gör som vanligt",
    "not_by_email": "Gör det inte",
    "ask": "Vänta och fråga",
    "outside": "Utanför rutinen",
    "help": "Hjälp med något annat",
}
"""How much a verdict holds back. What readers meet is the routine's own word for it."""

DEMANDS: dict[Demand, str] = {
    "never": "får aldrig",
    "always": "får alltid",
    "asked": "frågas innan någon bjuds in att använda e-post, eller får",
}

ADVICE_KINDS: dict[AdviceKind, str] = {
    "verdict": "Kontrollera först",
    "first": "Gör det här först",
    "why": "Varför",
    "protection": "Välj skydd",
    "how": "Så gör du",
    "checklist": "Innan du skickar",
    "recipient": "Berätta för mottagaren",
    "instead": "Gör så här i stället",
    "after": "Efteråt",
    "good_to_know": "Bra att veta",
}

CHANNELS: dict[Channel, str] = {
    "ordinary": "I ett vanligt meddelande",
    "encrypted": "Bara i det skyddade meddelandet",
    "aloud": "Läses upp",
}

LANGUAGES: dict[Language, str] = {"sv": "Svenska", "en": "Engelska"}

CONTACT_ROLES = {
    "switchboard": "Växeln",
    "social_services": "Vid oro för barn eller vuxna",
    "incident": "Vid fel utskick",
    "data_protection": "Dataskyddsombud",
}
"""The contacts that an outcome can name, by the roles that the owner fills in."""

RECIPIENTS: dict[str, str] = {
    "person": "Det ser ut som en persons egen adress. Ingen kan se på en adress om flera läser den, så fråga "
    "mottagaren om du är osäker.",
    "private": "Det ser ut som en privat adress. Fråga mottagaren om någon annan i familjen läser den.",
    "shared": "Det är ganska säkert en gemensam adress eller en funktionsbrevlåda, som flera läser.",
    "shared-maybe": "Det kan vara en gemensam adress eller en funktionsbrevlåda, men det är osäkert. "
    "Fråga mottagaren.",
    "system": "Det är ganska säkert adressen till ett ärendesystem eller en support.",
    "system-maybe": "Det kan vara adressen till ett ärendesystem eller en support, men det är osäkert. "
    "Fråga mottagaren.",
    "support": "Det är supportens adress. Den kan inte ta emot skyddade meddelanden.",
    "unclear": "Det går inte att se på adressen vem som läser. Fråga mottagaren.",
    "invalid": "Det där är inte en e-postadress. Skriv en i taget, som namn@exempel.se.",
    "own": "Adressen är en av våra egna.",
}
"""What the page says of a recipient's address: the kind, with `-maybe` where it is a mere guess."""
