"""The configuration: YAML files and the environment become frozen `Settings`.

Everything is read before anything is refused, so that all problems are told at
once, each with its file, line and column. Secrets never appear in a problem.
"""

from monitor.settings.load import load_settings
from monitor.settings.model import ChannelSettings, ConnectorSettings, Settings
from monitor.settings.problems import ConfigProblems, Place, Problem

__all__ = [
    "ChannelSettings",
    "ConfigProblems",
    "ConnectorSettings",
    "Place",
    "Problem",
    "Settings",
    "load_settings",
]
