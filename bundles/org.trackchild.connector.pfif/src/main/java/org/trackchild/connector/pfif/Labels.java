package org.trackchild.connector.pfif;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words for the notes of a case. */
final class Labels {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    Labels.class.getPackageName() + ".labels",
                    Locale.ROOT,
                    Labels.class.getClassLoader());

    private Labels() {}

    /** A line "label: value". */
    static String line(String label, String value) {
        return TEXTS.getString(label) + ": " + value;
    }
}
