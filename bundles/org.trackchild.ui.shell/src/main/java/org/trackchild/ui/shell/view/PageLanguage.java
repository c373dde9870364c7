package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;

/** Tells the browser, and with it screen readers, in which language the page is. */
final class PageLanguage {

    private static final String SHOW =
            """
            document.documentElement.lang = $0;
            const indicator = document.querySelector('vaadin-connection-indicator');
            if (indicator) {
              indicator.setAttribute('aria-live', 'polite');
              indicator.onlineText = $1;
              indicator.offlineText = $2;
              indicator.reconnectingText = $2;
            }
            """;

    private PageLanguage() {}

    /** Marks the page with the language of its UI, and words the loss of the connection in it. */
    static void show(UI ui) {
        String offline = ui.getTranslation("frame.offline");
        ui.getReconnectDialogConfiguration().setDialogText(offline);
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(offline);
        ui.getPage()
                .executeJs(
                        SHOW,
                        ui.getLocale().getLanguage(),
                        ui.getTranslation("frame.online"),
                        offline);
    }
}
