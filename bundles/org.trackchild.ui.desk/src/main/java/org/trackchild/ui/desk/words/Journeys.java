package org.trackchild.ui.desk.words;

import org.trackchild.registry.api.Journey;

/** What is said of a child that is under way with its escort. */
public final class Journeys {

    private Journeys() {}

    /** Since when, and when it is expected; that it should be there, from the day after on. */
    public static String said(Journey journey, Words words) {
        String since = Days.moment(journey.since(), words);
        return journey.expected()
                .map(
                        day ->
                                words.text(
                                        day.isBefore(words.today())
                                                ? "journey.late"
                                                : "journey.expected",
                                        since,
                                        Days.day(day, words)))
                .orElseGet(() -> words.text("journey.since", since));
    }
}
