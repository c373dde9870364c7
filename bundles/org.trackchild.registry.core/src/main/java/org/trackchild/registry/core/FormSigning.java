package org.trackchild.registry.core;

import java.time.Instant;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormDigest;

/**
 * The signature of a person under a form.
 *
 * @param caller who hands it in
 * @param filler the posting in which the person does
 */
record FormSigning(Caller caller, Posting filler) {

    /** The draft as it is handed in now: with all its answers, and the next number. */
    CaseForm signed(FormDesk at, CaseForm draft, Instant now) {
        CaseForm complete = draft.with(at.complete(draft));
        String number = at.nextNumber(draft.kind());
        CaseForm unsealed = complete.with(submission(number, now, ""));
        return complete.with(submission(number, now, FormDigest.of(unsealed)));
    }

    private CaseForm.Submission submission(String number, Instant now, String digest) {
        return new CaseForm.Submission(
                number, caller.user(), filler.office(), filler.role(), now, digest);
    }
}
