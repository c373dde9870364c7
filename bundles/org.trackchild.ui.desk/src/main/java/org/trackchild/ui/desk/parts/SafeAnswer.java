package org.trackchild.ui.desk.parts;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;

/** What is said to the browser of every file that is about a child. */
public final class SafeAnswer {

    private SafeAnswer() {}

    /** The file is no page of ours, is what its type says, and is kept nowhere. */
    public static void of(DownloadEvent event) {
        VaadinResponse response = event.getResponse();
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }
}
