package org.trackchild.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;

/**
 * A view of the desk. Register it as an OSGi service; called by many threads, so keep no state in
 * it.
 *
 * <p>Static files of the bundle's folder {@code static/} are served below {@code
 * plugins/SYMBOLIC-NAME/}.
 */
@ConsumerType
public interface DeskView {

    /**
     * Address below the desk: {@code cases}; may have parameters in Vaadin's template form: {@code
     * case/:id}.
     */
    String route();

    /** Name of the view: link text and title of the page. */
    Wording title();

    /** The class that {@link #create} makes: one class for each view. */
    Class<? extends Component> type();

    /**
     * Makes the view for one visit.
     *
     * @param desk the desk of the reader, signed in
     */
    Component create(Desk desk);

    /** Where the link stands in the navigation; empty for a view that is opened from others. */
    default Optional<Link> link() {
        return Optional.empty();
    }

    /**
     * Whether the caller may open the view and sees its link. Every view says so itself: what is
     * for everybody who signs in is so on purpose.
     */
    boolean isFor(Caller caller);

    /**
     * A number beside the link, such as that of open proposals; asked for again when the journal
     * grows.
     */
    default OptionalLong badge(Caller caller) {
        return OptionalLong.empty();
    }

    /** Texts of the view for {@code getTranslation}; keys should begin with the route. */
    default Optional<ResourceBundle> texts(Locale language) {
        return Optional.empty();
    }

    /**
     * A link of the navigation.
     *
     * @param icon name of an icon of the Vaadin set, such as {@code vaadin:home}
     * @param order smaller stands higher
     */
    record Link(String icon, int order) {}
}
