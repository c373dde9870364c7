package org.trackchild.ui.shell.flow;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.trackchild.ui.shell.pages.Preferences;

/**
 * Puts language, theme and nonce on the page that the browser loads first, so that it never flashes
 * in another colour or language.
 */
final class FirstPage implements IndexHtmlRequestListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int NONCE_BYTES = 16;

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Document page = response.getDocument();
        Locale language = Preferences.language(request).orElseGet(request::getLocale);
        page.head().parent().attr("lang", "hi".equals(language.getLanguage()) ? "hi" : "en");
        page.head().parent().attr("theme", Preferences.theme(request).attribute());

        String nonce = nonce();
        page.select("script").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(SecurityHeaders.POLICY, SecurityHeaders.pagePolicy(nonce));
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
