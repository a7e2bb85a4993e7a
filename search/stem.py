"""Light Swedish stemming: one stem for the forms of a word, so that lösenordet finds lösenord.

It cuts one ending and knows few words. Unlike words may share a stem; ranking puts exact forms first.
"""

import re
from functools import lru_cache

FORMS = re.compile(
    r"""
    (?P<stem>.{3,}?)
    (?:
        (?: ar | er | (?<![aik]t)or )(?:na)?     # knappar, koderna, brevlådor but not dator
      | a | e | en | an | et | ade?t?            # koden, bilagan, öppna, öppnade
      | (?<=\w{4})ern                            # politikern but not intern
      | at | ata | (?<=[sx])te                   # öppnat, privata, läste
      | are | aren | ast | aste
      | (?<=[glmrv])de                           # stängde
      | (?<=[lr])n | (?<=o)t | (?<=g)t | (?<=al)t  # datorn, kontot, känsligt, kommunalt
      | (?<=[bdkmt])re[nt]                       # fönstret, numren
      | and(?:e|et|en|ena)                       # meddelandet
      | n?ing(?:en|ar|arna|a)?                   # krypteringen, inloggning
      | els(?:e|en|er|erna)                      # bekräftelse
      | het(?:en|er|erna)?                       # behörigheter
      |                                          # only the s below
    )
    (?: (?<![aeiouyåäösx])s | (?<=[ae])s )?
    """,
    re.VERBOSE,
)
IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "komma kom kommer kommit",
        "få får fick fått",
        "skriva skriver skriv skrev skrivit skrivs skrevs skrivet",
        "ta tar tog tagit tas",
        "se ser såg sett syns syntes",
        "hålla håller håll höll hållit",
        "läsa läser läs läste läst läses lästs",
        "försvinna försvinner försvann försvunnit försvunnen försvunnet",
        "hitta hittar hittade hittat hittas",
        "förälder föräldern föräldrar föräldrarna",
        "nyckel nyckeln nycklar nycklarna",
        "konto kontot konton kontona",
        "gammal gammalt gamla",
    )
    for form in forms.split()
}
"""Forms that no ending tells."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a word in lower case. A word with digits is its own stem."""
    if not word.isalpha():
        return word
    match = FORMS.fullmatch(IRREGULAR.get(word, word))
    return _single(match["stem"]) if match else word


def _single(word: str) -> str:
    """knapp as knap, and so numm- (nummer) as num- (numret)."""
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
