"""The resources of a file: which there are, and which one a reference means."""

from collections.abc import Iterator, Sequence

from app.charts.dates import day_of
from app.charts.tree import Node
from app.domain.people import Patient, Sex

__all__ = ["Resources", "named", "text_of", "value"]

_SEXES = {"female": Sex.FEMALE, "male": Sex.MALE}
_VERSION = "/_history/"
_UNIVERSAL = "urn:uuid:"
_HOLDING = {"entry", "resource", "contained"}


def value(node: Node, *path: str) -> str:
    """Return the value of the first element that the names lead to and that has one."""
    return node.value("value", *path)


def text_of(concept: Node) -> str:
    """Return the words of a coded concept: its text, else the display of a coding, else a code."""
    for path in (("text",), ("coding", "display"), ("coding", "code")):
        if words := value(concept, *path):
            return words
    return ""


def named(holder: Node) -> str:
    """Return the name of a person or an organization as one says it."""
    names = list(holder.all("name"))
    chosen = next((each for each in names if value(each, "use") == "official"), None)
    name = chosen or next(iter(names), Node(""))
    given, family = _joined(name, "given"), _joined(name, "family")
    return value(name, "text") or f"{given} {family}".strip() or name.attributes.get("value", "")


class Resources:
    """The resources of a file in their order, out of their bundles, and what they refer to."""

    def __init__(self, roots: Sequence[Node]) -> None:
        self.all = [each for root in roots for each in _unbundled(root)]
        self._known: dict[str, Node] = {}
        for root in roots:
            self._name(root, f"{root.name}/")
            self._learn(root)

    def meant(self, reference: Node) -> Node | None:
        """Return the resource that a reference means, None where it is not in the file."""
        said = value(reference, "reference") or value(reference, "url")
        said = said.partition(_VERSION)[0]
        found = self._known.get(said) or self._known.get("/".join(said.rsplit("/", 2)[-2:]))
        return found or self._known.get(said.removeprefix(_UNIVERSAL))

    def called(self, reference: Node) -> str:
        """Return the name of whom a reference means."""
        resource = self.meant(reference)
        return value(reference, "display") or (named(resource) if resource else "")

    def patients(self) -> list[Patient]:
        """Return the patients of the file, each once."""
        found = (_patient(each) for each in self.all if each.name == "Patient")
        return list(dict.fromkeys(found))

    def patient_of(self, resource: Node) -> Patient | None:
        """Return whom a resource is about, None where it does not say."""
        if resource.name == "Patient":
            return _patient(resource)
        for name in ("subject", "patient", "beneficiary"):
            for reference in resource.all(name):
                meant = self.meant(reference)
                if meant is not None and meant.name == "Patient":
                    return _patient(meant)
                if display := value(reference, "display"):
                    return Patient(family=display)
        return None

    def _learn(self, root: Node) -> None:
        for node in root.walk():
            if node.name not in _HOLDING:
                continue
            for resource in node.elements():
                self._name(resource, "#" if node.name == "contained" else f"{resource.name}/")
            for resource in node.all("resource"):
                for inner in resource.elements():
                    self._known.setdefault(value(node, "fullUrl"), inner)

    def _name(self, resource: Node, before: str) -> None:
        if number := value(resource, "id"):
            self._known.setdefault(before + number, resource)
            if "-" in number:
                # Universal numbers are their own address, even in another file of the export.
                self._known.setdefault(number, resource)


def _unbundled(root: Node) -> Iterator[Node]:
    if root.name not in {"Bundle", "Parameters"}:
        yield root
        return
    for entry in root.elements():
        for resource in entry.all("resource"):
            for inner in resource.elements():
                yield from _unbundled(inner)


def _patient(resource: Node) -> Patient:
    names = list(resource.all("name"))
    official = [each for each in names if value(each, "use") == "official"]
    name = next(iter(official + names), Node(""))
    family, given = _joined(name, "family"), _joined(name, "given")
    if not (family or given):
        family = value(name, "text")
    return Patient(
        _number(resource),
        family,
        given,
        day_of(value(resource, "birthDate")),
        _SEXES.get(value(resource, "gender"), Sex.UNKNOWN),
    )


def _number(resource: Node) -> str:
    identifiers = list(resource.all("identifier"))
    of_records = [each for each in identifiers if value(each, "type", "coding", "code") == "MR"]
    numbers = (value(each, "value") for each in of_records + identifiers)
    return next((number for number in numbers if number), "") or value(resource, "id")


def _joined(name: Node, part: str) -> str:
    return " ".join(each.attributes.get("value", "") for each in name.all(part)).strip()
