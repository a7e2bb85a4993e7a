"""What only the owner knows and has not filled in: facts of the accessibility statement, and contacts."""

from guide.document import Routine
from guide.labels import Role
from guide.pages.document import Statement

ROLES: tuple[Role, ...] = ("switchboard", "social_services", "incident", "data_protection", "accessibility")


def missing_facts(statement: Statement) -> list[str]:
    """What readers of the statement are told is missing, in its order."""
    facts = {
        "offentlig aktör": statement.actor,
        "bedömning": statement.status != "unknown",
        "när webbplatsen bedömdes": statement.assessed_on,
        "när redogörelsen uppdaterades": statement.updated_on,
        "hur webbplatsen har granskats": statement.method,
        "tillsynsmyndighet": statement.supervisor and statement.supervisor_url,
    }
    return [name for name, fact in facts.items() if not fact]


def roles_without_contact(routine: Routine) -> list[Role]:
    """Those that readers should be able to turn to, and cannot."""
    return [role for role in ROLES if not routine.contacts_for(role)]
