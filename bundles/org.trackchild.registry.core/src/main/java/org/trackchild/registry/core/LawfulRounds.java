package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.store.api.Store;

/**
 * Looks again and again where a clock has run out because of which the law asks another office.
 * Keeps nothing: after a restart it finds the same.
 */
@Component(service = LawfulRounds.class, immediate = true)
public class LawfulRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LawfulRounds.class);

    private static final int ROUND_SECONDS = 30;

    /** An end waits so long for the transaction that runs. */
    private static final int END_SECONDS = 10;

    /** Cases that are looked at in one go. */
    private static final int TOGETHER = 100;

    private static final Caller SELF = Caller.system("law");

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread named = new Thread(work, "trackchild-law");
                        named.setDaemon(true);
                        return named;
                    });

    private volatile boolean stopped;

    @Activate
    public LawfulRounds(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
    }

    @Activate
    void start() {
        thread.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the requests of the law are not done after {} seconds", END_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            askAll();
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the requests of the law wait: {}", failed.getClass().getName());
        }
    }

    /**
     * Asks wherever it is due.
     *
     * @return how many offices were asked
     */
    int askAll() {
        int asked = 0;
        for (String clock : clocks()) {
            Optional<CaseId> after = Optional.empty();
            List<CaseId> page;
            do {
                Optional<CaseId> from = after;
                page = store.read(tx -> LawfulRequests.due(tx, clock, from, TOGETHER));
                for (CaseId each : page) {
                    if (stopped) {
                        return asked;
                    }
                    boolean made =
                            store.write(SELF, tx -> new LawfulRequests(tx, desk).ask(each, clock));
                    asked += made ? 1 : 0;
                }
                after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            } while (page.size() == TOGETHER);
        }
        return asked;
    }

    /** The clocks of any state because of which somebody is asked. */
    private Set<String> clocks() {
        return shelf.packs().stream()
                .flatMap(pack -> pack.requests().stream())
                .map(LawfulRequest::clock)
                .collect(Collectors.toSet());
    }
}
