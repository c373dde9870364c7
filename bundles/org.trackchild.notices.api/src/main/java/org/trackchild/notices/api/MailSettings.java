package org.trackchild.notices.api;

import java.util.Objects;

/**
 * Whether and how a person gets e-mail about notices.
 *
 * @param wishes what the person has chosen
 * @param address where it goes; empty before the person named one
 * @param confirmed whether the person has shown to receive what is sent there: before, nothing but
 *     the code is sent
 * @param version grows with every change; 0 before the first
 */
public record MailSettings(Wishes wishes, String address, boolean confirmed, long version) {

    /** What everybody begins with: none. */
    public static final MailSettings FIRST =
            new MailSettings(new Wishes(MailMode.NEVER, 8, 22, 7, false), "", false, 0);

    public MailSettings {
        Objects.requireNonNull(wishes);
        Objects.requireNonNull(address);
    }

    /**
     * What a person chooses. Hours are those of India, 0 to 23.
     *
     * @param mode when
     * @param hour of the one message a day
     * @param quietFrom from this hour nothing is sent at once
     * @param quietTo until this hour; the same as {@code quietFrom} for no quiet hours
     * @param hindi in Hindi, else in English
     */
    public record Wishes(MailMode mode, int hour, int quietFrom, int quietTo, boolean hindi) {

        public Wishes {
            Objects.requireNonNull(mode);
            mustBeHour(hour);
            mustBeHour(quietFrom);
            mustBeHour(quietTo);
        }

        private static void mustBeHour(int hour) {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("no hour: " + hour);
            }
        }

        /** Whether nothing is sent at once in an hour of the day. */
        public boolean isQuiet(int now) {
            return quietFrom <= quietTo
                    ? now >= quietFrom && now < quietTo
                    : now >= quietFrom || now < quietTo;
        }
    }
}
