package org.trackchild.rest.cases;

import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.rest.engines.Engines;

/**
 * What lies below the cases of one kind, over HTTP. A case of the other kind does not exist here.
 */
public abstract class BelowCaseResource {

    /** The engines, to be asked for at each request. */
    protected final Engines engines;

    /** Kind of the cases. */
    protected final CaseKind kind;

    protected BelowCaseResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    /** The case that the address names, see {@link CaseOfKind#read}. */
    protected final CaseId ofKind(Caller caller, String text) {
        return CaseOfKind.read(engines, caller, kind, text);
    }
}
