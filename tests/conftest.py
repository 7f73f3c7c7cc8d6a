"""Hypothesis without a clock: machines that run these tests are busy, and none of them is a timed test."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
