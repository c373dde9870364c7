package org.trackchild.exchange.core;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.model.Code;

/**
 * The columns of a file of offices: the fields of {@link OfficeRegister}, one for each kind of
 * contact, and what only files have. Several values of one column are separated by semicolons.
 */
public final class OfficeColumns {

    /** Code of the district in the Local Government Directory. */
    public static final String LGD = "lgd";

    /** Six digits, put behind the address. */
    public static final String PIN = "pin";

    /**
     * Whether the public may be told of the contacts; of addresses of homes never. A row that says
     * nothing leaves the marks of the contacts that there are, and new ones are not told.
     */
    public static final String PUBLIC = "public";

    /** Whether somebody has looked at the offices of a like name. */
    public static final String CONFIRMED = "confirmed";

    /** Without these a file is no file of offices. */
    public static final Set<String> NEEDED =
            Set.of(OfficeRegister.REFERENCE, OfficeRegister.TYPE, OfficeRegister.NAME);

    /** All of them. */
    public static final Set<String> ALL = all();

    private OfficeColumns() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>(NEEDED);
        all.addAll(Set.of(LGD, PIN, PUBLIC, CONFIRMED));
        all.addAll(
                Set.of(
                        OfficeRegister.SOURCE,
                        OfficeRegister.NAME_HINDI,
                        OfficeRegister.STATE,
                        OfficeRegister.DISTRICT,
                        OfficeRegister.HOURS,
                        OfficeRegister.HOURS_WORDS,
                        OfficeRegister.LANGUAGES,
                        OfficeRegister.PLACES,
                        OfficeRegister.LOWEST_AGE,
                        OfficeRegister.HIGHEST_AGE));
        all.addAll(
                Set.of(
                        OfficeRegister.SEXES,
                        OfficeRegister.DISABILITY,
                        OfficeRegister.LATITUDE,
                        OfficeRegister.LONGITUDE,
                        OfficeRegister.ACCURACY,
                        OfficeRegister.PARENT,
                        OfficeRegister.LICENCE,
                        OfficeRegister.LICENCE_UNTIL,
                        OfficeRegister.SINCE,
                        OfficeRegister.HIDDEN));
        Stream.of(OfficeContact.Kind.values()).map(Code::code).forEach(all::add);
        return all.stream().collect(Collectors.toUnmodifiableSet());
    }
}
