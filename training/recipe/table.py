"""Prints reports of ``emend eval`` as a Markdown table with a column for each, for the model card."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

KS = (1, 5, 10, 50)


def share(value: float) -> str:
    """Return a share in percent."""
    return f"{100 * value:.1f} %"


def pass_at(report: dict, k: int) -> str:
    """Return pass@k with its interval, nothing where it was not measured."""
    if str(k) not in report["pass_at_k"]:
        return ""
    low, high = report["intervals"][str(k)]
    return f"{share(report['pass_at_k'][str(k)])} ({100 * low:.1f} to {100 * high:.1f})"


def column(report: dict) -> list[str]:
    """Return the cells of a report, the title first."""
    hunks = report["hunks"]
    return [f"{report['model']}: {report['dataset']}, n = {report['n']}", *(pass_at(report, k) for k in KS),
            share(1 - report["malformed_hunks"] / hunks) if hunks else "",
            share(report["compile_rate"]), share(report["distinct_share"])]


def table(reports: list[dict]) -> str:
    """Return the table."""
    heads = ["", *(f"pass@{k}" for k in KS), "well-formed hunks", "programs that compile", "distinct programs"]
    rows = [f"| {' | '.join(cells)} |" for cells in zip(heads, *map(column, reports))]
    return "\n".join([rows[0], "|---" * (len(reports) + 1) + "|", *rows[1:]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+", help="files report.json")
    print(table([json.loads(path.read_text()) for path in parser.parse_args().reports]))


if __name__ == "__main__":
    main()
