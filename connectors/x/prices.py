"""What X charges, in micro-dollars: pay-per-use, for each row that is returned.

https://docs.x.com/x-api/getting-started/pricing (August 2026). A row that was
returned before on the same UTC day is usually free; here it is counted again.
"""

from typing import Final

POST: Final = 5_000
USER: Final = 10_000
"""Users that come with posts as expansions are counted as rows, too."""
