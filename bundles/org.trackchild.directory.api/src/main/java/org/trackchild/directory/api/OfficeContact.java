package org.trackchild.directory.api;

import java.util.Objects;
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
