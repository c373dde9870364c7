package org.trackchild.ui.desk.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Photographs;

/** What is recorded of a child, and what its fields mean. */
@Component(service = CaseRecords.class)
public final class CaseRecords {

    private final CaseRegistry cases;

    private final CaseFields fields;

    private final Attachments attachments;

    private final CaseExtracts extracts;

    private final Photographs photographs;

    @Activate
    public CaseRecords(
            @Reference CaseRegistry cases,
            @Reference CaseFields fields,
            @Reference Attachments attachments,
            @Reference CaseExtracts extracts,
            @Reference Photographs photographs) {
        this.cases = cases;
        this.fields = fields;
        this.attachments = attachments;
        this.extracts = extracts;
        this.photographs = photographs;
    }

    /** How a case leaves the register. */
    CaseExtracts extracts() {
        return extracts;
    }

    Photographs photographs() {
        return photographs;
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
