package org.trackchild.store.jpa;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.JournalListener;

/**
 * Tells the listeners that the journal has grown. A component of its own, because listeners use the
 * store: if the store itself waited for them, neither could start.
 */
@Component(service = JournalBell.class, immediate = true)
public class JournalBell {

    private static final Logger LOG = LoggerFactory.getLogger(JournalBell.class);

    private final Runnable end;

    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public JournalBell(@Reference JpaStore store) {
        end = store.afterChange(head -> ring(head.number()));
    }

    @Deactivate
    void stop() {
        end.run();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(JournalListener listener) {
        listeners.add(listener);
    }

    void removeListener(JournalListener listener) {
        listeners.remove(listener);
    }

    private void ring(long head) {
        for (JournalListener listener : listeners) {
            try {
                listener.grown(head);
            } catch (RuntimeException e) {
                LOG.warn("a listener of the journal failed: {}", listener.getClass().getName(), e);
            }
        }
    }
}
