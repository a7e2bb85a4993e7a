"""A thousand addresses that nobody thought of, asked of the shipped questionnaire."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import CONTENT
from tests.security.answers import TRACES
from transfer.files.reading import read_content

QUESTIONS = read_content(CONTENT).document.questionnaire.questions
NAMES = [question.ref for question in QUESTIONS]
CHOICES = [option.ref for question in QUESTIONS for option in question.options]

odd_text = st.text(max_size=20) | st.sampled_from(
    ["%00", "%ff", "%ED%A0%80", "&", "=", ";", "+", "%", "..", "[]"]
)
names = st.sampled_from([*NAMES, "fran", "andra"]) | odd_text
choices = st.sampled_from([*CHOICES, *NAMES]) | odd_text
joined = st.lists(st.tuples(names, choices), max_size=12).map(
    lambda pairs: "&".join("=".join(pair) for pair in pairs)
)
queries = joined | st.text(max_size=200) | st.binary(max_size=100).map(lambda data: data.decode("latin-1"))
prefixes = st.sampled_from(["/ska-jag-kryptera/", "/utgavor/1/ska-jag-kryptera/"])


@settings(
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(address=prefixes, query=queries)
def test_no_address_is_a_fault_of_ours(reader, address, query):
    response = reader.get(address, QUERY_STRING=query.encode("utf-8", "surrogatepass").decode("latin-1"))
    assert response.status_code in (200, 302, 400, 404)
    page = response.content.decode()
    assert not [trace for trace in TRACES if trace in page]


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_way_of_answering_ends_in_an_outcome(reader, data):
    answers: dict[str, str] = {}
    for _ in NAMES:
        query = "&".join(f"{name}={choice}" for name, choice in answers.items())
        response = reader.get("/ska-jag-kryptera/", QUERY_STRING=query)
        assert response.status_code == 200
        question = (response.context or {}).get("question")
        if question is None:
            break
        answers[question.ref] = data.draw(st.sampled_from([option.ref for option in question.options]))
    assert response.context["outcome"]
