package org.trackchild.ui.desk.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseRegistry;

/** What is recorded of a child, and what its fields mean. */
@Component(service = CaseRecords.class)
public final class CaseRecords {

    private final CaseRegistry cases;

    private final CaseFields fields;

    private final Attachments attachments;

    private final CaseExtracts extracts;

    @Activate
    public CaseRecords(
            @Reference CaseRegistry cases,
            @Reference CaseFields fields,
            @Reference Attachments attachments,
            @Reference CaseExtracts extracts) {
        this.cases = cases;
        this.fields = fields;
        this.attachments = attachments;
        this.extracts = extracts;
    }

    /** How a case leaves the register. */
    CaseExtracts extracts() {
        return extracts;
    }

    Attachments attachments() {
        return attachments;
    }

    CaseRegistry cases() {
        return cases;
    }

    CaseFields fields() {
        return fields;
    }
}
