package org.trackchild.directory.api;

import java.util.Objects;
import java.util.regex.Pattern;
import org.trackchild.model.Code;

/**
 * One way to reach an office.
 *
 * @param kind what it is
 * @param value as it is printed, never blank
 * @param open whether the public may be told; people of the register see it in any case
 */
public record OfficeContact(Kind kind, String value, boolean open) {

    /** Most characters of a value. */
    public static final int LONGEST = 300;

    public OfficeContact {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** What stands behind a number: another one, the last digits of another one, or words. */
    private static final Pattern BEHIND =
            Pattern.compile("[/,;].*|\\p{L}.*|(?<=\\d{5})[\\s-]*-\\s*\\d{1,2}\\s*$");

    /** Within India a zero goes before the code of a town, from abroad none. */
    private static final Pattern ZERO_OF_A_TOWN =
            Pattern.compile("^(\\+91)[\\s.-]*(\\(\\s*0\\s*\\)|\\(?0(?=\\d))");

    /**
     * The digits that are dialled for a number as it is printed: of "0522-2600001-05", which are
     * five numbers, those of the first; of "+91 (0)522 2600001" those without the zero.
     *
     * @return digits, after a plus sign where one is printed; empty where there are none
     */
    public static String dialled(String number) {
        String first = BEHIND.matcher(number.replaceFirst("^[^+0-9]*", "")).replaceFirst("");
        return ZERO_OF_A_TOWN.matcher(first).replaceFirst("$1").replaceAll("[^+0-9]", "");
    }

    /** Ways to reach an office. */
    public enum Kind implements Code {
        TELEPHONE("telephone"),
        MOBILE("mobile"),
        /** A short number that is the same everywhere, such as 1098. */
        HELPLINE("helpline"),
        EMAIL("email"),
        ADDRESS("address"),
        WEBSITE("website");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /**
         * Whether the public is usually told, so that a form may offer it. A mobile or a mailbox is
         * often that of a person, and an address may be one that nobody must know: these are told
         * only when somebody says so.
         */
        public boolean isToldUnasked() {
            return this == TELEPHONE || this == HELPLINE || this == WEBSITE;
        }

        /** Whether one can call it. */
        public boolean isNumber() {
            return this == TELEPHONE || this == MOBILE || this == HELPLINE;
        }
    }
}
