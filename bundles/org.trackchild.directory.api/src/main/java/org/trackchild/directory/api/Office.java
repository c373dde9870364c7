package org.trackchild.directory.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * An office of the directory.
 *
 * @param id its identifier
 * @param type what it is
 * @param name its name
 * @param state code of its state, empty for a national office
 * @param district code of its district, empty for state and national offices
 * @param entry what else the directory says of it
 * @param synthetic whether it was made up for demonstration
 */
public record Office(
        OfficeId id,
        OfficeType type,
        Wording name,
        String state,
        String district,
        OfficeEntry entry,
        boolean synthetic) {

    public Office {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        Objects.requireNonNull(entry);
    }

    /**
     * A new office of which no more is known than a line.
     *
     * @param contact address and telephone in one; empty for none
     */
    public Office(
            OfficeId id,
            OfficeType type,
            Wording name,
            String state,
            String district,
            String contact,
            boolean synthetic) {
        this(id, type, name, state, district, OfficeEntry.of(type, contact), synthetic);
    }

    /** The same with another entry. */
    public Office with(OfficeEntry other) {
        return new Office(id, type, name, state, district, other, synthetic);
    }

    /** The same as it stands otherwise. */
    public Office with(OfficeStanding standing) {
        return with(new OfficeEntry(entry.service(), entry.particulars(), standing));
    }

    /** How it is reached, the best way first. */
    public List<OfficeContact> contacts() {
        return entry.service().contacts();
    }

    /** All contacts in one line; empty when there are none. */
    public String contact() {
        return contacts().stream().map(OfficeContact::value).collect(Collectors.joining(", "));
    }

    /** Counts the changes. */
    public long version() {
        return entry.standing().version();
    }

    /** Whether somebody works there. What an office that is closed has kept stays. */
    public boolean isOpen() {
        return entry.standing().closing().isEmpty();
    }

    /**
     * Whether the law lets it work: it needs no registration, or has one that is not over. A
     * registration of which nobody has said the last day counts as one.
     *
     * @param day of the register, in India
     */
    public boolean isRegisteredOn(LocalDate day) {
        return !type.needsRegistration()
                || entry.particulars()
                        .licence()
                        .filter(licence -> licence.until().filter(day::isAfter).isEmpty())
                        .isPresent();
    }

    /** Whether somebody has made sure of the entry at some moment or later. */
    public boolean isVerifiedSince(Instant moment) {
        return entry.standing().verified().filter(made -> !made.at().isBefore(moment)).isPresent();
    }
}
