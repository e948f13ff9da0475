"""Which files a listing names, and which it only claims to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.fetching.listing import files_in

FOLDER = "https://ftp.example/pub/Books/2027/"
# As the server of NCHS writes its listings: capitals, absolute paths, blanks escaped.
PAGE = """<html><head><title>ftp.example - /pub/Books/2027/</title></head><body><hr>
<pre><A HREF="/pub/Books/">[To Parent Directory]</A><br><br> 6/30/2025  3:40 PM       164524
<A HREF="/pub/Books/2027/TABLE-FY2027.xlsx">TABLE-FY2027.xlsx</A><br>  7/2/2025  3:52 PM
<A HREF="/pub/books/2027/book%20and%20index-2027.zip">book and index-2027.zip</A><br>
<A HREF="/pub/Books/2027/older/">older</A><br></pre><hr></body></html>"""


def test_the_files_of_a_folder_are_found_and_neither_parents_nor_folders():
    assert files_in(PAGE, FOLDER) == [
        f"{FOLDER}TABLE-FY2027.xlsx",
        f"{FOLDER}book%20and%20index-2027.zip",
    ]


def test_links_as_a_folder_of_this_machine_is_listed_are_found_once():
    page = '<ul><li><a href="a.zip">a</a><li><a href="a.zip">a</a><li><a href="b/">b</a></ul>'
    assert files_in(page, FOLDER) == [f"{FOLDER}a.zip"]


@pytest.mark.parametrize(
    "link",
    [
        "https://other.example/pub/Books/2027/a.zip",
        "http://ftp.example/pub/Books/2027/a.zip",
        "../2026/a.zip",
        "sub/a.zip",
        "..%2f..%2fa.zip",
        "a%5cb.zip",
        "a%00.zip",
        "%2e%2e",
        ".hidden.zip",
        "C:a.zip",
        "a.zip?from=here",
        "javascript:alert(1)",
        "http://[broken/a.zip",
        "",
    ],
)
def test_links_that_lead_elsewhere_or_are_no_names_are_left_out(link):
    assert files_in(f'<a href="{link}">a.zip</a><a name="x">no link</a>', FOLDER) == []


@given(st.text())
def test_anything_else_is_no_listing(text):
    assert all(each.startswith(FOLDER) for each in files_in(text, FOLDER))
