"""Random examples take the time they take: a slow machine is no fault in what is tested."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
