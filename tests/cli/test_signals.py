"""A signal that asks a run to end ends it the way Ctrl-C does, with its own exit code."""

import os
import signal

import pytest

from rights.cli.signals import ENDING, stoppable


@pytest.mark.parametrize("number", ENDING)
def test_outside_a_run_it_is_the_exit_code(number: int) -> None:
    before = signal.getsignal(number)
    with pytest.raises(SystemExit) as caught, stoppable():
        os.kill(os.getpid(), number)
    assert caught.value.code == 128 + number
    assert signal.getsignal(number) is before


def test_inside_a_run_it_stops_the_run_and_later_ones_wait_for_the_report() -> None:
    with stoppable() as stop:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        except KeyboardInterrupt:
            os.kill(os.getpid(), signal.SIGHUP)
            os.kill(os.getpid(), signal.SIGTERM)
    assert stop.exit_code == 143


def test_ctrl_c_stays_what_it_is() -> None:
    with pytest.raises(KeyboardInterrupt), stoppable():
        os.kill(os.getpid(), signal.SIGINT)
