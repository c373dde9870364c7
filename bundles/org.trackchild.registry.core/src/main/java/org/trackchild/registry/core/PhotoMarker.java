package org.trackchild.registry.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;

/**
 * Marks the photographs that were stored before there were marks, a few at a time after the start,
 * and raises the alarms that would have been raised then. Ends when there are no more.
 */
@Component(service = PhotoMarker.class, immediate = true)
public class PhotoMarker {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoMarker.class);

    private static final Caller SELF = Caller.system("photographs");

    private static final int AT_ONCE = 20;

    private static final long PAUSE_SECONDS = 60;

    private final Store store;

    /** The last one that was tried since the start. */
    private Optional<UUID> after = Optional.empty();

    private final CountDownLatch stopped = new CountDownLatch(1);

    private final Thread worker = new Thread(this::work, "trackchild-photographs");

    @Activate
    public PhotoMarker(@Reference Store store) {
        this.store = store;
    }

    @Activate
    void start() {
        worker.setDaemon(true);
        worker.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        stopped.countDown();
        worker.join(Duration.ofSeconds(10).toMillis());
    }

    private void work() {
        try {
            boolean more = true;
            while (more && stopped.getCount() > 0) {
                try {
                    more = markSome();
                } catch (RuntimeException e) {
                    LOG.warn("photographs cannot be marked: {}", e.getClass().getName());
                    if (stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("marking ends");
        }
    }

    /**
     * Marks some more. What cannot be opened is stepped over, and tried again after the next start.
     *
     * @return whether there were any
     */
    boolean markSome() {
        List<UUID> some = store.read(tx -> tx.photos().unmarked(after, AT_ONCE));
        if (some.isEmpty()) {
            return false;
        }
        Map<PhotoTable.Owned, PhotoMark> marks = new LinkedHashMap<>();
        for (UUID id : some) {
            opened(id)
                    .ifPresent(
                            photo ->
                                    marks.put(
                                            new PhotoTable.Owned(photo.id(), photo.owner()),
                                            mark(photo)));
        }
        write(marks);
        after = Optional.of(some.get(some.size() - 1));
        return true;
    }

    private Optional<PhotoTable.Photo> opened(UUID id) {
        try {
            return store.read(tx -> tx.photos().find(id));
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code().fault() == ProblemCode.Fault.UNAVAILABLE) {
                throw refused;
            }
            LOG.warn("photograph {} cannot be opened: {}", id, refused.getMessage());
            return Optional.empty();
        }
    }

    private void write(Map<PhotoTable.Owned, PhotoMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        store.write(
                SELF,
                tx -> {
                    Alarms alarms = new Alarms(tx);
                    marks.forEach(
                            (photo, mark) -> {
                                tx.photos().mark(photo.id(), mark);
                                alarms.samePhotograph(photo, mark);
                            });
                    return true;
                });
    }

    private static PhotoMark mark(PhotoTable.Photo photo) {
        try {
            return PictureMarks.of(photo.jpeg());
        } catch (RuntimeException e) {
            LOG.warn("photograph {} cannot be decoded: {}", photo.id(), e.getClass().getName());
            return none(photo);
        }
    }

    /** A file that cannot be decoded is like no other. */
    private static PhotoMark none(PhotoTable.Photo photo) {
        return new PhotoMark("unreadable " + photo.id(), 0, 0, false);
    }
}
