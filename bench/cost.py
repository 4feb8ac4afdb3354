"""Seconds and peak megabytes of a command: `python bench/cost.py COMMAND...` prints both.

A process of its own, and a small one: a child starts with the memory peak of its parent.
"""

import os
import subprocess
import sys
import time

if __name__ == "__main__":
    begun = time.perf_counter()
    child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    print(time.perf_counter() - begun, usage.ru_maxrss / 1024)
    sys.exit(child.returncode)
