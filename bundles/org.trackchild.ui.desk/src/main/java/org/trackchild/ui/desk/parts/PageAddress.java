package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;

/** The address of the page that is open. */
public final class PageAddress {

    private PageAddress() {}

    /**
     * Puts parameters into the address without opening the page anew, so that it can be reloaded,
     * sent to a colleague and gone back to.
     *
     * @param path address below the desk
     * @param parameters blank values are left out
     */
    public static void show(String path, Map<String, String> parameters) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(path, QueryParameters.simple(tidy(parameters))));
    }

    /** An address with parameters; blank values are left out. */
    public static String of(String path, Map<String, String> parameters) {
        return new Location(path, QueryParameters.simple(tidy(parameters)))
                .getPathWithQueryParameters();
    }

    private static Map<String, String> tidy(Map<String, String> parameters) {
        Map<String, String> tidy = new TreeMap<>(parameters);
        tidy.values().removeIf(String::isBlank);
        return tidy;
    }
}
