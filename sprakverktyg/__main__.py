"""`python -m sprakverktyg` is the same as the `sprakverktyg` command."""

import sys

from sprakverktyg.cli import main

sys.exit(main())
