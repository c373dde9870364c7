package org.trackchild.store.jpa;

/**
 * Where a page begins in a list that is ordered by a time and then by an identifier.
 *
 * @param millis the time of the row before
 * @param id its identifier
 */
record TimeCursor(long millis, String id) {

    /** What nobody wrote here begins at the first. */
    static TimeCursor parse(String written) {
        int slash = written.indexOf('/');
        String time = slash < 0 ? "" : written.substring(0, slash);
        return time.matches("-?\\d{1,18}")
                ? new TimeCursor(Long.parseLong(time), written.substring(slash + 1))
                : new TimeCursor(Long.MIN_VALUE, "");
    }

    String written() {
        return millis + "/" + id;
    }
}
