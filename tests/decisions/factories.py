"""Draft rows with sensible values, for tests that need a row and not a whole questionnaire."""

import factory

from decisions import models


class QuestionnaireFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Questionnaire

    title = "Ska jag kryptera?"
    intro = "Svara på frågorna."


class QuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Question

    ref = factory.Sequence("fraga-{}".format)
    text = factory.LazyAttribute("Frågan {0.ref}?".format)


class OutcomeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Outcome

    ref = factory.Sequence("utfall-{}".format)
    verdict = "help"
    title = factory.LazyAttribute("Utfallet {0.ref}.".format)
    body = "Förklaring."


class OptionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Option

    question = factory.SubFactory(QuestionFactory)
    ref = factory.Sequence("svar-{}".format)
    label = factory.LazyAttribute("Svaret {0.ref}".format)
    next_outcome = factory.SubFactory(OutcomeFactory)


class AdviceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Advice

    ref = factory.Sequence("rad-{}".format)
    kind = "why"
    title = factory.LazyAttribute("Rådet {0.ref}".format)
    body = "Gör så här."


class ScenarioFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Scenario

    ref = factory.Sequence("fall-{}".format)
    name = factory.LazyAttribute("Fallet {0.ref}".format)
    outcome = factory.SubFactory(OutcomeFactory)


class RuleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Rule

    ref = factory.Sequence("regel-{}".format)
    name = factory.LazyAttribute("Regeln {0.ref}".format)
    must = "never"
    verdicts = ["no_need"]
