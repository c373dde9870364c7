package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.notices.api.NoticeListener;

/**
 * Wakes the open pages when the journal has grown, or notices have changed: at once, and then at
 * most five times a second, however fast it grows.
 */
@Component(service = {JournalListener.class, NoticeListener.class})
public final class JournalWaker implements JournalListener, NoticeListener {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Pages are refreshed beside each other, so that a slow one does not hold up all others. */
    private static final int THREADS = 4;

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
        pacer =
                new Pacer(
                        timer,
                        PAUSE,
                        () -> pages.each(page -> page.wake(threads)),
                        System::nanoTime);
    }

    @Override
    public void grown(long head) {
        pacer.wish();
    }

    @Override
    public void noticesChanged() {
        pacer.wish();
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
        threads.shutdown();
    }
}
