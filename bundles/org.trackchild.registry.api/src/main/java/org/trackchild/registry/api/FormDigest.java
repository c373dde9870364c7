package org.trackchild.registry.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The digest under a form that was handed in. Pure. */
public final class FormDigest {

    private FormDigest() {}

    /**
     * Digest of what was handed in: the case, all answers with where they came from, who began it,
     * and the signature without the digest that it carries.
     *
     * @param form one that was handed in
     * @return SHA-256 in hexadecimal
     * @throws IllegalArgumentException when nobody has handed it in
     */
    public static String of(CaseForm form) {
        CaseForm.Submission signature =
                form.submission().orElseThrow(() -> new IllegalArgumentException("not handed in"));
        DigestText digest = new DigestText();
        digest.add("id", form.id().toString());
        digest.add("case", form.of().toString());
        digest.add("kind", form.kind());
        digest.add("corrects", form.content().corrects().map(UUID::toString).orElse(""));
        new TreeMap<>(form.content().answers())
                .forEach(
                        (code, answer) -> {
                            digest.add("answer." + code, answer.text());
                            digest.add("source." + code, answer.source());
                        });
        digest.add("begun.user", form.progress().begun().user());
        digest.add("begun.office", form.progress().begun().office().value());
        digest.add("begun.at", form.progress().begun().at().toString());
        digest.add("number", signature.number());
        digest.add("signed.user", signature.user());
        digest.add("signed.office", signature.office().value());
        digest.add("signed.role", signature.role().code());
        digest.add("signed.at", signature.at().toString());
        return digest.hexadecimal();
    }

    /**
     * Digest of answers as they are shown, by which whoever hands a form in says what was read.
     *
     * @param answers texts by the codes of the items; empty ones count as none
     * @return SHA-256 in hexadecimal
     */
    static String ofShown(Map<String, String> answers) {
        DigestText digest = new DigestText();
        new TreeMap<>(answers)
                .forEach(
                        (code, text) -> {
                            if (!text.isEmpty()) {
                                digest.add(code, text);
                            }
                        });
        return digest.hexadecimal();
    }
}
