package org.trackchild.ui.shell.pages;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.api.Tour;

/**
 * Texts for {@code getTranslation}: those of the views first, then those of tours and the frame. A
 * key that nobody has is shown with an exclamation mark, so that tests find it.
 */
public final class Texts implements I18NProvider {

    /** English, in which every text is there. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Hindi. */
    public static final Locale HINDI = new Locale("hi");

    /** The languages of the desk, the first is for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(ENGLISH, HINDI);

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final transient Supplier<List<DeskView>> views;

    private final transient Supplier<List<Tour>> tours;

    /**
     * @param views the views that are there at the moment
     * @param tours the tours that are there at the moment
     */
    public Texts(Supplier<List<DeskView>> views, Supplier<List<Tour>> tours) {
        this.views = views;
        this.tours = tours;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Optional<String> text = find(key, locale).or(() -> find(key, ENGLISH));
        if (text.isEmpty()) {
            LOG.debug("No text for {}", key);
            return "!" + key;
        }
        // always through the format, so that a doubled apostrophe means the same everywhere
        return new MessageFormat(text.get(), locale).format(arguments);
    }

    private Optional<String> find(String key, Locale language) {
        for (DeskView view : views.get()) {
            Optional<String> text = view.texts(language).flatMap(texts -> in(texts, key));
            if (text.isPresent()) {
                return text;
            }
        }
        for (Tour tour : tours.get()) {
            Optional<String> text = tour.texts(language).flatMap(texts -> in(texts, key));
            if (text.isPresent()) {
                return text;
            }
        }
        return in(ofFrame(language), key);
    }

    private static Optional<String> in(ResourceBundle texts, String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** The texts of the frame itself in a language. */
    public static ResourceBundle ofFrame(Locale language) {
        return ResourceBundle.getBundle(
                "i18n.frame",
                language,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
