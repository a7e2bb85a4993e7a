"""What the codes of a questionnaire are called in Swedish."""

from decisions.document import AdviceKind, Demand, QuestionKind, Verdict

QUESTION_KINDS: dict[QuestionKind, str] = {"one": "Ett svar", "many": "Ett eller flera svar"}

VERDICTS: dict[Verdict, str] = {
    "encrypt": "Kryptera",
    "no_need": "Behöver inte krypteras",
    "not_by_email": "Skicka inte med e-post",
    "ask": "Vänta och fråga",
    "outside": "Utanför rutinen",
    "help": "Hjälp med något annat",
}

DEMANDS: dict[Demand, str] = {"never": "får aldrig", "always": "får alltid"}

ADVICE_KINDS: dict[AdviceKind, str] = {
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
