package org.trackchild.ui.desk.form;

import org.trackchild.model.CaseKind;
import org.trackchild.ui.api.Desk;

/** The form that registers a found child. */
final class AdmitFound extends NewCaseForm {

    AdmitFound(Desk desk, Register register) {
        super(desk, register, CaseKind.FOUND, "page-admit-found");
    }
}
