package org.trackchild.ui.desk.form;

import org.trackchild.model.CaseKind;
import org.trackchild.ui.api.Desk;

/** The form that registers a missing child. */
final class ReportMissing extends NewCaseForm {

    ReportMissing(Desk desk, Register register) {
        super(desk, register, CaseKind.MISSING, "page-report-missing");
    }
}
