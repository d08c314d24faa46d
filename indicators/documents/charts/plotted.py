"""A page drawn with matplotlib and seaborn, for files of dots and for PDF."""

from __future__ import annotations

from typing import Any

from .canvas import BODY, PAGE, WIDTH, Canvas, Grid, Look, Numbers, Percents, Place, Type, baseline
from .palette import PAPER, heat


class Plotted(Canvas):
    """A page as a figure; the ``gid`` of each artist tells what it is."""

    def __init__(self, language: str) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D, ScaledTranslation

        super().__init__(language)
        self.figure: Any = Figure(figsize=(WIDTH / 72, 1), dpi=72, facecolor=PAPER)
        # From the top edge, wherever that will be when the page has got its height.
        edge: Any = self.figure.transFigure
        top = ScaledTranslation(0, 1, edge)
        self._points = Affine2D().scale(1 / 72, -1 / 72) + self.figure.dpi_scale_trans + top

    def close(self, height: float) -> None:
        self.figure.set_size_inches(WIDTH / 72, height / 72)

    def _on(self, grid: Grid) -> Any:
        """What turns numbers on two scales into places on the page."""
        from matplotlib.transforms import Affine2D

        if grid == PAGE:
            return self._points
        scaled = Affine2D().scale(grid.across.unit, grid.down.unit)
        return scaled.translate(grid.across.at(0), grid.down.at(0)) + self._points

    def write(self, place: Place, words: str, gid: str, type_: Type = BODY) -> None:
        text = self.figure.text(
            *baseline(place, type_),
            words,
            transform=self._points,
            gid=gid,
            size=type_.size,
            color=type_.colour,
            weight="bold" if type_.bold else "normal",
            ha=type_.side,
            va="baseline",
            rotation=90 if type_.turned else 0,
            rotation_mode="anchor",
            parse_math=False,
        )
        if type_.box is not None:
            text.set_bbox({"facecolor": type_.box, "edgecolor": "none", "pad": 1})

    def box(self, corner: Place, size: Place, gid: str, look: Look, grid: Grid = PAGE) -> None:
        from matplotlib.patches import Rectangle

        self.figure.add_artist(Rectangle(corner, *size, gid=gid, transform=self._on(grid), **look))

    def line(self, across: Numbers, down: Numbers, gid: str, look: Look, grid: Grid = PAGE) -> None:
        from matplotlib.lines import Line2D

        self.figure.add_artist(Line2D(across, down, gid=gid, transform=self._on(grid), **look))

    def heat(self, corner: Place, size: Place, percents: Percents, gid: str) -> None:
        import numpy
        import seaborn
        from matplotlib.colors import ListedColormap

        shares = numpy.array(percents, float)
        rows, columns = shares.shape
        page_width, page_height = self.figure.get_size_inches() * 72
        width, height = size[0] * columns, size[1] * rows
        across, up = corner[0] / page_width, 1 - (corner[1] + height) / page_height
        place = (across, up, width / page_width, height / page_height)
        axes = self.figure.add_axes(place, zorder=0.1)
        seaborn.heatmap(
            shares,
            mask=numpy.isnan(shares),
            ax=axes,
            vmin=0,
            vmax=100,
            cmap=ListedColormap([heat(step / 10) for step in range(1001)]),
            cbar=False,
            linewidths=1.2,
            linecolor=PAPER,
            xticklabels=False,
            yticklabels=False,
        )
        axes.collections[0].set_gid(gid)
        axes.set_axis_off()
