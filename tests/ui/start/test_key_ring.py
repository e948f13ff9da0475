import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from app.ui.start.key_ring import SystemKeyRing


class Kept(KeyringBackend):
    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def installed():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_without_a_key_ring_nothing_is_remembered(installed, tmp_path):
    installed(NoKeyring())
    ring = SystemKeyRing()
    assert not ring.is_available()
    ring.remember(tmp_path / "a", "x")
    assert ring.remembered(tmp_path / "a") is None


def test_a_passphrase_is_kept_until_it_is_forgotten(installed, tmp_path):
    installed(Kept())
    ring = SystemKeyRing()
    assert ring.is_available()
    ring.remember(tmp_path / "a", "seven grey herons")
    assert ring.remembered(tmp_path / "a") == "seven grey herons"
    ring.forget(tmp_path / "a")
    assert ring.remembered(tmp_path / "a") is None
