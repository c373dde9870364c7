package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;

/**
 * Keeps a page from taking the connection for good while the browser knows that there is none: an
 * answer that was on its way when the connection broke arrives after it, and the bar that says so
 * would go away until the next question is lost, which may be minutes later. And the other way
 * round: when the browser has a network again and the first look at the server was too early, it
 * looks again, so that the bar does not stay until somebody types.
 */
final class LostConnection {

    private static final String WATCH =
            """
            const connection = window.Vaadin?.connectionState;
            if (connection && !connection.tcWatched) {
              connection.tcWatched = true;
              connection.addStateChangeListener((before, now) => {
                if (now === 'connected' && !navigator.onLine) {
                  connection.state = 'connection-lost';
                }
              });
              const look = async () => {
                if (!navigator.onLine || connection.state !== 'connection-lost') {
                  return;
                }
                try {
                  await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' });
                  if (connection.state === 'connection-lost') {
                    connection.state = 'connected';
                  }
                } catch (notYet) {
                  setTimeout(look, 2000);
                }
              };
              window.addEventListener('online', () => setTimeout(look, 1000));
            }
            """;

    private LostConnection() {}

    /** Begins to watch, once in each page that the browser loads. */
    static void watch(UI ui) {
        ui.getPage().executeJs(WATCH);
    }
}
