package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;
import org.trackchild.ui.desk.words.Words;

/** Who the child is: names, sex, age. */
final class ChildGroup extends Div {

    ChildGroup(FieldMaker make) {
        Words words = make.words();
        TextField name = make.quick(Field.NAME.code());
        TextField local = make.quick(Field.NAME_LOCAL.code());
        name.addClassName("tc-private");
        local.addClassName("tc-private");
        Checkbox unknown = unknown(make, name, local);
        TextField alias = make.line(Field.ALIAS.code());
        alias.addClassName("tc-private");
        RadioButtonGroup<Sex> sex = new RadioButtonGroup<>();
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(item -> words.text("sex.choice", item));
        make.labelled(
                Field.SEX.code(), sex, Sex::code, text -> Code.find(Sex.class, text).orElse(null));
        TextField age = make.quick(Field.AGE_YEARS.code());
        BirthField born = new BirthField(words);
        make.labelled(Field.DATE_OF_BIRTH.code(), born, text -> text, text -> text);
        name.setRequiredIndicatorVisible(make.kind() == CaseKind.MISSING);
        sex.setRequiredIndicatorVisible(true);
        age.setRequiredIndicatorVisible(true);
        add(make.group("form.child", FieldMaker.pair(name, local), unknown, alias, sex, age, born));
    }

    private static Checkbox unknown(FieldMaker make, TextField name, TextField local) {
        Checkbox unknown = new Checkbox(make.words().text("form.name_unknown"));
        unknown.addValueChangeListener(
                change -> {
                    name.setEnabled(!change.getValue());
                    local.setEnabled(!change.getValue());
                });
        make.entries()
                .add(
                        new Entry(
                                CaseContent.NAME_UNKNOWN,
                                () -> unknown.getValue() ? "yes" : "",
                                text -> unknown.setValue(!text.isEmpty()),
                                problem -> {},
                                unknown::focus));
        return make.listen(CaseContent.NAME_UNKNOWN, unknown);
    }
}
