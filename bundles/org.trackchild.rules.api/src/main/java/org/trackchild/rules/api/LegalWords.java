package org.trackchild.rules.api;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Wording;

/** What statuses and roles are called in sentences about rules. */
public final class LegalWords {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LegalWords() {}

    /** A status of a case. */
    public static Wording of(CaseStatus status) {
        return word("status." + status.code());
    }

    /** A role, within a sentence. */
    public static Wording of(Role role) {
        return word("role." + role.code());
    }

    /** What somebody is who has a role; stands by itself, and not within a sentence. */
    public static Wording post(Role role) {
        return word("post." + role.code());
    }

    /** Several roles, in their order, separated by commas. */
    public static Wording of(Set<Role> roles) {
        List<Wording> names = roles.stream().sorted().map(LegalWords::of).toList();
        return new Wording(
                names.stream().map(Wording::english).collect(Collectors.joining(", ")),
                names.stream().map(Wording::hindi).collect(Collectors.joining(", ")));
    }

    /** A clock of which the reader is not told what it waits for. */
    static Wording ofWithheldClock() {
        return word("clock." + ClockRule.WITHHELD);
    }

    private static Wording word(String key) {
        return new Wording(in(key, Locale.ENGLISH), in(key, new Locale("hi")));
    }

    private static String in(String key, Locale language) {
        return ResourceBundle.getBundle(
                        LegalWords.class.getPackageName() + ".words",
                        language,
                        LegalWords.class.getClassLoader(),
                        NO_OTHER_LANGUAGE)
                .getString(key);
    }
}
