"""What a denial denies in like words of another."""

from fogline.model.statement import Act
from fogline.stages.link.denials import denied, in_like_words
from fogline.stages.link.reading import Reading
from story import Story


def test_like_words_that_read_as_another_matter_are_not_denied() -> None:
    story = Story()
    report = story.report("The mayor sold the old mill in secret. No, said Bo: the mayor sold the old mill.")
    story.say(report, "The mayor sold the old mill in secret", speaker=story.name("Ada Quill"))
    story.say(report, "the mayor sold the old mill", speaker=story.name("Bo Tarn"), act=Act.DENY)
    first, second = story.told
    key = (min(first.id, second.id), max(first.id, second.id))
    for unrelated, number in ((0.1, 1), (0.6, 0)):
        reading = Reading(row={"a": 0}, chances={key: {"unrelated": unrelated}})
        assert len(list(denied(story.told, in_like_words([(first, second, None)]), reading))) == number
