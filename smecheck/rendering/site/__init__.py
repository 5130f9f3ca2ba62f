"""A small static site of an audit: an overview with plots, and a table that is searched and sorted in the browser."""

from smecheck.rendering.site.overview import Dot, MeasurePlot, Month, Overview, overview
from smecheck.rendering.site.table import script_of

__all__ = ["Dot", "MeasurePlot", "Month", "Overview", "overview", "script_of"]
