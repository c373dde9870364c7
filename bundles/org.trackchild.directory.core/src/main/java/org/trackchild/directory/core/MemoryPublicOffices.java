package org.trackchild.directory.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.OfficeId;

/**
 * The public directory. Nobody waits for it: it is made anew in the background when offices were
 * changed, once for all changes of about a second, and until then the last one is told. What it
 * tells of an office is compared with the directory of now each time, so that what was hidden or
 * closed is gone at once.
 */
@Component
public final class MemoryPublicOffices implements PublicOffices {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryPublicOffices.class);

    /** Between two looks at what was changed, in milliseconds. */
    private static final int PAUSE = 1_000;

    private final MemoryDirectory directory;

    private final ScheduledExecutorService maker =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "trackchild-public-offices");
                        thread.setDaemon(true);
                        thread.setPriority(Thread.MIN_PRIORITY);
                        return thread;
                    });

    private volatile Made made;

    @Activate
    public MemoryPublicOffices(@Reference MemoryDirectory directory) {
        this.directory = directory;
        OfficeBook book = directory.book();
        made = new Made(book, new PublicBook(book.byName(), directory::district));
        maker.scheduleWithFixedDelay(this::follow, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** What was made of a book. */
    private record Made(OfficeBook of, PublicBook told) {}

    @Deactivate
    void stop() {
        maker.shutdownNow();
    }

    /** Makes it anew where anything was changed. */
    void follow() {
        try {
            OfficeBook book = directory.book();
            Made last = made;
            if (last.of() != book) {
                made = new Made(book, last.told().with(book.byName(), directory::district));
            }
        } catch (RuntimeException later) {
            LOG.warn("The public directory stays as it was, trying again", later);
        }
    }

    /** What is told of an office now; empty where nothing is told any more. */
    private static Optional<PublicOffice> now(
            PublicBook told, OfficeBook directory, OfficeId office) {
        return directory.office(office).flatMap(told::extract);
    }

    @Override
    public Optional<PublicOffice> office(OfficeId id) {
        return now(made.told(), directory.book(), id);
    }

    @Override
    public List<PublicOffice> in(String state, String district) {
        PublicBook told = made.told();
        OfficeBook book = directory.book();
        return told.in(state, district).stream()
                .flatMap(
                        known ->
                                now(told, book, known.id())
                                        .filter(each -> each.district().equals(known.district()))
                                        .stream())
                .toList();
    }

    @Override
    public Map<OfficeType, Integer> keptFromThePublic(String district) {
        return made.told().keptFromThePublic(district);
    }

    @Override
    public List<NearbyOffice> near(NearbyQuery query) {
        PublicBook told = made.told();
        OfficeBook book = directory.book();
        return told.near(query, known -> now(told, book, known.id()));
    }
}
