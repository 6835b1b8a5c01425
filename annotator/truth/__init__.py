"""Who is right where sources contradict each other, and how often each of them was: estimated, never decided.

`odds` weighs one fact and needs no library. What looks at many facts (`estimating`, `copying`, `project`) needs numpy:
import those where they are used, for no window needs them to be painted.
"""

from annotator.truth.odds import DEFAULT_RATE, Told, Voice, probabilities

__all__ = ["DEFAULT_RATE", "Told", "Voice", "probabilities"]
