"""What the world hears of a course."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _OfCourse:
    """Of which approach, and for how many hours."""

    approach: str
    hours: int


class CourseDrafted(_OfCourse, Event, name="training.distance_course.drafted"):
    """A course is being written."""


class CourseEdited(_OfCourse, Event, name="training.distance_course.edited"):
    """The draft of a course was changed."""


class CoursePublished(_OfCourse, Event, name="training.distance_course.published"):
    """Everybody may take the course in their own time."""


class CourseRetired(_OfCourse, Event, name="training.distance_course.retired"):
    """Nobody begins the course any more; whoever has begun goes on."""
