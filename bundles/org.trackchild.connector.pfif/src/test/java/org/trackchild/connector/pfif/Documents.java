package org.trackchild.connector.pfif;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Documents for the tests. */
final class Documents {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

    private Documents() {}

    static String document(String version, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:pfif xmlns:p=\"http://zesty.ca/pfif/"
                + version
                + "\">\n"
                + content
                + "</p:pfif>\n";
    }

    static String person(String fields) {
        return "<p:person>\n<p:person_record_id>Tracker.Example.org/person.7</p:person_record_id>\n"
                + fields
                + "</p:person>\n";
    }

    static String note(String day, String fields) {
        return "<p:note><p:note_record_id>n</p:note_record_id><p:author_name>Witness W"
                + "</p:author_name><p:author_phone>5550100</p:author_phone><p:author_email>w@x.org"
                + "</p:author_email><p:source_date>"
                + day
                + "</p:source_date>"
                + fields
                + "</p:note>\n";
    }
}
