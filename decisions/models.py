"""The draft rows of "Ska jag kryptera?". Readers never see these; they see what `publish` freezes."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from decisions.labels import (
    ADDRESS_KINDS,
    ADVICE_KINDS,
    CHANNELS,
    CONTACT_ROLES,
    DEMANDS,
    LANGUAGES,
    PLACES,
    QUESTION_KINDS,
    VERDICTS,
)
from editing.fields import LineField, LinesField, MarkdownField, RefField
from editing.models import Ordered
from editing.palette import COLOURS, ICONS
from routines.models import InRoutine, NamedInRoutine, OfChosen, OfRoutine

SOURCE_HELP = (
    "Avsnittet i rutinen, lagen eller Microsofts sida som det bygger på. Skriv namnet på ett avsnitt eller "
    "en guide inom ”citattecken”: då blir det en länk."
)
BEYOND_HELP = "Kryssa i om det här går längre än rutinen. Läsaren ser det i en egen ruta, och källan krävs."
ONE_PLACE = "Ett svar leder till en fråga eller till ett utfall, inte till båda."


class Questionnaire(OfRoutine):
    """The questionnaire as a whole: one row."""

    title = LineField("titel", max_length=120)
    intro = MarkdownField(
        verbose_name="inledning", help_text="Två eller tre meningar ovanför den första frågan."
    )

    class Meta:
        verbose_name = "frågeformulär"
        verbose_name_plural = "frågeformuläret"
        constraints = [models.UniqueConstraint(fields=["routine"], name="only_one_questionnaire")]

    def __str__(self) -> str:
        return self.title


class Question(NamedInRoutine, Ordered):
    """A question. The first one is where the reader starts."""

    text = LineField("fråga", max_length=200, help_text="En kort fråga i du-form.")
    kind = models.CharField("antal svar", max_length=10, choices=list(QUESTION_KINDS.items()), default="one")
    hint = LineField("ledtråd", max_length=300, blank=True, help_text="En mening under frågan.")
    help = MarkdownField(
        verbose_name="hjälp", blank=True, help_text="Förklaringar och exempel som läsaren kan fälla ut."
    )
    source = LineField("källa", max_length=300, blank=True, help_text=SOURCE_HELP)
    place = models.CharField(
        "ställs",
        max_length=10,
        choices=list(PLACES.items()),
        default="page",
        help_text="På svarssidan kan en fråga stå som inte ändrar beskedet, bara hur man gör.",
    )
    default = models.SlugField(
        "svar från början",
        max_length=50,
        blank=True,
        help_text="Adressnamnet på svaret som gäller tills läsaren väljer ett annat. Krävs på svarssidan "
        "och i valet som leder hit.",
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "fråga"
        verbose_name_plural = "frågor"

    def __str__(self) -> str:
        return self.text


class VerdictKind(NamedInRoutine, Ordered):
    """What a verdict is called, and how it looks."""

    ref = RefField(
        validators=[
            RegexValidator(r"^[a-z0-9]+(?:[-_][a-z0-9]+)*\Z", "Använd bara a–z, 0–9 och bindestreck.")
        ],
    )
    verdict = models.CharField(
        "hur strängt",
        max_length=20,
        choices=list(VERDICTS.items()),
        help_text="Reglerna, och jämförelsen när du publicerar, går efter det här och inte efter ordet.",
    )
    name = LineField("ord", max_length=60, help_text="Vad läsaren ska göra, kort: Använd e-tjänsten.")
    icon = models.CharField("symbol", max_length=20, choices=list(ICONS.items()), default="outside")
    colour = models.CharField(
        "färg",
        max_length=10,
        choices=list(COLOURS.items()),
        default="grey",
        help_text="Texten går att läsa på alla färgerna, i ljust och mörkt läge.",
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "slag av besked"
        verbose_name_plural = "slag av besked"

    def __str__(self) -> str:
        return self.name


class Outcome(NamedInRoutine, Ordered):
    """An end of the tree."""

    verdict = models.SlugField("slag", max_length=50, db_index=False)
    title = LineField("svar", max_length=120, help_text="Hela svaret i en mening: Ja – använd e-tjänsten.")
    body = MarkdownField(verbose_name="förklaring", help_text="Två eller tre meningar om vad svaret betyder.")
    source = LineField("källa", max_length=300, blank=True, help_text=SOURCE_HELP)
    beyond = models.BooleanField("utöver rutinen", default=False, help_text=BEYOND_HELP)
    urgent = MarkdownField(
        verbose_name="om det är bråttom",
        blank=True,
        help_text="Vad man gör genast: Är någon i fara? Ring **112**. Står före allt annat.",
    )
    invites = models.BooleanField(
        "bjuder in till e-post",
        default=False,
        help_text="Kryssa i om någon uppmanas att skicka något känsligt. Reglerna prövar vägen hit.",
    )
    contacts = models.CharField(
        "visa kontakter",
        max_length=20,
        blank=True,
        choices=list(CONTACT_ROLES.items()),
        help_text="Vilka kontakter svaret visar. De fylls i under Kontakter.",
    )
    support = models.BooleanField(
        "visa supporten",
        default=True,
        help_text="Kryssa ur om supporten inte hjälper dem som får det här svaret.",
    )
    in_english = MarkdownField(
        verbose_name="på engelska",
        blank=True,
        help_text="Svaret och förklaringen, för den som inte läser svenska. Svaret i fetstil först.",
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "utfall"
        verbose_name_plural = "utfall"

    def __str__(self) -> str:
        return self.title


class OptionManager(OfChosen["Option"]):
    """Options come with their question: an option cannot be named without it."""

    def get_queryset(self) -> models.QuerySet["Option"]:
        return super().get_queryset().select_related("question")


class Option(InRoutine, Ordered):
    """An answer to a question, and where it leads."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="options", verbose_name="fråga")
    ref = RefField()
    label = LineField("svar", max_length=150)
    hint = LineField("ledtråd", max_length=300, blank=True, help_text="En mening under svaret.")
    next_question = models.ForeignKey(
        Question,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arrivals",
        verbose_name="leder till frågan",
        help_text="Välj en fråga eller ett utfall, inte båda.",
    )
    next_outcome = models.ForeignKey(
        Outcome,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arrivals",
        verbose_name="leder till utfallet",
    )
    exclusive = models.BooleanField(
        "utesluter andra",
        default=False,
        help_text="För ”Inget av detta”: kan inte väljas ihop med andra svar.",
    )
    unsure = models.BooleanField("vet inte", default=False, help_text="Svaret betyder att läsaren inte vet.")
    sensitivity = models.PositiveSmallIntegerField(
        "känslighet",
        default=0,
        help_text="Hur mycket skydd svaret kräver: 0 minst. Av flera valda svar avgör det högsta.",
    )

    danger = models.BooleanField(
        "någon kan vara i fara",
        default=False,
        help_text="Alla besked som svaret kan leda till måste då säga vad man gör om det är bråttom.",
    )
    address = models.CharField(
        "adresskollen föreslår det för",
        max_length=10,
        blank=True,
        choices=list(ADDRESS_KINDS.items()),
        help_text="En fråga med svar för en person, en delad adress och ett ärendesystem visar adresskollen.",
    )

    button = LineField(
        "knapp",
        max_length=60,
        blank=True,
        help_text="Knappen som svaret betyder, som den heter där man skriver. Där ett råd räknar upp frågans "
        "knappar med ”eller” står då bara den, och bara den markeras i bilderna.",
    )

    objects: ClassVar[OptionManager] = OptionManager()

    class Meta(Ordered.Meta):
        ordering = ["question", "position", "pk"]
        verbose_name = "svar"
        verbose_name_plural = "svar"
        constraints = [
            models.UniqueConstraint(fields=["question", "ref"], name="option_ref_unique_in_question"),
            models.CheckConstraint(
                condition=Q(next_question__isnull=True) | Q(next_outcome__isnull=True),
                name="option_leads_to_one_place",
                violation_error_message=ONE_PLACE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.label}"

    def clean(self) -> None:
        """Refuses two places to lead to."""
        if self.next_question and self.next_outcome:
            raise ValidationError({"next_outcome": ONE_PLACE})


class Advice(NamedInRoutine, Ordered):
    """A piece of an outcome page, shown where its conditions match the answers."""

    kind = models.CharField("slag", max_length=20, choices=list(ADVICE_KINDS.items()))
    title = LineField("rubrik", max_length=120)
    body = MarkdownField(verbose_name="text")
    guide = models.SlugField(
        "guide", max_length=50, blank=True, help_text="Guidens adressnamn, om rådet hänvisar till en guide."
    )
    step = models.SlugField(
        "steg", max_length=50, blank=True, help_text="Stegets adressnamn. Steget visas då på svarssidan."
    )
    source = LineField("källa", max_length=300, blank=True, help_text=SOURCE_HELP)
    beyond = models.BooleanField("utöver rutinen", default=False, help_text=BEYOND_HELP)
    when = models.ManyToManyField(Option, through="AdviceOption", related_name="advice", verbose_name="svar")
    outcomes = models.ManyToManyField(
        Outcome, through="AdviceOutcome", related_name="advice", verbose_name="utfall"
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "råd"
        verbose_name_plural = "råd"

    def __str__(self) -> str:
        return self.title


class AdviceOption(InRoutine):
    """A condition of an advice. Protects its option: without it the advice would be shown to more readers."""

    advice = models.ForeignKey(Advice, models.CASCADE)
    option = models.ForeignKey(Option, models.PROTECT, verbose_name="svar")

    class Meta:
        verbose_name = "villkor: svar"
        verbose_name_plural = "visas bara för dessa svar (minst ett i varje fråga som nämns)"
        constraints = [models.UniqueConstraint(fields=["advice", "option"], name="advice_option_once")]

    def __str__(self) -> str:
        return str(self.option)


class AdviceOutcome(InRoutine):
    """An outcome that an advice belongs to. Protected for the same reason."""

    advice = models.ForeignKey(Advice, models.CASCADE)
    outcome = models.ForeignKey(Outcome, models.PROTECT, verbose_name="utfall")

    class Meta:
        verbose_name = "villkor: utfall"
        verbose_name_plural = "visas bara vid dessa utfall (inget = vid alla)"
        constraints = [models.UniqueConstraint(fields=["advice", "outcome"], name="advice_outcome_once")]

    def __str__(self) -> str:
        return str(self.outcome)


class ReadyText(InRoutine, Ordered):
    """A text for the reader to copy."""

    advice = models.ForeignKey(Advice, models.CASCADE, related_name="ready_texts", verbose_name="råd")
    channel = models.CharField(
        "får användas",
        max_length=10,
        choices=list(CHANNELS.items()),
        default="encrypted",
        help_text="En text i ett vanligt meddelande får aldrig säga om sig själv att den är skyddad.",
    )
    language = models.CharField("språk", max_length=2, choices=list(LANGUAGES.items()), default="sv")
    body = LinesField(
        "text",
        max_length=2000,
        help_text="Ren text, som läsaren kopierar. Nämn inte vad ärendet gäller.",
    )

    class Meta(Ordered.Meta):
        verbose_name = "färdig text"
        verbose_name_plural = "färdiga texter att kopiera"

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.body[:60]}"


class Scenario(NamedInRoutine, Ordered):
    """An everyday case: shortcut and example for readers, and a test of the tree."""

    name = LineField("fall", max_length=150, help_text="Till exempel: Läkarintyg till Försäkringskassan.")
    options = models.ManyToManyField(
        Option, related_name="scenarios", verbose_name="svar", help_text="Svaren hela vägen till utfallet."
    )
    outcome = models.ForeignKey(
        Outcome, models.PROTECT, related_name="scenarios", verbose_name="ska leda till utfallet"
    )

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "vardagsfall"
        verbose_name_plural = "vardagsfall"

    def __str__(self) -> str:
        return self.name


class Rule(NamedInRoutine, Ordered):
    """What must hold for every way through the tree."""

    name = LineField(
        "regel", max_length=200, help_text="Till exempel: Sekretess får aldrig svaret att inget behövs."
    )
    when = models.ManyToManyField(Option, through="RuleOption", related_name="rules", verbose_name="svar")
    must = models.CharField("får svaret", max_length=10, choices=list(DEMANDS.items()))
    verdicts = models.JSONField("besked", default=list)

    class Meta(NamedInRoutine.Meta, Ordered.Meta):
        verbose_name = "regel"
        verbose_name_plural = "regler"

    def __str__(self) -> str:
        return self.name


class RuleOption(InRoutine):
    """An answer that a rule is about. Protects it: without it the rule would say something else."""

    rule = models.ForeignKey(Rule, models.CASCADE)
    option = models.ForeignKey(Option, models.PROTECT, verbose_name="svar")

    class Meta:
        verbose_name = "villkor: svar"
        verbose_name_plural = "den som ger dessa svar (minst ett i varje fråga som nämns)"
        constraints = [models.UniqueConstraint(fields=["rule", "option"], name="rule_option_once")]

    def __str__(self) -> str:
        return str(self.option)
