"""What an environment makes of config/settings.py, which is run anew without any .env."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from environ import FileAwareEnv
from environ.fileaware_mapping import FileAwareMapping

SETTINGS = Path(__file__).parent.parent / "config" / "settings.py"


def settings_of(**environment: str) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FileAwareEnv, "ENVIRON", FileAwareMapping(env=environment))
        patch.setattr(FileAwareEnv, "read_env", lambda *args: None)
        return runpy.run_path(str(SETTINGS))
