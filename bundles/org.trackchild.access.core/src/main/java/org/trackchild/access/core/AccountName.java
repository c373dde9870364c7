package org.trackchild.access.core;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for the names of accounts. */
final class AccountName {

    /** The account that the first start makes. */
    static final String FIRST = "admin";

    /** The name under which the key of the machine's operator acts. */
    static final String OPERATOR = "operator";

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1,60}");

    /** The journal must tell these from people. */
    private static final Set<String> TAKEN = Set.of(OPERATOR, "system", "unknown");

    private AccountName() {}

    /** Whether an account can have this name. */
    static boolean isAllowed(String name) {
        return FORM.matcher(name).matches() && !TAKEN.contains(name);
    }

    /**
     * The name that was meant: spaces around it and capital letters do not matter.
     *
     * @return empty when no account can have it
     */
    static Optional<String> typed(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(AccountName::isAllowed);
    }
}
