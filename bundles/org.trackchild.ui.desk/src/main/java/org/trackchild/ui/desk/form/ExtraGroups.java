package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.fields.api.CaseField;
import org.trackchild.ui.desk.words.PackFields;

/** The fields of packs, in the groups that the packs say. */
final class ExtraGroups extends Div {

    private final transient FieldMaker make;

    private final transient PackFields pack;

    ExtraGroups(FieldMaker make) {
        this.make = make;
        this.pack = make.pack();
        addClassName("desk-groups");
        Map<String, CaseField.Group> groups = new LinkedHashMap<>();
        pack.offered().forEach(field -> groups.putIfAbsent(field.group().code(), field.group()));
        groups.values().forEach(group -> add(group(group)));
    }

    private Component group(CaseField.Group group) {
        List<Component> fields = new ArrayList<>();
        pack.offered().stream()
                .filter(field -> field.group().code().equals(group.code()))
                .forEach(field -> fields.add(component(field)));
        return make.sheet(make.words().text(group.label()), fields.toArray(Component[]::new));
    }

    private Component component(CaseField field) {
        Component made = byShape(field);
        Element element = made.getElement();
        if (field.use().identifying()) {
            element.getClassList().add("tc-private");
        }
        if (field.use().required()) {
            element.setProperty("required", true);
        }
        if (!field.use().readers().isEmpty() && made instanceof HasHelper helped) {
            helped.setHelperText(make.words().text("form.restricted_field"));
        }
        return made;
    }

    private Component byShape(CaseField field) {
        String name = field.name();
        return switch (field.content().shape()) {
            case LINE -> make.line(name);
            case TEXT -> make.lines(name);
            case NUMBER -> number(make.line(name));
            case DATE -> make.day(name);
            case CHOICE -> make.choice(name, field.content().list());
            case YES_NO -> make.yesOrNo(name);
        };
    }

    private static Component number(TextField field) {
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }
}
