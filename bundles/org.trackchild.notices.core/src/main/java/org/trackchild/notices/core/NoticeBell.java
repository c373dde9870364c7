package org.trackchild.notices.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.notices.api.NoticeListener;

/** Tells those who show notices that something has changed. */
@Component(service = NoticeBell.class)
public class NoticeBell {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBell.class);

    private final List<NoticeListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            service = NoticeListener.class)
    void add(NoticeListener listener) {
        listeners.add(listener);
    }

    void remove(NoticeListener listener) {
        listeners.remove(listener);
    }

    void ring() {
        for (NoticeListener listener : listeners) {
            try {
                listener.noticesChanged();
            } catch (RuntimeException failed) {
                LOG.warn("not told of notices: {}", failed.getClass().getName());
            }
        }
    }
}
