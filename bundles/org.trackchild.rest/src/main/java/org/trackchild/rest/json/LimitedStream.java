package org.trackchild.rest.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.problem.RestProblem;

/**
 * A body that ends with {@link RestProblem#BODY_TOO_LARGE} when it goes on too long, so that
 * nothing of the rest is read or kept, and with {@link RestProblem#BODY_BROKEN_OFF} when the sender
 * goes away or sends nonsense in the middle.
 */
public final class LimitedStream extends FilterInputStream {

    private final String limitInWords;

    private long left;

    /**
     * @param limit at most so many bytes
     * @param limitInWords the same for people, such as {@code 2 MB}
     */
    public LimitedStream(InputStream body, long limit, String limitInWords) {
        super(body);
        this.left = limit;
        this.limitInWords = limitInWords;
    }

    @Override
    public int read() throws IOException {
        int next = whole(super::read);
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = whole(() -> super.read(buffer, offset, length));
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = whole(() -> super.skip(bytes));
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private static <T> T whole(Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException senderGone) {
            throw new ProblemException(RestProblem.BODY_BROKEN_OFF);
        }
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new ProblemException(RestProblem.BODY_TOO_LARGE, limitInWords);
        }
    }
}
