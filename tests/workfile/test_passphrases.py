import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordDeleteError

from app.workfile import passphrases


class PaperRing(KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    keyring.set_keyring(PaperRing())
    yield keyring.get_keyring()
    keyring.set_keyring(before)


@pytest.fixture
def no_ring():
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def test_a_passphrase_is_remembered_for_its_work_file(ring, tmp_path):
    assert passphrases.is_available()
    assert passphrases.remember(tmp_path / "one", "correct horse")
    assert passphrases.remembered(tmp_path / "one") == "correct horse"
    assert passphrases.remembered(tmp_path / "two") is None


def test_a_passphrase_is_forgotten_on_demand(ring, tmp_path):
    passphrases.remember(tmp_path / "one", "correct horse")
    passphrases.forget(tmp_path / "one")
    passphrases.forget(tmp_path / "one")
    assert passphrases.remembered(tmp_path / "one") is None


def test_a_machine_without_key_ring_remembers_nothing_and_does_not_complain(no_ring, tmp_path):
    assert not passphrases.is_available()
    assert not passphrases.remember(tmp_path / "one", "correct horse")
    assert passphrases.remembered(tmp_path / "one") is None
    passphrases.forget(tmp_path / "one")


def test_a_ring_that_the_system_does_not_trust_keeps_nothing(ring, tmp_path, monkeypatch):
    monkeypatch.setattr(PaperRing, "priority", 0.5)
    assert not passphrases.is_available()
    assert not passphrases.remember(tmp_path / "one", "correct horse")
    assert ring.kept == {}
