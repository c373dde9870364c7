package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CodedField;

/** Everything else that is told of a child; nothing of it is required. */
final class DetailGroups extends Div {

    /**
     * @param photo the field for photographs
     */
    DetailGroups(FieldMaker make, Component photo) {
        addClassName("desk-groups");
        add(source(make));
        add(make.group("form.photo", photo));
        add(
                make.group(
                        "form.appearance",
                        lines(make, Field.MARKS),
                        lines(make, Field.CLOTHES),
                        lines(make, Field.BELONGINGS),
                        FieldMaker.pair(line(make, Field.HEIGHT_CM), coded(make, CodedField.BUILD)),
                        FieldMaker.pair(
                                coded(make, CodedField.COMPLEXION),
                                coded(make, CodedField.HAIR),
                                coded(make, CodedField.EYES))));
        add(
                make.group(
                        "form.family",
                        FieldMaker.pair(
                                hidden(line(make, Field.FATHER_NAME)),
                                hidden(line(make, Field.MOTHER_NAME))),
                        FieldMaker.pair(
                                hidden(line(make, Field.GUARDIAN_NAME)),
                                hidden(line(make, Field.GUARDIAN_PHONE))),
                        hidden(line(make, Field.COMPANIONS)),
                        FieldMaker.pair(
                                make.words(Field.LANGUAGES.code()),
                                coded(make, CodedField.RELIGION)),
                        coded(make, CodedField.DISABILITY)));
        add(new ExtraGroups(make));
        add(make.group("form.papers", papers(make)));
    }

    private static Component[] papers(FieldMaker make) {
        if (make.kind() == CaseKind.FOUND) {
            return new Component[] {lines(make, Field.NOTES)};
        }
        Component numbers =
                FieldMaker.pair(
                        make.line(CaseContent.FIR_NUMBER), make.line(CaseContent.GD_NUMBER));
        return new Component[] {numbers, lines(make, Field.NOTES)};
    }

    private static Component source(FieldMaker make) {
        return make.kind() == CaseKind.MISSING
                ? make.group(
                        "form.source",
                        FieldMaker.pair(
                                hidden(make.line(CaseContent.COMPLAINANT)),
                                coded(make, CodedField.COMPLAINANT_RELATION)),
                        hidden(make.line(CaseContent.COMPLAINANT_PHONE)))
                : make.group(
                        "form.source",
                        make.line(CaseContent.BROUGHT_BY),
                        make.lines(CaseContent.CIRCUMSTANCES),
                        make.lines(CaseContent.WORDS_SAID));
    }

    private static Component coded(FieldMaker make, CodedField field) {
        return make.choice(field.code(), field.list());
    }

    private static Component line(FieldMaker make, Field field) {
        return make.line(field.code());
    }

    private static Component lines(FieldMaker make, Field field) {
        return make.lines(field.code());
    }

    private static Component hidden(Component field) {
        field.getElement().getClassList().add("tc-private");
        return field;
    }
}
