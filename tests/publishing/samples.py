"""A small whole routine, for tests that need one and not the shipped one."""

from decisions.document import Option, Outcome, Question, Questionnaire
from guide.document import Guide, Remark, Routine, Section, Step, SupportChannel
from routine.document import Document


def sample_document(*, step_body: str = "1. Klicka på **Nytt meddelande**.") -> Document:
    return Document(routine=sample_routine(step_body), questionnaire=sample_questionnaire())


def sample_routine(step_body: str) -> Routine:
    return Routine(
        title="Rutin för kryptering",
        lead="Så skyddar du känslig information.",
        sections=(Section(ref="syfte", kind="purpose", title="Syfte", body="Skydda informationen."),),
        guides=(
            Guide(
                ref="webb",
                title="Outlook på webben",
                intro="Så gör du.",
                summary="1. Öppna.",
                steps=(
                    Step(
                        ref="starta",
                        title="Starta",
                        body=step_body,
                        remarks=(Remark(kind="tip", body="Tips."),),
                    ),
                ),
            ),
        ),
        support=(SupportChannel(kind="phone", value="0523-61 35 80", label="Ring"),),
    )


def sample_questionnaire() -> Questionnaire:
    yes = Option(ref="ja", label="Ja", outcome="kryptera", sensitivity=1)
    no = Option(ref="nej", label="Nej", outcome="behovs-inte")
    return Questionnaire(
        title="Ska jag kryptera?",
        intro="Svara på en fråga.",
        questions=(Question(ref="kansligt", text="Är det känsligt?", options=(yes, no)),),
        outcomes=(
            Outcome(ref="kryptera", verdict="encrypt", title="Ja, kryptera.", body="Rutinen säger det."),
            Outcome(
                ref="behovs-inte",
                verdict="no_need",
                title="Nej, det behövs inte.",
                body="Det finns ingen anledning.",
            ),
        ),
    )
