package org.trackchild.ui.desk.families;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.Incidents;
import org.trackchild.ui.desk.words.CodeWords;
import org.trackchild.ui.desk.words.Words;

/** The services that tell which children belong together. */
@Component(service = FamilyServices.class)
public final class FamilyServices {

    private final Families families;

    private final Incidents incidents;

    private final CaseRegistry cases;

    private final CaseFields fields;

    private final Directory directory;

    @Activate
    public FamilyServices(
            @Reference Families families,
            @Reference Incidents incidents,
            @Reference CaseRegistry cases,
            @Reference CaseFields fields,
            @Reference Directory directory) {
        this.families = families;
        this.incidents = incidents;
        this.cases = cases;
        this.fields = fields;
        this.directory = directory;
    }

    /** Which children are of one family. */
    public Families families() {
        return families;
    }

    Incidents incidents() {
        return incidents;
    }

    CaseRegistry cases() {
        return cases;
    }

    Directory directory() {
        return directory;
    }

    CodeWords codes(Words words) {
        return new CodeWords(fields.known(), words);
    }

    /** What can be chosen of a list in any state. */
    List<CodeWord> choices(String list) {
        return fields.known().words(list).stream().filter(word -> !word.retired()).toList();
    }
}
