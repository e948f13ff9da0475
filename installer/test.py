"""Set Coderdesk up and run every check and test; any Python since 2.7 can read this file."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

from installer.supported import COMPLAINT

if COMPLAINT:
    sys.exit(COMPLAINT)

from installer.check import main

sys.exit(main(sys.argv[1:]))
