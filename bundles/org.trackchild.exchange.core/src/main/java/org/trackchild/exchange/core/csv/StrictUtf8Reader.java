package org.trackchild.exchange.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and refuses anything else. Unlike {@link java.io.InputStreamReader} it hands over
 * every character before the first bad byte, so that a caller who counts lines knows where it is.
 */
final class StrictUtf8Reader extends Reader {

    private static final int BUFFER_BYTES = 65_536;

    private final InputStream bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    StrictUtf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads characters.
     *
     * @param length at least 2, so that a character outside of the basic plane finds room
     * @throws CharacterCodingException at the first bytes that are not UTF-8
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(buffer, characters, ended);
            if (characters.position() > 0) {
                return characters.position();
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        buffer.compact();
        int count =
                bytes.read(
                        buffer.array(),
                        buffer.arrayOffset() + buffer.position(),
                        buffer.remaining());
        if (count < 0) {
            ended = true;
        } else {
            buffer.position(buffer.position() + count);
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
