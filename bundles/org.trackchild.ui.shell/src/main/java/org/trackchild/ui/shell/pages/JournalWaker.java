package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.notices.api.NoticeListener;
import org.trackchild.registry.api.ClockListener;

/**
 * Wakes the open pages when the journal has grown, or notices or clocks have changed: at once, and
 * then at most five times a second, however fast it grows; less often when pages take long to
 * follow, so that those who work do not wait for those who look on.
 */
@Component(service = {JournalListener.class, NoticeListener.class, ClockListener.class})
public final class JournalWaker implements JournalListener, NoticeListener, ClockListener {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Pages are refreshed beside each other, so that a slow one does not hold up all others. */
    private static final int THREADS = 4;

    /**
     * A round is over then, although a page has not answered: its own work may hold it up for long,
     * and one that is closed meanwhile never does.
     */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

    private final OpenPages pages;

    private final ScheduledExecutorService timer;

    private final ExecutorService threads;

    private final Pacer pacer;

    @Activate
    public JournalWaker(@Reference OpenPages pages) {
        ThreadFactory daemons =
                task -> {
                    Thread thread = new Thread(task, "trackchild-desk-journal");
                    thread.setDaemon(true);
                    return thread;
                };
        timer = Executors.newSingleThreadScheduledExecutor(daemons);
        threads = Executors.newFixedThreadPool(THREADS, daemons);
        this.pages = pages;
        pacer = new Pacer(timer, PAUSE, this::wake, System::nanoTime);
    }

    private void wake(Runnable ended) {
        // one more than there are pages, so that it does not come to nought before all are told
        AtomicInteger left = new AtomicInteger(1);
        Runnable one =
                () -> {
                    if (left.decrementAndGet() == 0) {
                        ended.run();
                    }
                };
        pages.each(
                page -> {
                    left.incrementAndGet();
                    page.wake(threads, one);
                });
        one.run();
        if (left.get() > 0) {
            try {
                timer.schedule(ended, LONGEST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                ended.run();
            }
        }
    }

    @Override
    public void grown(long head) {
        pacer.wish();
    }

    @Override
    public void noticesChanged() {
        pacer.wish();
    }

    @Override
    public void clocksChanged() {
        pacer.wish();
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
        threads.shutdown();
    }
}
