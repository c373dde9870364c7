package org.trackchild.directory.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an office is reached and what it offers: what its own head keeps.
 *
 * @param contacts the one to be tried first is the first
 * @param hours when somebody is there
 * @param languages codes of the list {@code language} that are spoken there
 * @param intake whom a home takes in; empty for all others, and where nobody has said it
 */
public record OfficeService(
        List<OfficeContact> contacts,
        OfficeHours hours,
        List<String> languages,
        Optional<OfficeIntake> intake) {

    /** Nothing is known. */
    public static final OfficeService UNKNOWN =
            new OfficeService(List.of(), OfficeHours.UNKNOWN, List.of(), Optional.empty());

    public OfficeService {
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(hours);
        languages = List.copyOf(languages);
        Objects.requireNonNull(intake);
    }

    /** Whether one can call anybody. */
    public boolean hasNumber() {
        return contacts.stream().anyMatch(contact -> contact.kind().isNumber());
    }
}
