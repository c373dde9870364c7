package org.trackchild.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;

/**
 * One way to find a missing child among the children that were found. Made by the service loader,
 * then {@link #open opened}, filled, asked, and closed by one thread.
 */
public interface Peer extends AutoCloseable {

    /** Name on the command line; lower case, digits and hyphens. */
    String name();

    /** Product with its version, and how it is asked: a line below the table. */
    String how();

    /**
     * Gets ready to be filled.
     *
     * @param folder an empty one, for whatever is written; removed by the caller
     * @param geography distances of districts, for those who can use them
     */
    void open(Path folder, Geography geography) throws IOException;

    /** Takes in some records of found children; called several times. */
    void add(List<Subject> found) throws IOException;

    /** Called once after the last record: from now on the peer is asked. */
    void ready() throws IOException;

    /**
     * Looks for a child.
     *
     * @param missing the report
     * @param limit at most so many answers
     * @return the most likely first
     */
    List<Answer> ask(Subject missing, int limit) throws IOException;

    /** Bytes on disk once filled; 0 when all is in memory. */
    long diskBytes() throws IOException;

    /** Whether the scores of the answers are meant as probabilities. */
    boolean tellsProbability();

    @Override
    void close() throws IOException;
}
