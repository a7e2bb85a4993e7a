"""The draft rows of what stands around the routine."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator, validate_email
from django.db import models

from editing.fields import LineField, LinesField, MarkdownField, RefField
from editing.models import Ordered
from routines.models import NamedInRoutine, OfRoutine


def check_address(kind: str, value: str) -> None:
    """Refuses a value that its kind of link cannot carry. Raises ValidationError."""
    if kind == "web":
        URLValidator(schemes=["https"])(value)
    elif kind == "email":
        validate_email(value)
    elif not any(character.isdigit() for character in value):
        raise ValidationError("Skriv telefonnumret med siffror.")


class Thing(NamedInRoutine):
    """Something of every day that may be sensitive."""

    name = LineField("namn", max_length=80, help_text="Som folk säger: läkarintyg, lönelista.")
    body = LineField(
        "förklaring", max_length=300, help_text="En mening. Skriv ”kan” där lagen inte är självklar."
    )
    sensitive = models.BooleanField("känslig personuppgift", default=False)
    secrecy = models.BooleanField("kan omfattas av sekretess", default=False)
    extra = models.BooleanField("extra skyddsvärd personuppgift", default=False)
    stop = models.BooleanField(
        "skicka inte", default=False, help_text="Får inte skickas utan verksamhetens särskilda rutin."
    )
    source = LineField(
        "källa", max_length=200, blank=True, help_text="Krävs där det finns en anledning eller ett stopp."
    )
    words = LineField(
        "andra ord", max_length=200, blank=True, help_text="Andra namn som folk söker på, med komma emellan."
    )

    class Meta(NamedInRoutine.Meta):
        ordering = ["pk"]
        verbose_name = "vardagsuppgift"
        verbose_name_plural = "vardagsuppgifter (vad räknas som känsligt?)"

    def __str__(self) -> str:
        return self.name


class PageText(OfRoutine, Ordered):
    """A headed part of a page, in one language."""

    class Page(models.TextChoices):
        THINGS = "things", "Vad räknas som känsligt?"
        RECIPIENT = "recipient", "För mottagaren"
        RESCUE = "rescue", "Det blev fel"
        ABOUT = "about", "Om webbplatsen"

    class Language(models.TextChoices):
        SWEDISH = "sv", "svenska"
        ENGLISH = "en", "engelska"

    page = models.CharField("sida", max_length=20, choices=Page)
    ref = RefField(
        help_text="Står i webbadressen. Samma text på ett annat språk har samma adressnamn. "
        "Små bokstäver a–z, siffror och bindestreck."
    )
    language = models.CharField("språk", max_length=5, choices=Language, default=Language.SWEDISH)
    title = LineField("rubrik", max_length=120)
    body = MarkdownField(verbose_name="text")
    source = LineField("källa", max_length=200, blank=True)
    image = models.ForeignKey(
        "guide.Image", models.PROTECT, blank=True, null=True, related_name="texts", verbose_name="bild"
    )
    alt = LineField(
        "beskrivning", max_length=400, blank=True, help_text="Vad bilden visar, för den som inte ser den."
    )
    stop = models.BooleanField(
        "stopp",
        default=False,
        help_text="Kryssa i om texten säger vad man inte får göra: den märks ut.",
    )
    message = LinesField(
        "färdigt meddelande",
        blank=True,
        help_text="Visas under texten, att kopiera eller öppna som ett vanligt meddelande.",
    )

    class Meta(Ordered.Meta):
        verbose_name = "text på en sida"
        verbose_name_plural = "texter på sidor"
        constraints = [
            models.UniqueConstraint(
                fields=["routine", "page", "ref", "language"], name="page_text_unique_in_language"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Contact(Ordered):
    """Whom to turn to."""

    class Role(models.TextChoices):
        SWITCHBOARD = "switchboard", "Växeln, för mottagare utanför"
        SOCIAL_SERVICES = "social_services", "Vid oro för barn eller vuxna"
        INCIDENT = "incident", "Vid fel utskick"
        DATA_PROTECTION = "data_protection", "Dataskyddsombud"
        ACCESSIBILITY = "accessibility", "Brister i tillgänglighet"

    class Kind(models.TextChoices):
        WEB = "web", "Webbplats"
        EMAIL = "email", "E-post"
        PHONE = "phone", "Telefon"

    role = models.CharField("för", max_length=20, choices=Role)
    kind = models.CharField("slag", max_length=10, choices=Kind)
    value = LineField("adress eller nummer", max_length=200)
    label = LineField("rubrik", max_length=80)
    note = LineField("förklaring", max_length=200, blank=True)

    class Meta(Ordered.Meta):
        verbose_name = "kontakt"
        verbose_name_plural = "kontakter"

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"

    def clean(self) -> None:
        """Refuses a value that its kind of link cannot carry."""
        check_address(self.kind, self.value)


class Translation(NamedInRoutine, Ordered):
    """The recipient's page in one more language."""

    ref = RefField(help_text="Står i webbadressen: /mottagare/ar/.")
    name = LineField("namn", max_length=40, help_text="Vad språket heter på språket självt: العربية.")
    in_swedish = LineField("namn på svenska", max_length=40, help_text="Till exempel arabiska.")
    tag = LineField(
        "språkkod",
        max_length=20,
        validators=[
            RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "Skriv en språkkod, som ar, so eller sv.")
        ],
        help_text="För skärmläsare, till exempel ar, so, uk eller ti.",
    )
    right_to_left = models.BooleanField("skrivs från höger till vänster", default=False)
    title = LineField("rubrik", max_length=120)
    body = MarkdownField(
        verbose_name="text", help_text="Omkring fem meningar. Knappar i fetstil, som de heter."
    )
    needs_check = models.BooleanField(
        "behöver granskas",
        default=True,
        help_text="Kryssa ur bara för språk som ni själva kan. Annars syns sidan först när den är granskad.",
    )
    checked_by = LineField("granskad av", max_length=120, blank=True, help_text="Någon som kan språket.")
    checked_on = models.DateField("granskad den", null=True, blank=True)

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "sida för mottagare på ett annat språk"
        verbose_name_plural = "sidor för mottagare på andra språk"

    def __str__(self) -> str:
        return f"{self.name} ({self.in_swedish})"


def check_way(link: str) -> None:
    """Refuses what is neither an address nor a telephone number. Raises ValidationError."""
    check_address("web" if ":" in link else "phone", link)


class OtherWay(OfRoutine, Ordered):
    """A way to pass on what must not go by encrypted e-mail."""

    name = LineField(
        "väg", max_length=80, help_text="Till exempel e-tjänst, SDK, säkra meddelanden, brev eller telefon."
    )
    for_whom = LineField(
        "för vem",
        max_length=200,
        help_text="Vilka den fungerar till. Till exempel: andra kommuner och regioner.",
    )
    up_to = LineField(
        "upp till",
        max_length=200,
        help_text="Vad som får gå den vägen. Till exempel: uppgifter med sekretess.",
    )
    link = LineField(
        "länk eller nummer",
        max_length=200,
        blank=True,
        validators=[check_way],
        help_text="En adress som börjar med https://, eller ett telefonnummer.",
    )
    note = LineField("förklaring", max_length=300, blank=True)
    even_at_stop = models.BooleanField(
        "gäller även vid stopp",
        default=False,
        help_text="Kryssa i bara om vägen är godkänd också för skyddade personuppgifter och för det som rör "
        "Sveriges säkerhet. Annars visas den när det är adressen eller sättet som är fel.",
    )

    class Meta(Ordered.Meta):
        verbose_name = "annan väg"
        verbose_name_plural = "andra vägar (när e-post inte går)"

    def __str__(self) -> str:
        return self.name


class KnownProblem(NamedInRoutine, Ordered):
    """What does not work just now, and what to do meanwhile."""

    title = LineField("problem", max_length=120, help_text="Som den som ringer säger: Knappen är borta.")
    body = MarkdownField(verbose_name="gör så här så länge")
    since = models.DateField("sedan", null=True, blank=True)

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "känt problem"
        verbose_name_plural = "kända problem (på supportsidan)"

    def __str__(self) -> str:
        return self.title


class Statement(models.Model):
    """The accessibility statement: one row."""

    class Status(models.TextChoices):
        UNKNOWN = "unknown", "Inte bedömd ännu"
        FULL = "full", "Helt förenlig med lagen"
        PARTIAL = "partial", "Delvis förenlig med lagen"
        NONE = "none", "Inte förenlig med lagen"

    actor = LineField(
        "offentlig aktör",
        max_length=120,
        blank=True,
        help_text="Den som tillhandahåller webbplatsen enligt lagen, till exempel en kommun.",
    )
    status = models.CharField("bedömning", max_length=10, choices=Status, default=Status.UNKNOWN)
    assessed_on = models.DateField("bedömd", null=True, blank=True)
    updated_on = models.DateField("redogörelsen uppdaterad", null=True, blank=True)
    method = MarkdownField(verbose_name="så har webbplatsen granskats", blank=True)
    burden = MarkdownField(
        verbose_name="oskäligt betungande anpassning",
        blank=True,
        help_text="Fylls bara i om 12 § åberopas: vad som inte är anpassat och varför.",
    )
    exempt = MarkdownField(
        verbose_name="innehåll som inte omfattas", blank=True, help_text="Fylls i om 9 § gäller något här."
    )
    supervisor = LineField("tillsynsmyndighet", max_length=120, blank=True)
    supervisor_url = LineField(
        "adress för anmälan", max_length=200, blank=True, validators=[URLValidator(schemes=["https"])]
    )

    class Meta:
        verbose_name = "tillgänglighetsredogörelse"
        verbose_name_plural = "tillgänglighetsredogörelsen"

    def __str__(self) -> str:
        return "Tillgänglighetsredogörelse"


class Fault(Ordered):
    """A known fault, and why it is there."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="faults")
    title = LineField("brist", max_length=200)
    body = MarkdownField(
        verbose_name="vad det innebär och varför",
        help_text="Vem som drabbas, skälet, och när det ska vara åtgärdat.",
    )

    class Meta(Ordered.Meta):
        verbose_name = "känd brist"
        verbose_name_plural = "kända brister"

    def __str__(self) -> str:
        return self.title
