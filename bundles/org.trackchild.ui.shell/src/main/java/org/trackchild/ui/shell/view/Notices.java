package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;

/** Short messages that lie above the page. */
public final class Notices {

    private static final int MILLISECONDS = 8000;

    private Notices() {}

    /** Shows a message in the current page for some seconds. */
    static void show(String text) {
        Notification notice = new Notification(text, MILLISECONDS, Position.TOP_CENTER);
        notice.getElement().setAttribute("data-test", "notice");
        notice.open();
    }

    /** Warns all pages of a session, which is locked, that it is about to be closed. */
    public static void warnIdle(VaadinSession session, Duration left) {
        session.getUIs().forEach(ui -> ui.access(() -> warnIdle(ui, left)));
    }

    private static void warnIdle(UI ui, Duration left) {
        if (ComponentUtil.getData(ui, IdleNotice.class) != null) {
            return;
        }
        IdleNotice notice = new IdleNotice(ui.getTranslation("frame.idle", left.toMinutes()), left);
        ComponentUtil.setData(ui, IdleNotice.class, notice);
        ui.add(notice);
        notice.open();
    }

    /** Takes the warning away again. */
    static void closeIdle(UI ui) {
        IdleNotice notice = ComponentUtil.getData(ui, IdleNotice.class);
        if (notice != null) {
            ComponentUtil.setData(ui, IdleNotice.class, null);
            notice.close();
            notice.removeFromParent();
        }
    }

    /** The warning of one page. */
    private static final class IdleNotice extends Notification {

        IdleNotice(String text, Duration left) {
            super(text, (int) left.toMillis(), Position.MIDDLE);
            getElement().setAttribute("data-test", "idle");
        }
    }
}
