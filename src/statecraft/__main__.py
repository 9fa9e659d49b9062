"""``python -m statecraft``."""

from statecraft.cli import main

raise SystemExit(main())
