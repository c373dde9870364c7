package org.trackchild.ui.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.words.Words;

/** What the views of the desk have in common: their texts. */
public interface DeskPage extends DeskView {

    /** Key of the title among the texts of the desk. */
    String titleKey();

    @Override
    default Wording title() {
        return new Wording(
                Words.in(Locale.ENGLISH).text(titleKey()), Words.in(Words.HINDI).text(titleKey()));
    }

    /** The engines behind a page show each caller what is theirs; pages for some say so. */
    @Override
    default boolean isFor(Caller caller) {
        return true;
    }

    @Override
    default Optional<ResourceBundle> texts(Locale language) {
        return Optional.of(Words.bundle(language));
    }
}
