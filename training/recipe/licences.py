"""Which licence a distribution has, read from the METADATA file of its wheel."""

from __future__ import annotations

import re

PERMISSIVE: dict[str, re.Pattern[str]] = {
    "MIT": re.compile(r"\bMIT\b", re.I),
    "BSD": re.compile(r"\b0?BSD\b", re.I),
    "Apache-2.0": re.compile(r"\bApache\b", re.I),
    "PSF": re.compile(r"\bPSF\b|Python Software Foundation|\bPython-2\.0", re.I),
    "ISC": re.compile(r"\bISC\b|\bISCL\b", re.I),
}
"""The licences whose code may be trained on, and how metadata name them."""

OTHER = re.compile(
    r"\b(A?GPL|LGPL|AGPLv?\d|L?GPLv?\d\S*|GNU|MPL|Mozilla|EUPL|CeCILL|CDDL|EPL|Eclipse|Proprietary|Commercial"
    r"|NVIDIA|LicenseRef|SSPL|BUSL|Elastic|Creative Commons|CC-BY)",
    re.I,
)
"""Any of these beside a permissive licence keeps a distribution out: parts of it may be under the other one."""

COPYLEFT_HEADER = re.compile(r"\bGNU (Lesser |Affero |Library )?General Public|\bL?GPLv?[23]|Mozilla Public")
"""A single file of a permissively licensed distribution may say this in its first lines."""


def permissive_licence(metadata: str) -> str | None:
    """Return the names of the permissive licences that ``metadata`` declares, or None where it declares none or others.

    The expression, the classifiers and the free text of the header are read; the description below it is not.
    """
    header = metadata.replace("\r\n", "\n").split("\n\n", 1)[0]
    fields = re.findall(r"^License-Expression:\s*(.+)$", header, re.M)
    fields += re.findall(r"^Classifier:\s*(License ::.+)$", header, re.M)
    fields += [text[:200] for text in re.findall(r"^License:\s*(.+)$", header, re.M)]
    declared = " | ".join(fields)
    if OTHER.search(declared):
        return None
    names = [name for name, pattern in PERMISSIVE.items() if pattern.search(declared)]
    return " or ".join(names) if names else None
