import pytest
from sqlalchemy import text

from app.storage.keys import PAGE, Key, fits, fresh_key, key_of
from tests.fixtures.work import KEY

OTHER = Key(bytes(32), KEY.salt)


def test_the_salt_of_the_file_leads_from_the_passphrase_to_the_same_key(tmp_path):
    key = fresh_key("correct horse")
    file = tmp_path / "work"
    file.write_bytes(key.salt + b"more")
    assert key_of(file, "correct horse") == key
    assert key_of(file, "correct house") != key


def test_two_files_with_one_passphrase_have_different_keys():
    assert fresh_key("correct horse").raw != fresh_key("correct horse").raw


def test_an_accent_may_be_typed_as_one_character_or_two(tmp_path):
    file = tmp_path / "work"
    file.write_bytes(bytes(16))
    assert key_of(file, "caf\u00e9 noir") == key_of(file, "cafe\u0301 noir")


def test_a_key_does_not_show_itself():
    assert KEY.raw.hex() not in repr(KEY)


@pytest.mark.parametrize(("raw", "salt"), [(31, 16), (32, 15)], ids=["key", "salt"])
def test_a_key_of_another_length_is_refused(raw, salt):
    with pytest.raises(ValueError, match="32 bytes"):
        Key(bytes(raw), bytes(salt))


def test_only_the_right_key_fits_the_first_page(work):
    work.close()
    assert fits(KEY, work.path)
    assert not fits(OTHER, work.path)


def test_a_torn_first_page_is_made_good_by_the_log(work):
    with work.sessions.begin() as session:
        session.execute(text("CREATE TABLE extra (a)"))
        session.connection().exec_driver_sql("COMMIT")
        log = work.path.with_name(work.path.name + "-wal").read_bytes()
        session.connection().exec_driver_sql("BEGIN")
    torn = work.path.with_name("torn")
    torn.write_bytes(work.path.read_bytes()[: PAGE // 2] + bytes(PAGE // 2))
    assert not fits(KEY, torn)
    torn.with_name("torn-wal").write_bytes(log + b"half a frame")
    assert fits(KEY, torn)
    assert not fits(OTHER, torn)
