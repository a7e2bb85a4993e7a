"""Random questionnaires: any at all, and sound ones."""

from hypothesis import strategies as st

from tests.decisions.samples import advice, option, outcome, question, questionnaire

QUESTIONS = [f"fraga-{n}" for n in range(6)]
OUTCOMES = [f"utfall-{n}" for n in range(4)]
OPTIONS = ["a", "b", "c", "d"]
VERDICTS = ["encrypt", "no_need", "not_by_email", "ask", "outside", "help"]

answers = st.dictionaries(
    st.sampled_from([*QUESTIONS, "finns-inte", "\0"]),
    st.lists(st.sampled_from([*OPTIONS, "finns-inte", "ä <b>"]), max_size=3).map(tuple),
)


@st.composite
def any_questionnaires(draw, twins=True):
    """Refs to nothing, loops, dead ends: whatever a draft can hold, and with `twins` the same ref twice."""
    return questionnaire(
        *draw(st.lists(any_questions(twins), max_size=6)),
        outcomes=tuple(map(outcome, draw(st.lists(st.sampled_from(OUTCOMES), max_size=4)), VERDICTS)),
        advice=tuple(draw(st.lists(any_advice, max_size=3))),
    )


any_options = st.builds(
    option,
    st.sampled_from(OPTIONS),
    st.none() | st.sampled_from([*QUESTIONS, "finns-inte"]),
    st.none() | st.sampled_from([*OUTCOMES, "finns-inte"]),
    exclusive=st.booleans(),
    sensitivity=st.integers(0, 3),
)


def any_questions(twins):
    return st.builds(
        lambda ref, options, kind: question(ref, *options, kind=kind),
        st.sampled_from(QUESTIONS),
        st.lists(any_options, max_size=4, unique_by=None if twins else lambda option: option.ref),
        st.sampled_from(["one", "many"]),
    )


any_conditions = st.builds("{}.{}".format, st.sampled_from(QUESTIONS), st.sampled_from(OPTIONS))
any_advice = st.builds(
    lambda when, outcomes: advice("rad", when=tuple(when), outcomes=tuple(outcomes)),
    st.lists(any_conditions, max_size=3),
    st.lists(st.sampled_from(OUTCOMES), max_size=2),
)


@st.composite
def sound_questionnaires(draw):
    """Every question leads to the next one, by its first option; the others lead to any later end."""
    refs = QUESTIONS[: draw(st.integers(1, len(QUESTIONS)))]
    questions = []
    for place, ref in enumerate(refs):
        later = refs[place + 1 :]
        others = draw(st.lists(st.sampled_from([*later, *OUTCOMES]), min_size=1, max_size=3))
        targets = [*later[:1], *others] if later else [OUTCOMES[0], *others]
        options = [_leading(letter, target) for letter, target in zip(OPTIONS, targets, strict=False)]
        many = draw(st.booleans())
        questions.append(question(ref, *_with_exclusive(options, many), kind="many" if many else "one"))
    used = {each.outcome for row in questions for each in row.options}
    return questionnaire(*questions, outcomes=tuple(outcome(ref) for ref in OUTCOMES if ref in used))


def _leading(ref, target):
    return option(ref, target) if target in QUESTIONS else option(ref, outcome=target)


def _with_exclusive(options, many):
    return [*options, option("inget", outcome=OUTCOMES[0], exclusive=True)] if many else options
