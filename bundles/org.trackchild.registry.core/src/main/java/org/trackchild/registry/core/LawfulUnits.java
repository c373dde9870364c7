package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Code;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.rules.api.Level;

/** Which office the law asks where; each is looked up once. For one thread, and for one round. */
final class LawfulUnits {

    private record Where(OfficeType type, String state, String district) {}

    private final CaseDesk desk;

    private final Map<Where, Optional<Office>> known = new HashMap<>();

    LawfulUnits(CaseDesk desk) {
        this.desk = desk;
    }

    /** Empty when the case is where it is to go already, and where there is no such office. */
    Optional<Office> of(LawfulRequest law, CaseFacts facts) {
        Optional<OfficeType> type = Code.find(OfficeType.class, law.whom().office());
        boolean keeps =
                desk.office(facts.office())
                        .map(Office::type)
                        .filter(kept -> type.filter(kept::equals).isPresent())
                        .isPresent();
        if (keeps || type.isEmpty() || law.isOrdered()) {
            return Optional.empty();
        }
        return law.whom().where().stream()
                .filter(level -> level == Level.STATE || !facts.district().isEmpty())
                .map(level -> level == Level.DISTRICT ? facts.district() : "")
                .flatMap(
                        district ->
                                known
                                        .computeIfAbsent(
                                                new Where(type.get(), facts.state(), district),
                                                this::lookUp)
                                        .stream())
                .findFirst();
    }

    private Optional<Office> lookUp(Where where) {
        return desk.office(where.type(), where.state(), where.district());
    }
}
