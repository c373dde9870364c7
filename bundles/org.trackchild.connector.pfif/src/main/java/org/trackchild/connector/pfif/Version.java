package org.trackchild.connector.pfif;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The versions of the format that can be read. */
enum Version {
    V1_1("1.1"),
    V1_2("1.2"),
    V1_3("1.3"),
    V1_4("1.4");

    private static final String NAMESPACE = "http://zesty.ca/pfif/";

    /** Names of fields before 1.4, and what they are called since. */
    private static final Map<String, String> RENAMED =
            Map.of(
                    "first_name", "given_name",
                    "last_name", "family_name",
                    "other", "description",
                    "home_zip", "home_postal_code",
                    "found", "author_made_contact");

    private final String number;

    Version(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /** The version with exactly this namespace. */
    static Optional<Version> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(version -> (NAMESPACE + version.number).equals(namespace))
                .findFirst();
    }

    /** What a field is called in version 1.4. */
    String today(String field) {
        return this == V1_4 ? field : RENAMED.getOrDefault(field, field);
    }

    /** What can be read, for people. */
    static String readable() {
        return "PFIF 1.1, 1.2, 1.3, 1.4";
    }
}
