"""Draws logs of training as one SVG: a value over the tokens, or over the floating point operations, of each run."""

from __future__ import annotations

import argparse
import json
import math
from html import escape
from pathlib import Path

from recipe.model import preset

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 640, 360, 60, 44, 16
COLOURS = ("#1f6feb", "#d1242f", "#1a7f37", "#8250df", "#bf8700")

Curve = list[tuple[float, float]]


def read_curve(log: Path, value: str, *, by_flops: bool, context: int, vocabulary: int) -> Curve:
    """Return the points of a log where ``value`` was measured."""
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    settings = next(row["settings"] for row in rows if "settings" in row)
    scale = preset(settings["preset"], vocabulary, context).flops_per_token() if by_flops else 1
    return [(row["tokens"] * scale, row[value]) for row in rows if value in row and row.get("tokens")]


def _ticks(low: float, high: float) -> list[float]:
    step = 10 ** math.floor(math.log10((high - low) or 1))
    while (high - low) / step < 4:
        step /= 2
    first = math.ceil(low / step)
    return [i * step for i in range(first, int(high / step) + 1)]


def draw(curves: dict[str, Curve], x_title: str, y_title: str) -> str:
    """Return an SVG with a line and a legend for each curve."""
    points = [point for curve in curves.values() for point in curve]
    x_low, x_high = 0.0, max(x for x, _ in points)
    y_low, y_high = min(y for _, y in points), max(y for _, y in points)
    margin = 0.05 * (y_high - y_low or 1)
    y_low, y_high = y_low - margin, y_high + margin

    def place(x: float, y: float) -> tuple[float, float]:
        across = LEFT + (x - x_low) / (x_high - x_low) * (WIDTH - LEFT - 16)
        return across, TOP + (y_high - y) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12">', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    for tick in _ticks(y_low, y_high):
        _, y = place(0, tick)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - 16}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{tick:.3g}</text>')
    for tick in _ticks(x_low, x_high):
        x, _ = place(tick, y_low)
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{tick:.3g}</text>')
    for i, (name, curve) in enumerate(curves.items()):
        colour = COLOURS[i % len(COLOURS)]
        line = " ".join("{:.1f},{:.1f}".format(*place(x, y)) for x, y in curve)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
                     f'<text x="{WIDTH - 24}" y="{TOP + 18 + 16 * i}" text-anchor="end" fill="{colour}">'
                     f'{escape(name)}</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(x_title)}</text>')
    parts.append(f'<text x="14" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 {HEIGHT / 2})">'
                 f'{escape(y_title)}</text></svg>')
    return "\n".join(parts) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("logs", nargs="+", metavar="NAME=LOG", help="logs, each with a name before it")
    parser.add_argument("--value", default="bits_per_byte", help="bits_per_byte, held_out_nats or loss")
    parser.add_argument("--by-flops", action="store_true")
    parser.add_argument("--context", type=int, default=512)
    parser.add_argument("--vocabulary", type=int, default=4160)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    curves = {}
    for text in arguments.logs:
        name, _, log = text.rpartition("=")
        curves[name or log] = read_curve(Path(log), arguments.value, by_flops=arguments.by_flops,
                                         context=arguments.context, vocabulary=arguments.vocabulary)
    x_title = "floating point operations" if arguments.by_flops else "tokens"
    arguments.out.write_text(draw(curves, x_title, arguments.value.replace("_", " ")))


if __name__ == "__main__":
    main()
