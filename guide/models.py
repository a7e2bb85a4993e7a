"""The draft rows of the routine's text. Readers never see these; they see what `publish` freezes."""

import re
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from editing.fields import LineField, LinesField, MarkdownField, MarkdownLineField, RefField
from editing.models import Ordered, Reviewed
from guide.canonical import listed
from guide.labels import ABILITIES, ICONS
from guide.pages import models as around
from routines.models import InRoutine, NamedInRoutine, OfChosen, OfRoutine

FRACTION = [
    MinValueValidator(0.0, "Skriv ett tal mellan 0 och 1, till exempel 0.25."),
    MaxValueValidator(1.0, "Skriv ett tal mellan 0 och 1, till exempel 0.25."),
]
SLACK = 1.001
"""How far a mark may reach, for what rounding does to fractions."""


class Routine(OfRoutine, Reviewed):
    """The routine as a whole: one row."""

    title = LineField("titel", max_length=120)
    lead = MarkdownLineField(
        "ingress", max_length=400, help_text="En eller två meningar överst på startsidan."
    )
    which = LineField(
        "frågan där man väljer miljö",
        max_length=80,
        default="Vilken har du?",
        help_text="Rubriken över valet bland miljöerna.",
    )
    source_version = LineField(
        "rutinens version",
        max_length=60,
        blank=True,
        help_text="Den beslutade rutinens version eller datum, om den finns.",
    )
    reference = LineField(
        "diarienummer",
        max_length=60,
        blank=True,
        help_text="Ärendet som beslutet finns i, till exempel KS 2026/123.",
    )
    decided_by = LineField(
        "beslutad av", max_length=120, blank=True, help_text="Nämnden eller befattningen som har beslutat."
    )
    decided_on = models.DateField("beslutad den", null=True, blank=True)
    valid_until = models.DateField(
        "gäller till",
        null=True,
        blank=True,
        help_text="Sista dagen, om beslutet har någon. Efter den säger sidorna att tiden har gått ut.",
    )

    class Meta:
        verbose_name = "rutin"
        verbose_name_plural = "rutinen"

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if self.decided_on and self.valid_until and self.valid_until < self.decided_on:
            raise ValidationError({"valid_until": "Den sista dagen är före beslutet."})


class Section(NamedInRoutine, Ordered):
    """A chapter of the routine."""

    class Kind(models.TextChoices):
        INTRODUCTION = "introduction", "Inledning"
        PURPOSE = "purpose", "Syfte"
        LIMITS = "limits", "Begränsning"
        AUDIENCES = "audiences", "Målgrupper"
        REASONS = "reasons", "Frekvens (när rutinen används)"
        RESPONSIBILITY = "responsibility", "Ansvar"
        SUPPORT = "support", "Support"
        PROCEDURE = "procedure", "Utförande"
        GLOSSARY = "glossary", "Ordlista"
        OTHER = "other", "Övrigt"

    kind = models.CharField("slag", max_length=20, choices=Kind, default=Kind.OTHER)
    title = LineField("rubrik", max_length=120)
    body = MarkdownField(verbose_name="text")

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "avsnitt"
        verbose_name_plural = "avsnitt"

    def __str__(self) -> str:
        return self.title


class Guide(NamedInRoutine, Ordered, Reviewed):
    """A step-by-step guide."""

    title = LineField("titel", max_length=120)
    intro = MarkdownField(verbose_name="inledning")
    summary = MarkdownField(verbose_name="sammanfattning", help_text="Stegen i korthet, som numrerad lista.")
    beyond = models.BooleanField(
        "utöver rutinen",
        default=False,
        help_text="Kryssa i om rutinen själv inte visar det här. Sidan säger det då.",
    )
    environment = models.ForeignKey(
        "Environment",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="guides",
        verbose_name="miljö",
        help_text="Det som guiden visar hur man skriver i, om den är för ett enda.",
    )
    for_recipients = models.BooleanField(
        "för den som tar emot",
        default=False,
        help_text="Kryssa i om guiden är för mottagaren, som kanske inte arbetar här.",
    )
    for_whom = LineField(
        "gäller",
        max_length=80,
        blank=True,
        help_text="Står vid titeln om guiden inte hör till en enda miljö: I webbläsaren och på datorn.",
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "guide"
        verbose_name_plural = "guider"

    def __str__(self) -> str:
        return self.title


class StepManager(OfChosen["Step"]):
    """Steps come with their guide: a step cannot be named without it."""

    def get_queryset(self) -> models.QuerySet["Step"]:
        return super().get_queryset().select_related("guide__environment", "environment")


class Step(InRoutine, Ordered):
    """One step of a guide."""

    guide = models.ForeignKey(Guide, models.CASCADE, related_name="steps", verbose_name="guide")
    ref = RefField()
    title = LineField("rubrik", max_length=120, help_text="Börja med ett verb: Öppna ett nytt meddelande.")
    environment = models.ForeignKey(
        "Environment",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name="gäller bara",
        help_text="Välj en miljö om steget bara gäller den, i en guide för flera.",
    )
    body = MarkdownField(
        verbose_name="text",
        help_text="En numrerad lista med en handling per punkt. Knappnamn i **fetstil**, som på knappen. "
        "Ett eget stycke [bild 1] visar stegets första bild just där.",
    )
    result = MarkdownField(
        verbose_name="så ser du att det gick",
        blank=True,
        help_text="Vad som syns när steget är gjort: Ett tomt meddelande öppnas.",
    )
    otherwise = MarkdownField(
        verbose_name="om skärmen ser annorlunda ut",
        blank=True,
        help_text="Vad knappen kan heta, var den annars kan sitta, och vad man gör om den saknas. "
        "Vad rutinen inte säger skriver du för sig, under Utöver rutinen.",
    )

    objects: ClassVar[StepManager] = StepManager()

    class Meta(Ordered.Meta):
        verbose_name = "steg"
        verbose_name_plural = "steg"
        constraints = [models.UniqueConstraint(fields=["guide", "ref"], name="step_ref_unique_in_guide")]

    def __str__(self) -> str:
        return f"{self.guide}: {self.title}"


class Button(InRoutine, Ordered):
    """A button that the step's text names, of which there is more to know than its name."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="buttons")
    name = LineField("knapp", max_length=80, help_text="Som i textens lista, där namnet står i fetstil.")
    other_names = LineField(
        "kan också heta",
        max_length=200,
        blank=True,
        help_text="Andra namn på samma knapp, med komma emellan. De står efter namnet i guidens kortversion.",
    )
    for_some = models.BooleanField(
        "bara för några",
        default=False,
        help_text="Kryssa i om bara några klickar, som för att ångra. Då står den inte i kortversionen.",
    )

    class Meta(Ordered.Meta):
        verbose_name = "mer om en knapp"
        verbose_name_plural = "mer om knapparna"

    def __str__(self) -> str:
        return self.name


class Variation(InRoutine, Ordered):
    """What the routine does not say to whoever's screen looks different."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="variations")
    body = MarkdownField(verbose_name="text", help_text="Vad läsaren kan se i stället, och vad hen gör då.")
    source = LineField("källa", max_length=200, help_text="Microsoft, en lag eller Tolkning.")

    class Meta(Ordered.Meta):
        verbose_name = "utöver rutinen, om skärmen ser annorlunda ut"
        verbose_name_plural = "utöver rutinen, om skärmen ser annorlunda ut"

    def __str__(self) -> str:
        return self.body[:60]


class Remark(InRoutine, Ordered):
    """A note beside a text."""

    class Kind(models.TextChoices):
        OBS = "obs", "Obs (viktigt)"
        TIP = "tip", "Tips"
        BEYOND = "beyond", "Utöver rutinen"

    kind = models.CharField("slag", max_length=10, choices=Kind, default=Kind.TIP)
    body = MarkdownField(verbose_name="text", help_text="En till tre meningar.")
    source = LineField(
        "källa",
        max_length=200,
        blank=True,
        help_text="Krävs för Utöver rutinen: Microsoft, IMY, en lag eller Tolkning.",
    )

    class Meta(Ordered.Meta):
        abstract = True
        verbose_name = "anmärkning"
        verbose_name_plural = "anmärkningar"

    def __str__(self) -> str:
        return self.body[:60]


class SectionRemark(Remark):
    section = models.ForeignKey(Section, models.CASCADE, related_name="remarks")


class GuideRemark(Remark):
    guide = models.ForeignKey(Guide, models.CASCADE, related_name="remarks")


class StepRemark(Remark):
    step = models.ForeignKey(Step, models.CASCADE, related_name="remarks")


class Image(NamedInRoutine):
    """A picture. Its file is named by its own content, so it never changes under an edition."""

    file = models.CharField("fil", max_length=100, editable=False)
    small = models.CharField("mindre fil", max_length=100, blank=True, editable=False)
    width = models.PositiveIntegerField("bredd", editable=False)
    height = models.PositiveIntegerField("höjd", editable=False)
    client = LineField("klient", max_length=120, blank=True, help_text="Vad bilden visar, och version.")
    captured_on = models.DateField(
        "avbildad", null=True, blank=True, help_text="Dagen då bilden togs eller ritades."
    )

    class Meta(NamedInRoutine.Meta):
        ordering = ["ref"]
        verbose_name = "bild"
        verbose_name_plural = "bilder"

    def __str__(self) -> str:
        return self.ref


class Illustration(InRoutine, Ordered):
    """A picture in a step."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="illustrations", verbose_name="steg")
    image = models.ForeignKey(Image, models.PROTECT, related_name="illustrations", verbose_name="bild")
    alt = LineField(
        "beskrivning",
        max_length=400,
        help_text="Vad bilden visar, för den som inte ser den. Markeringarna läses upp för sig.",
    )
    caption = MarkdownLineField("bildtext", max_length=300, blank=True)
    check_callouts = models.BooleanField("kontrollera pilarna", default=False, editable=False)

    class Meta(Ordered.Meta):
        verbose_name = "illustration"
        verbose_name_plural = "illustrationer"

    def __str__(self) -> str:
        return f"{self.image} i {self.step}"


class Callout(InRoutine):
    """A mark on an illustration."""

    class Kind(models.TextChoices):
        DO = "do", "Gör: numrerad pil"
        LOOK = "look", "Titta: ruta"
        EITHER = "either", "Välj: A eller B"
        ONLY_IF = "only_if", "Bara om det behövs: streckad ruta"

    illustration = models.ForeignKey(Illustration, models.CASCADE, related_name="callouts")
    number = models.PositiveSmallIntegerField("ordning", default=1)
    kind = models.CharField(
        "roll",
        max_length=10,
        choices=Kind,
        default=Kind.DO,
        help_text="Peka aldrig med numrerad pil på det som tar bort skyddet: det gör bara några.",
    )
    label = MarkdownLineField(
        "i ord",
        max_length=200,
        help_text="Vad som markeras och var det står: knappen **Ny e-post**, uppe till vänster.",
    )
    x = models.FloatField(
        "från vänster", validators=FRACTION, help_text="0 = vänsterkanten, 1 = högerkanten."
    )
    y = models.FloatField("uppifrån", validators=FRACTION, help_text="0 = överkanten, 1 = underkanten.")
    w = models.FloatField("bredd", validators=FRACTION)
    h = models.FloatField("höjd", validators=FRACTION)

    class Meta:
        ordering = ["number", "pk"]
        verbose_name = "markering"
        verbose_name_plural = "markeringar"
        constraints = [
            models.UniqueConstraint(fields=["illustration", "number"], name="callout_number_unique"),
            models.CheckConstraint(
                condition=models.Q(x__gte=0, y__gte=0, w__gte=0, h__gte=0)
                & models.Q(x__lte=SLACK - models.F("w"), y__lte=SLACK - models.F("h")),
                name="callout_inside_picture",
                violation_error_message="Markeringen måste ligga på bilden: alla tal mellan 0 och 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.label}"

    def clean(self) -> None:
        """Refuses a mark that reaches outside its picture, saying on which side."""
        outside = {}
        if self.x is not None and self.w is not None and self.x + self.w > SLACK:
            outside["w"] = "Markeringen sticker ut till höger. Från vänster + bredd får vara högst 1."
        if self.y is not None and self.h is not None and self.y + self.h > SLACK:
            outside["h"] = "Markeringen sticker ut nedåt. Uppifrån + höjd får vara högst 1."
        if outside:
            raise ValidationError(outside)


class Environment(NamedInRoutine, Ordered):
    """What readers may have to write in, how they know that they have it, and what they can do in it."""

    name = LineField("namn", max_length=80, help_text="Så som den kallas bland dem som har den.")
    short_name = LineField(
        "kort namn", max_length=40, blank=True, help_text="Där det är ont om plats, som på en knapp: Mac."
    )
    icon = models.CharField("symbol", max_length=10, choices=list(ICONS.items()), default="any")
    sign = MarkdownField(
        verbose_name="känns igen på",
        blank=True,
        help_text="En eller två meningar om vad man ser. Utan den står miljön inte bland dem man väljer på.",
    )
    can = models.CharField(
        "här kan man",
        max_length=10,
        choices=list(ABILITIES.items()),
        default="send",
        help_text="Den som inte kan börja får en egen sida i stället för en guide.",
    )
    same_as = models.SlugField(
        "samma steg som",
        max_length=50,
        blank=True,
        help_text="Adressnamnet på en annan miljö, vars guide då visas under den här miljöns namn.",
    )
    advice = MarkdownField(
        verbose_name="gör så här",
        blank=True,
        help_text="Kort, i valet. Krävs om det varken finns en guide att följa eller en egen sida.",
    )
    page = MarkdownField(
        verbose_name="egen sida",
        blank=True,
        help_text="För den som inte kan börja här: vad som går, vad som inte går, och vad man gör då.",
    )
    image = models.ForeignKey(
        Image, models.PROTECT, null=True, blank=True, related_name="environments", verbose_name="bild"
    )
    alt = LineField("beskrivning av bilden", max_length=400, blank=True)

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "miljö"
        verbose_name_plural = "miljöer (vilken har du?)"

    def __str__(self) -> str:
        return self.name


class SupportChannel(Ordered):
    """A way to reach the helpdesk."""

    class Kind(models.TextChoices):
        WEB = "web", "Webbplats"
        EMAIL = "email", "E-post"
        PHONE = "phone", "Telefon"

    kind = models.CharField("slag", max_length=10, choices=Kind)
    value = LineField("adress eller nummer", max_length=200)
    label = LineField("rubrik", max_length=80)
    note = LineField("förklaring", max_length=200, blank=True)

    class Meta(Ordered.Meta):
        verbose_name = "supportväg"
        verbose_name_plural = "supportvägar"

    def __str__(self) -> str:
        return self.value

    def clean(self) -> None:
        """Refuses a value that its kind of link cannot carry."""
        around.check_address(self.kind, self.value)


class ButtonName(NamedInRoutine):
    """What a button is called in a program, and what else it is or was called."""

    name = LineField("namn", max_length=80, help_text="Precis som på knappen.")
    other_names = LineField(
        "andra namn",
        max_length=300,
        blank=True,
        help_text="Tidigare namn och namn i andra versioner, med komma emellan. Läsarna ser dem inte, men "
        "sökningen hittar dem.",
    )
    environment = models.SlugField(
        "finns i",
        max_length=50,
        db_index=False,
        blank=True,
        help_text="Lämna tomt om knappen heter så överallt.",
    )
    since = models.DateField(
        "heter så sedan",
        null=True,
        blank=True,
        help_text="Fylls i när du byter namnet. Uppladdade bilder som är äldre nämns när du publicerar.",
    )

    class Meta(NamedInRoutine.Meta):
        ordering = ["pk"]
        verbose_name = "knapp"
        verbose_name_plural = "knapparnas namn"

    def __str__(self) -> str:
        return self.name

    def listed(self) -> tuple[str, ...]:
        return listed(self.other_names)


class Synonym(models.Model):
    """A group of words that a search takes for one another."""

    words = LineField(
        "ord",
        max_length=300,
        help_text="Ord som betyder ungefär samma sak, med komma emellan: läkarintyg, sjukintyg. "
        "Den som söker på ett av dem hittar alla.",
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = "synonymer"
        verbose_name_plural = "synonymer i sökningen"

    def __str__(self) -> str:
        return self.words

    def listed(self) -> tuple[str, ...]:
        return listed(self.words)

    def clean(self) -> None:
        """Refuses what is no group of single words."""
        if len(self.listed()) < 2:
            raise ValidationError({"words": "Skriv minst två ord med komma emellan."})
        if several := [word for word in self.listed() if " " in word]:
            raise ValidationError({"words": f"Skriv ett ord i taget, med komma emellan: {several[0]}."})


ADDRESS_WORD = re.compile(r"\*?[^\W\d_]{2,}\*?")
DOMAIN = re.compile(r"[\w.-]+\.[^\W\d_]{2,}")


class AddressWords(OfRoutine):
    """Words by which an e-mail address is known for no single person's own: one row of each kind."""

    class Kind(models.TextChoices):
        SYSTEM = "system", "Ärendesystem och support"
        SHARED = "shared", "Enheter, roller och funktioner"
        PLACE = "place", "Orter och platser"
        HOUSEHOLD = "household", "Familjer och hushåll"
        PRIVATE = "private", "Privata e-postdomäner"
        OWN = "own", "Våra egna e-postdomäner"

    DOMAINS = {Kind.PRIVATE, Kind.OWN}

    kind = models.CharField("slag", max_length=10, choices=Kind)
    words = LinesField(
        "ord",
        max_length=4000,
        help_text="Med komma emellan. Ett ord gäller en hel del av adressen, som barn i barn.fritid@. "
        "En stjärna står för vilka bokstäver som helst: skol*, *nämnd*. Domäner skrivs hela: gmail.com.",
    )

    class Meta:
        ordering = ["kind"]
        constraints = [models.UniqueConstraint(fields=["routine", "kind"], name="address_words_once")]
        verbose_name = "ord i adresser"
        verbose_name_plural = "ord i adresser (adresskollen)"

    def __str__(self) -> str:
        return self.get_kind_display()

    def listed(self) -> tuple[str, ...]:
        return listed(self.words)

    def clean(self) -> None:
        """Refuses what could be no part of an address."""
        pattern = DOMAIN if self.kind in self.DOMAINS else ADDRESS_WORD
        if wrong := [word for word in self.listed() if not pattern.fullmatch(word)]:
            raise ValidationError({"words": f"Det här kan inte vara en del av en adress: {wrong[0]}."})
