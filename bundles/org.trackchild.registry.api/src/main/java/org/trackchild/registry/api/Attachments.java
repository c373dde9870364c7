package org.trackchild.registry.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.ProblemException;

/**
 * Documents and recordings beside photographs. Whoever may read the case may open them, whoever may
 * change it adds and removes them; who sees only a part of a case, in a proposal or a transfer,
 * sees none. Refusals are {@link ProblemException}s with {@link CaseProblem} or {@link
 * FieldProblem}. Safe for use by several threads.
 */
@ProviderType
public interface Attachments {

    /** Code list of the reasons for which restricted attachments are opened. */
    String REASONS = "opening_reason";

    /** Name of the title, for problems and forms. */
    String TITLE = "title";

    /** Name of the file, for problems and forms. */
    String FILE = "file";

    /** Name of the reason, for problems and forms. */
    String REASON = "reason";

    /** Longest title in characters. */
    int LONGEST_TITLE = 200;

    /**
     * Adds a file. What it is is told by its bytes; its name and declared type are not asked.
     *
     * @param restricted whether whoever opens it must say why
     * @param file a PDF document of at most 20 MB, a photograph of a paper as JPEG or PNG of at
     *     most 10 MB and 40 megapixels, or an MP3, WAV, Ogg or M4A recording of at most 25 MB. A
     *     photograph is made anew from its pixels: nothing else of the file remains
     */
    Attachment add(Caller caller, CaseId of, String title, boolean restricted, byte[] file);

    /** The attachments of a case, also those that were removed, in the order of adding. */
    List<Attachment> ofCase(Caller caller, CaseId of);

    /**
     * Opens an attachment; each opening is journaled, with the reason.
     *
     * @param reason a code of {@link #REASONS}; must be there for a restricted attachment, and may
     *     be empty for others
     */
    Opened open(Caller caller, CaseId of, UUID id, String reason);

    /**
     * Removes an attachment: nobody can open it from now on. It stays in the list, with the reason.
     *
     * @param reason in words, for whoever reads the case
     */
    Attachment remove(Caller caller, CaseId of, UUID id, String reason);

    /**
     * An attachment that was opened.
     *
     * @param about what it is
     * @param bytes the file, as it is kept
     */
    record Opened(Attachment about, byte[] bytes) {}
}
