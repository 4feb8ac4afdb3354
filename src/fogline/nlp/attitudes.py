"""Cues that tell of a mind and not of a statement.

Corpora of attribution mark beliefs, wishes and intentions beside statements.  Who collects what
was claimed wants the statements alone.  Verbs of thinking and fearing stay, for what experts think
and officials fear is news of what they said; wishing, trying, knowing, feeling and seeming do not.
"""

import re

_WORD = re.compile(r"[^\W\d_]+")

_ATTITUDES = frozenset(
    _WORD.findall("""
    want wants wanted wanting wish wishes wished wishing hope hopes hoped hoping hopeful
    expect expects expected expecting await awaits awaited awaiting seek seeks sought seeking
    intend intends intended intending aim aims aimed aiming try tries tried trying
    attempt attempts attempted attempting know knows knew knowing known unknown
    feel feels felt feeling see sees saw seen seeing appear appears appeared appearing
    seem seems seemed seeming need needs needed prefer prefers preferred love loves loved
    like likes liked hate hates hated remember remembers remembered forget forgets forgot
    wonder wonders wondered look looks looked looking concerned confident silent keen eager willing
    afraid determined
    """)
)
_LIGHT = frozenset(
    _WORD.findall("""
    a an the is are was were be been being am has have had having do does did not no never n t s
    will would shall should can could may might must to for of in on at about over with by forward
    also still now just only even once widely eagerly apparently long really very so well
    """)
)


def is_attitude(cue: str) -> bool:
    """Whether a cue holds a word of hope, will, knowledge or appearance and no word of speech."""
    words = {word.lower() for word in _WORD.findall(cue)} - _LIGHT
    return bool(words) and words <= _ATTITUDES
