"""Where actors stand on sanctions."""

from statecraft_sanctions.plugin import statecraft_record_types, statecraft_relate
from statecraft_sanctions.stance import SanctionStance

__all__ = ["SanctionStance", "statecraft_record_types", "statecraft_relate"]
