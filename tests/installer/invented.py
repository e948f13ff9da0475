"""An invented project whose packages are made on the spot, so that nothing is downloaded."""

import hashlib
import zipfile
from pathlib import Path

BACKEND = """
import zipfile
NAME = "tiny_desk-1.0-py3-none-any.whl"
def build_editable(folder, settings=None, metadata=None):
    with zipfile.ZipFile(folder + "/" + NAME, "w") as wheel:
        for name, text in FILES.items():
            wheel.writestr("tiny_desk-1.0.dist-info/" + name, text)
    return NAME
FILES = {
    "METADATA": "Metadata-Version: 2.1\\nName: tiny-desk\\nVersion: 1.0\\n",
    "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    "entry_points.txt": "[console_scripts]\\ntiny-desk = tiny:main\\n",
    "RECORD": "",
}
"""

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tiny-desk"
version = "1.0"
"""


def make_wheel(folder: Path, name: str, version: str) -> Path:
    """Write a package with one module into ``folder``."""
    module = name.replace("-", "_")
    records = {
        f"{module}/__init__.py": f"VERSION = {version!r}\n",
        f"{module}-{version}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        ),
        f"{module}-{version}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
        f"{module}-{version}.dist-info/RECORD": "",
    }
    wheel = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in records.items():
            archive.writestr(path, text)
    return wheel


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_locks(root: Path, wheel: Path, sha256_wanted: str) -> None:
    """Pin the wheel in both lock files of a project."""
    line = f"{wheel.name.split('-')[0]} @ {wheel.as_uri()} --hash=sha256:{sha256_wanted}\n"
    (root / "requirements.lock").write_text(line)
    (root / "requirements-dev.lock").write_text(line)


def make_project(root: Path) -> Path:
    """Write a project that installs without any package to build it."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "backend.py").write_text(BACKEND)
    wheel = make_wheel(root, "tiny-part", "1.0")
    write_locks(root, wheel, sha256(wheel))
    return root
