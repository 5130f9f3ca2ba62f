"""Official series as measures and observations: a CSV table in, edits to a registry out, or all that does not fit."""

from smecheck.registry.importing.apply import Imported, import_table
from smecheck.registry.importing.mapping import Mapping, read_mapping
from smecheck.registry.importing.self_told import mapping_of_sdmx
from smecheck.registry.importing.table import Table, read_table

__all__ = ["Imported", "Mapping", "Table", "import_table", "mapping_of_sdmx", "read_mapping", "read_table"]
