package org.trackchild.ui.shell.flow;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.Texts;

/**
 * Puts language, theme and nonce on the page that the browser loads first, so that it never flashes
 * in another colour or language; and in a training the mark that no child is real, in both
 * languages: outside of everything that views and plug-ins can change, on screen and on paper.
 */
final class FirstPage implements IndexHtmlRequestListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int NONCE_BYTES = 16;

    private final boolean training;

    /**
     * @param training whether this is a training
     */
    FirstPage(boolean training) {
        this.training = training;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Document page = response.getDocument();
        Locale language = Preferences.language(request).orElseGet(request::getLocale);
        page.head().parent().attr("lang", "hi".equals(language.getLanguage()) ? "hi" : "en");
        page.head().parent().attr("theme", Preferences.theme(request).attribute());
        page.head()
                .parent()
                .attr(Preferences.TextSize.ATTRIBUTE, Preferences.textSize(request).attribute());

        if (training) {
            mark(page);
        }

        String nonce = nonce();
        page.select("script").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(SecurityHeaders.POLICY, SecurityHeaders.pagePolicy(nonce));
    }

    static void mark(Document page) {
        Element mark = page.body().prependElement("div");
        mark.addClass("tc-training-mark").attr("role", "note").attr("data-test", "training-mark");
        for (Locale language : Texts.LANGUAGES) {
            mark.appendElement("span")
                    .attr("lang", language.getLanguage())
                    .text(Texts.ofFrame(language).getString("frame.training"));
        }
        page.body().addClass("tc-training");
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
