"""What holds for all tests: no clock decides whether one passes."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A busy machine is no failure: examples may take as long as they take.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
