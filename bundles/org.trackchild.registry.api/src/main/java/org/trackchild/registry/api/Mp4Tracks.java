package org.trackchild.registry.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an MP4 file holds. Telephones and programs write sound with brands that films have, too
 * ({@code mp42}, {@code isom}): only its tracks say what it is. Pure.
 */
final class Mp4Tracks {

    private static final Set<String> BRANDS =
            Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6");

    /** The boxes on the way to what a track is, each in the one before. */
    private static final List<String> WAY = List.of("moov", "trak", "mdia");

    private static final int HEAD = 8;

    /** Of a box whose length stands in eight bytes after its name. */
    private static final int LONG_HEAD = 16;

    /** In a handler: version and flags, and a word that is 0. */
    private static final int BEFORE_HANDLER = 8;

    private final ByteBuffer file;

    private final Set<String> handlers = new HashSet<>();

    private Mp4Tracks(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        read(0, file.length, 0);
    }

    /** Whether it has a track of sound, and none of pictures. */
    static boolean areSoundOnly(byte[] file) {
        if (file.length < LONG_HEAD
                || !word(ByteBuffer.wrap(file), 4).equals("ftyp")
                || !BRANDS.contains(word(ByteBuffer.wrap(file), HEAD))) {
            return false;
        }
        Set<String> handlers = new Mp4Tracks(file).handlers;
        return handlers.contains("soun") && !handlers.contains("vide");
    }

    private static String word(ByteBuffer file, int at) {
        byte[] word = new byte[4];
        file.get(at, word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }

    private void read(int from, int to, int level) {
        int at = from;
        while (to - at >= HEAD) {
            long length = file.getInt(at) & 0xFFFF_FFFFL;
            int head = HEAD;
            if (length == 1 && to - at >= LONG_HEAD) {
                length = file.getLong(at + HEAD);
                head = LONG_HEAD;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < head || length > to - at) {
                return;
            }
            int end = at + (int) length;
            String name = word(file, at + 4);
            if (level < WAY.size() && name.equals(WAY.get(level))) {
                read(at + head, end, level + 1);
            } else if (name.equals("hdlr") && end - at >= head + BEFORE_HANDLER + 4) {
                handlers.add(word(file, at + head + BEFORE_HANDLER));
            }
            at = end;
        }
    }
}
