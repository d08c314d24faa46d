"""A drawing in a file of Office, in the place of a picture for programs that know none."""

from __future__ import annotations

_DRAWING = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DRAWS = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def shown(key: str, spaces: str) -> str:
    """What the picture says of the drawing that its relation ``key`` leads to, as XML; ``spaces``
    declares the prefixes "a" and "r"."""
    return (
        f'<a:extLst {spaces}><a:ext uri="{_DRAWS}">'
        f'<asvg:svgBlip xmlns:asvg="{_DRAWING}" r:embed="{key}"/></a:ext></a:extLst>'
    )
