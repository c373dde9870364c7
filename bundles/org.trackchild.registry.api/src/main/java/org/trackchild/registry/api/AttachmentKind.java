package org.trackchild.registry.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.trackchild.model.Code;

/** What can be attached to a case beside photographs, recognised by its first bytes alone. */
public enum AttachmentKind implements Code {
    PDF("pdf", "application/pdf", 20) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "%PDF-");
        }
    },
    /** A photograph of a paper; kept as JPEG, made anew from its pixels. */
    PICTURE("jpg", "image/jpeg", 10) {
        @Override
        boolean begins(byte[] file) {
            boolean jpeg =
                    file.length > 2
                            && (file[0] & 0xFF) == 0xFF
                            && (file[1] & 0xFF) == 0xD8
                            && (file[2] & 0xFF) == 0xFF;
            return jpeg || file.length > 0 && (file[0] & 0xFF) == 0x89 && has(file, 1, "PNG\r\n");
        }
    },
    MP3("mp3", "audio/mpeg", 25) {
        @Override
        boolean begins(byte[] file) {
            // layer III, as files without a label begin; 0xFFFx with another layer is no MP3
            boolean frame =
                    file.length > 2
                            && (file[0] & 0xFF) == 0xFF
                            && (file[1] & 0xE6) == 0xE2
                            && (file[2] & 0xF0) != 0xF0;
            return has(file, 0, "ID3") || frame;
        }
    },
    WAV("wav", "audio/wav", 25) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "RIFF") && has(file, 8, "WAVE");
        }
    },
    OGG("ogg", "audio/ogg", 25) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "OggS") && (has(file, 28, "OpusHead") || has(file, 29, "vorbis"));
        }
    },
    M4A("m4a", "audio/mp4", 25) {
        @Override
        boolean begins(byte[] file) {
            return Mp4Tracks.areSoundOnly(file);
        }
    };

    private static final int MEGABYTE = 1024 * 1024;

    /** No kind takes more bytes than this. */
    public static final int MOST_BYTES = 25 * MEGABYTE;

    private final String code;

    private final String mediaType;

    private final int megabytes;

    AttachmentKind(String code, String mediaType, int megabytes) {
        this.code = code;
        this.mediaType = mediaType;
        this.megabytes = megabytes;
    }

    /** The usual ending of the name of a file that is kept. */
    @Override
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Most bytes of a file. */
    public int mostBytes() {
        return megabytes * MEGABYTE;
    }

    /** The limit in words. */
    public String limit() {
        return megabytes + " MB";
    }

    /** Whether it is heard and not read. */
    public boolean isAudio() {
        return this != PDF && this != PICTURE;
    }

    /**
     * The kind of a file.
     *
     * @return empty for everything that cannot be attached, whatever its name says
     */
    public static Optional<AttachmentKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    abstract boolean begins(byte[] file);

    private static boolean has(byte[] file, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
