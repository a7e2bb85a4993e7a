"""So much is taken in and no more."""

from feedback.rate_limit import Bucket, opened


def test_a_days_share_opens_hour_by_hour():
    assert [opened(21, hour) for hour in (0, 5, 7, 11, 16, 23)] == [5, 5, 7, 10, 14, 21]


def test_it_is_full_after_so_many_and_has_room_again_later():
    now = [0.0]
    bucket = Bucket(most=2, per_second=0.5, clock=lambda: now[0])
    assert [bucket.take() for _ in range(3)] == [True, True, False]
    now[0] = 2.0
    assert [bucket.take() for _ in range(2)] == [True, False]
