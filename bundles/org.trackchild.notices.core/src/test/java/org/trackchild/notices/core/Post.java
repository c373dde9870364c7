package org.trackchild.notices.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trackchild.notices.api.NoticeChannel;

/** A channel that keeps what it gets, or fails as it is told. */
final class Post implements NoticeChannel {

    final List<Letter> got = new ArrayList<>();

    Optional<Undelivered> failure = Optional.empty();

    /** Of which letters it breaks. */
    Predicate<Letter> breaking = letter -> false;

    /** What happens while it sends. */
    Runnable meanwhile = () -> {};

    @Override
    public void deliver(Letter letter) throws Undelivered {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        if (breaking.test(letter)) {
            throw new IllegalStateException("broken");
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        got.add(letter);
    }
}
