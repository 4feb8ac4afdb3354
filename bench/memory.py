"""How much memory this process has held at most."""

import resource
from pathlib import Path

KILOBYTES = 1024
_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """The peak of this process in megabytes.

    Linux's VmHWM where there is one: the peak of resource usage is handed down by a larger parent.
    """
    if _STATUS.is_file():
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
        held = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), None)
        if held:
            return int(held) / KILOBYTES
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES
