package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Query;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.FieldCondition;
import org.trackchild.store.api.NamePart;

/** The condition, in JPQL over {@code CaseRow c}, that means a selection of cases. */
final class CaseConditions {

    private final List<String> conditions = new ArrayList<>();

    private final Map<String, Object> parameters = new HashMap<>();

    static CaseConditions of(CaseSelection selection) {
        CaseConditions result = of(selection, selection.nameParts());
        result.reach(selection.reach());
        return result;
    }

    /**
     * Without what the reach demands.
     *
     * @param parts the parts of the name that are demanded
     */
    static CaseConditions of(CaseSelection selection, List<NamePart> parts) {
        CaseConditions result = new CaseConditions();
        result.filter(selection.filter());
        result.bench(selection);
        result.nameParts(parts);
        result.fields(selection.fields());
        return result;
    }

    void and(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    void and(String condition) {
        conditions.add(condition);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Also within reach. */
    void reach(Reach reach) {
        if (!reach.everything()) {
            conditions.add(reachOf("c", reach, parameters));
        }
    }

    /** Whether a case, under an alias, is within reach. The same as {@link Reach#covers}. */
    static String reachOf(String alias, Reach reach, Map<String, Object> parameters) {
        String kept = keptWithin(alias, reach, parameters);
        return reach.offices().isEmpty()
                ? kept
                : "("
                        + kept
                        + " or exists (select s.office from CaseShareRow s where s.caseId = "
                        + alias
                        + ".id and s.office in :reachOffices))";
    }

    /**
     * Whether the child of a case, under an alias, stands before one of some kinds of benches. A
     * case that stands before no other is the committee's.
     *
     * @param benches at least one
     */
    static String before(String alias, Set<String> benches, Map<String, Object> parameters) {
        Set<String> others = new TreeSet<>(benches);
        List<String> any = new ArrayList<>();
        if (others.remove(BenchKind.COMMITTEE)) {
            any.add(alias + ".bench is null");
        }
        addIn(any, alias + ".bench", "benches", others, parameters);
        return "(" + String.join(" or ", any) + ")";
    }

    /** Whether a case, under an alias, is kept within reach: not merely shared with it. */
    static String keptWithin(String alias, Reach reach, Map<String, Object> parameters) {
        return keptWithin(alias, reach, "reach", parameters);
    }

    /**
     * The same where several reaches stand in one query.
     *
     * @param alias of a row that has office, state and district of a case
     * @param prefix of the names of the parameters
     */
    static String keptWithin(
            String alias, Reach reach, String prefix, Map<String, Object> parameters) {
        if (reach.everything()) {
            return "1 = 1";
        }
        List<String> any = new ArrayList<>();
        addIn(any, alias + ".state", prefix + "States", reach.states(), parameters);
        addIn(any, alias + ".district", prefix + "Districts", reach.districts(), parameters);
        addIn(
                any,
                alias + ".office",
                prefix + "Offices",
                reach.offices().stream().map(OfficeId::value).toList(),
                parameters);
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static void addIn(
            List<String> any,
            String column,
            String parameter,
            Collection<String> values,
            Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            any.add(column + " in :" + parameter);
            parameters.put(parameter, values);
        }
    }

    /**
     * Before which bench children stand is told to who acts for them, of cases that are kept there:
     * whoever oversees a district, or has a case only shared, finds nothing by it.
     */
    private void bench(CaseSelection selection) {
        String bench = selection.filter().bench();
        if (!bench.isEmpty()) {
            and("c.bench = :bench", "bench", bench);
            conditions.add(keptWithin("c", selection.confided(), "kept", parameters));
        }
    }

    private void filter(CaseFilter filter) {
        filter.kind().ifPresent(kind -> and("c.kind = :kind", "kind", kind.code()));
        filter.status().ifPresent(status -> and("c.status = :status", "status", status.code()));
        if (filter.lookedFor()) {
            and("c.status in :lookedFor", "lookedFor", CaseMapping.LOOKED_FOR);
        }
        if (filter.pending()) {
            and("c.kind = :pendingKind", "pendingKind", CaseKind.FOUND.code());
            and("c.status in :pending", "pending", CaseMapping.PENDING);
            if (filter.bench().isEmpty()) {
                conditions.add("c.bench is null");
            }
        }
        filter.office().ifPresent(office -> and("c.office = :office", "office", office.value()));
        if (!filter.state().isEmpty()) {
            and("c.state = :state", "state", filter.state());
        }
        if (!filter.district().isEmpty()) {
            and("c.district = :district", "district", filter.district());
        }
        // the cases of an incident are looked up first, see CaseSearch
        if (filter.isNumber() && !filter.isIncidentNumber()) {
            and("c.number = :number", "number", filter.text().toUpperCase(Locale.ROOT));
        }
        filter.registered().ifPresent(span -> span("c.registeredAt", "registered", span));
        filter.traced()
                .ifPresent(
                        span -> {
                            conditions.add("c.tracedAt is not null");
                            span("c.tracedAt", "traced", span);
                        });
        filter.openAt()
                .ifPresent(
                        at -> {
                            conditions.add("(c.tracedAt is null or c.tracedAt >= :openAt)");
                            and("c.registeredAt < :openAt", "openAt", at.toEpochMilli());
                        });
    }

    private void span(String column, String name, CaseFilter.Span span) {
        if (span.from() != null) {
            and(column + " >= :" + name + "From", name + "From", span.from().toEpochMilli());
        }
        if (span.before() != null) {
            and(column + " < :" + name + "Before", name + "Before", span.before().toEpochMilli());
        }
    }

    /** The pattern of keys that begin with something. */
    static String beginning(String text) {
        return text.replaceAll("[%_]", "") + "%";
    }

    private void fields(List<FieldCondition> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            FieldCondition each = wanted.get(i);
            List<String> any = new ArrayList<>();
            int number = 0;
            for (String text : each.texts()) {
                String parameter = "value" + i + "of" + number++;
                String key = JpaCaseFieldTable.key(text);
                any.add(
                        each.beginning()
                                ? "v.searchKey like :" + parameter + " escape '!'"
                                : "v.searchKey = :" + parameter);
                parameters.put(
                        parameter, each.beginning() ? key.replaceAll("[%_!]", "!$0") + "%" : key);
            }
            conditions.add(
                    "exists (select v.caseId from CaseFieldRow v where v.caseId = c.id and v.field"
                            + " = :field"
                            + i
                            + " and ("
                            + String.join(" or ", any)
                            + ")"
                            + seenBy(each, "role" + i + "of")
                            + ")");
            parameters.put("field" + i, each.field());
        }
    }

    /** The readers stand in the row, joined by commas; none are all. */
    private String seenBy(FieldCondition condition, String prefix) {
        List<String> all = new ArrayList<>();
        for (Role role : condition.roles()) {
            String parameter = prefix + all.size();
            all.add("concat(',', concat(v.readers, ',')) like :" + parameter);
            parameters.put(parameter, "%," + role.code() + ",%");
        }
        return all.isEmpty() ? "" : " and (v.readers = '' or (" + String.join(" and ", all) + "))";
    }

    private void nameParts(List<NamePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            List<String> any = new ArrayList<>();
            addIn(any, "k.nameKey", "keys" + i, part.keys(), parameters);
            if (!part.beginning().isEmpty()) {
                any.add("k.nameKey like :beginning" + i);
                parameters.put("beginning" + i, beginning(part.beginning()));
            }
            conditions.add(
                    "exists (select k.caseId from CaseKeyRow k where k.caseId = c.id and ("
                            + String.join(" or ", any)
                            + "))");
        }
    }
}
