package org.trackchild.rest.web;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.rest.problem.RestProblem;

/** Versions of records as entity tags: version 3 is {@code "3"}. */
public final class EntityVersion {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");

    /** The web server marks the tag of an answer that it has compressed; the record is the same. */
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(?:--gzip)?");

    /**
     * So often a change of anybody's version is made anew: more changes in a moment are a fault.
     */
    private static final int TRIES = 10;

    private EntityVersion() {}

    /** The ETag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a request expects, by its If-Match.
     *
     * @param ifMatch the header; {@code null} or blank when it is missing
     * @param current gives the current version; only asked when the header names several versions
     *     or any
     * @return a version to hand to the register, which compares again within its transaction
     * @throws ProblemException when the header is missing, cannot be read, or cannot match
     */
    public static long expected(String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CaseProblem.VERSION_REQUIRED);
        }
        if (isAny(ifMatch)) {
            return current.getAsLong();
        }
        Set<Long> versions = versions(ifMatch);
        if (versions.size() == 1) {
            return versions.iterator().next();
        }
        long now = current.getAsLong();
        if (!versions.contains(now)) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        return now;
    }

    /**
     * Makes a change of what its maker has seen, or, where the request says {@code *}, of whatever
     * is there: a change that comes in between the reading of the version and the making must not
     * refuse somebody who expects no version at all.
     *
     * @param ifMatch the header; {@code null} or blank when it is missing
     * @param current gives the current version
     * @param change makes the change, and compares the version that it is given within its
     *     transaction
     * @return what the change returned
     * @throws ProblemException as {@link #expected} does, and as the change does
     */
    public static <T> T change(String ifMatch, LongSupplier current, LongFunction<T> change) {
        long version = expected(ifMatch, current);
        for (int tried = 1; ; tried++) {
            try {
                return change.apply(version);
            } catch (ProblemException refused) {
                long now = isAny(ifMatch) && tried < TRIES ? current.getAsLong() : version;
                if (now == version) {
                    throw refused;
                }
                version = now;
            }
        }
    }

    /** The latest of the versions that a readable If-Match names; empty when it names none. */
    public static OptionalLong latestNamed(String ifMatch) {
        return versions(ifMatch).stream().mapToLong(Long::longValue).max();
    }

    private static boolean isAny(String ifMatch) {
        return ifMatch.strip().equals("*");
    }

    /** Strong tags only: RFC 9110 lets weak ones never match an If-Match. */
    private static Set<Long> versions(String ifMatch) {
        Set<Long> versions = new LinkedHashSet<>();
        Matcher tags = TAG.matcher(ifMatch);
        int end = 0;
        while (end < ifMatch.length() && tags.find(end) && tags.start() == end) {
            Matcher version = VERSION.matcher(tags.group(2));
            if (tags.group(1) == null && version.matches()) {
                versions.add(Long.valueOf(version.group(1)));
            }
            end = tags.end();
        }
        if (end < ifMatch.length()) {
            throw new ProblemException(RestProblem.BAD_IF_MATCH);
        }
        return versions;
    }
}
