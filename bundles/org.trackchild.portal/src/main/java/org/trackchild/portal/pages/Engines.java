package org.trackchild.portal.pages;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.Event;
import org.trackchild.portal.words.Words;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.RegisterTime;

/**
 * What the pages are made of.
 *
 * @param places states and districts; of offices only what {@code offices} tells is shown
 * @param offices what the public may know of them
 * @param time the time of the register
 * @param lists knows what languages are called; empty while nobody does
 */
public record Engines(
        Directory places, PublicOffices offices, RegisterTime time, Optional<CaseFields> lists) {

    /** Name of the code list of languages. */
    private static final String LANGUAGES = "language";

    public Engines {
        Objects.requireNonNull(places);
        Objects.requireNonNull(offices);
        Objects.requireNonNull(time);
        Objects.requireNonNull(lists);
    }

    /** Indian time. */
    LocalDateTime now() {
        return time.instant().atZone(Event.ZONE).toLocalDateTime();
    }

    /** What languages are called; the code where nobody knows better. */
    List<String> languages(List<String> codes, Words words) {
        return codes.stream()
                .map(
                        code ->
                                lists.stream()
                                        .flatMap(known -> known.known().words(LANGUAGES).stream())
                                        .filter(word -> word.code().equals(code))
                                        .map(word -> words.text(word.words()))
                                        .findFirst()
                                        .orElse(code))
                .toList();
    }

    /** "Lucknow, Uttar Pradesh", or the state alone, or nothing for the nation. */
    String where(String state, String district, Words words) {
        String wide = places.findState(state).map(each -> words.text(each.name())).orElse(state);
        return places.district(district)
                .map(District::name)
                .map(name -> words.text(name) + ", " + wide)
                .orElse(wide);
    }
}
