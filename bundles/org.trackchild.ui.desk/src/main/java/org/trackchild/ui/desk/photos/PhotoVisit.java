package org.trackchild.ui.desk.photos;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why the reader looks at restricted photographs of one page: until it is left, nobody is asked
 * twice for one. To be used with the session locked.
 */
public final class PhotoVisit {

    private final Map<UUID, String> reasons = new HashMap<>();

    private final List<Runnable> frames = new ArrayList<>();

    /** Forgets everything: the page shows another child. */
    public void end() {
        reasons.clear();
    }

    /** The code of the reason that was given; empty for none. */
    String reason(UUID photo) {
        return reasons.getOrDefault(photo, "");
    }

    /** A reason was given: all frames of the page show the photograph. */
    void give(UUID photo, String reason) {
        reasons.put(photo, reason);
        List.copyOf(frames).forEach(Runnable::run);
    }

    /** Tells a frame of reasons, as long as it stands on the page. */
    void tell(Component frame, Runnable show) {
        frame.addAttachListener(attached -> frames.add(show));
        frame.addDetachListener(detached -> frames.remove(show));
    }
}
