package org.trackchild.demo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Accounts;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.RegisterKind;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.store.api.Store;

/**
 * Runs the seeder in the background in a demonstration or training. How many cases: framework
 * property {@code trackchild.demo.cases}, else 5,000.
 */
@Component(service = DemoMode.class, immediate = true)
public final class DemoMode {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMode.class);

    private static final String CASES = "5000";

    private static final int TRY_AGAIN_SECONDS = 5;

    private static final int TRIES = 20;

    private final CountDownLatch stopping = new CountDownLatch(1);

    private final Thread thread;

    @Activate
    public DemoMode(
            BundleContext context,
            @Reference Store store,
            @Reference Directory directory,
            @Reference Accounts accounts,
            @Reference CaseRegistry registry,
            @Reference CaseReader reader,
            @Reference DemoWork work) {
        RegisterKind kind = store.kind();
        if (!kind.isSynthetic()) {
            thread = null;
            return;
        }
        DemoFolder folder = new DemoFolder(Path.of(dataFolder(context)));
        int wanted = wanted(context.getProperty("trackchild.demo.cases"));
        thread =
                new Thread(
                        () ->
                                run(
                                        () ->
                                                new DemoSeeder(
                                                                store,
                                                                directory,
                                                                new DemoLogins(accounts, folder),
                                                                new DemoCases(registry, reader),
                                                                folder,
                                                                work::make,
                                                                stopping)
                                                        .seed(
                                                                wanted,
                                                                kind == RegisterKind.TRAINING)),
                        "trackchild-demo");
        thread.setDaemon(true);
        thread.start();
    }

    private static String dataFolder(BundleContext context) {
        String folder = context.getProperty("trackchild.data");
        return folder == null || folder.isBlank() ? context.getProperty("karaf.base") : folder;
    }

    private static int wanted(String text) {
        return Integer.parseInt(text == null || text.isBlank() ? CASES : text.strip());
    }

    /**
     * The database or the disk may not be ready: what was done stays done, and it is tried again.
     */
    private void run(Runnable seeding) {
        for (int tries = 1; stopping.getCount() > 0; tries++) {
            try {
                seeding.run();
                return;
            } catch (RuntimeException failed) {
                if (tries == TRIES) {
                    LOG.error("The demo could not be completed", failed);
                    return;
                }
                LOG.warn("The demo is not complete yet, trying again: {}", failed.getMessage());
            }
            try {
                if (stopping.await(TRY_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Stops after the transaction that is under way; the next start goes on. */
    @Deactivate
    void stop() throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }
}
