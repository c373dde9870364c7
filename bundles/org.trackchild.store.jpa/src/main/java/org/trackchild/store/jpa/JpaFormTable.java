package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;
import org.trackchild.store.api.FormTable;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.FormAnswerRow;
import org.trackchild.store.jpa.entity.FormRow;

/** Forms in the table {@code case_form}, their answers in {@code form_answer}. */
final class JpaFormTable implements FormTable {

    private static final String ANSWER = "answer";

    private final Connection connection;

    private final EntityManager em;

    JpaFormTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(CaseForm draft) {
        if (draft.status() != FormStatus.DRAFT) {
            throw new IllegalArgumentException("no draft: " + draft.id());
        }
        FormRow row = new FormRow();
        row.id = draft.id().toString();
        row.caseId = draft.of().toString();
        CaseRow kept = connection.find(CaseRow.class, row.caseId).orElseThrow();
        row.office = kept.office;
        row.state = kept.state;
        row.district = kept.district;
        row.home = Objects.equals(kept.livesIn, kept.office) ? null : kept.livesIn;
        row.kind = draft.kind();
        row.status = draft.status().code();
        row.version = draft.progress().version();
        row.corrects = draft.content().corrects().map(UUID::toString).orElse(null);
        row.begunBy = draft.progress().begun().user();
        row.begunOffice = draft.progress().begun().office().value();
        row.begunAt = draft.progress().begun().at().toEpochMilli();
        saved(row, draft.progress().saved());
        connection.insert(row);
        write(row, draft.content().answers());
    }

    private static void saved(FormRow row, Statement saved) {
        row.savedBy = saved.user();
        row.savedOffice = saved.office().value();
        row.savedAt = saved.at().toEpochMilli();
    }

    private void write(FormRow form, Map<String, FormAnswer> answers) {
        answers.forEach(
                (item, answer) -> {
                    FormAnswerRow.Key key = new FormAnswerRow.Key();
                    key.formId = form.id;
                    key.item = item;
                    FormAnswerRow row = em.find(FormAnswerRow.class, key);
                    boolean isNew = row == null;
                    if (isNew) {
                        row = new FormAnswerRow();
                        row.formId = form.id;
                        row.item = item;
                    }
                    row.sealed = sealed(form, item, answer.text());
                    row.source = answer.source();
                    row.version = answer.version();
                    row.shape = answer.shape().map(FormItem.Shape::name).orElse(null);
                    if (isNew) {
                        connection.insert(row);
                    }
                });
    }

    private byte[] sealed(FormRow form, String item, String answer) {
        return connection
                .seal()
                .sealWords(
                        SealedTable.FORM_ANSWER,
                        form.caseId,
                        form.id + "/" + item,
                        Map.of(ANSWER, answer));
    }

    /** Opens what a form says of an item. */
    @FunctionalInterface
    private interface Opening {

        Map<String, String> of(SealedTable table, String owner, String row, byte[] sealed);
    }

    private Opening strictly(FormRow form) {
        RowSeal seal = connection.seal();
        return form.digest == null ? seal::openWords : seal::openSigned;
    }

    /** As one of many. */
    private Opening listed() {
        return connection.seal()::openListed;
    }

    private static String opened(FormRow form, FormAnswerRow answer, Opening opening) {
        String row = form.id + "/" + answer.item;
        return opening.of(SealedTable.FORM_ANSWER, form.caseId, row, answer.sealed)
                .getOrDefault(ANSWER, "");
    }

    @Override
    public Optional<CaseForm> find(UUID id) {
        return connection.find(FormRow.class, id.toString()).map(this::read);
    }

    @Override
    public Optional<CaseForm> lock(UUID id) {
        return locked(id).map(this::read);
    }

    private Optional<FormRow> locked(UUID id) {
        connection.mustWrite();
        return Optional.ofNullable(
                em.find(FormRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<FormRow> draft(UUID id) {
        return locked(id).filter(row -> row.status.equals(FormStatus.DRAFT.code()));
    }

    @Override
    public List<CaseForm> ofCase(CaseId id) {
        return read(
                em.createQuery(
                                "select f from FormRow f where f.caseId = :id order by f.id",
                                FormRow.class)
                        .setParameter("id", id.toString())
                        .getResultList(),
                this::strictly);
    }

    @Override
    public List<CaseForm> ofCases(Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        em.createQuery(
                                        "select f from FormRow f where f.caseId in :ids order by f.id",
                                        FormRow.class)
                                .setParameter(
                                        "ids",
                                        Keys.padded(ids.stream().map(CaseId::toString).toList()))
                                .getResultList(),
                        form -> listed());
    }

    @Override
    public boolean save(
            UUID id, long version, Map<String, FormAnswer> answers, Statement statement) {
        Optional<FormRow> draft = draft(id);
        draft.ifPresent(
                row -> {
                    row.version = version;
                    saved(row, statement);
                    write(row, answers);
                });
        return draft.isPresent();
    }

    @Override
    public boolean submit(
            UUID id, Map<String, FormAnswer> answers, CaseForm.Submission submission) {
        Optional<FormRow> draft = draft(id);
        draft.ifPresent(
                row -> {
                    answers(List.of(row.id)).stream()
                            .filter(each -> !answers.containsKey(each.item))
                            .forEach(em::remove);
                    write(row, answers);
                    row.status = FormStatus.HANDED_IN.code();
                    row.number = submission.number();
                    row.signedBy = submission.user();
                    row.signedOffice = submission.office().value();
                    row.signedRole = submission.role().code();
                    row.signedAt = submission.at().toEpochMilli();
                    row.digest = submission.digest();
                });
        return draft.isPresent();
    }

    @Override
    public boolean discard(UUID id, Statement statement) {
        Optional<FormRow> draft = draft(id);
        draft.ifPresent(
                row -> {
                    row.status = FormStatus.DISCARDED.code();
                    row.endedBy = statement.user();
                    row.endedOffice = statement.office().value();
                    row.endedAt = statement.at().toEpochMilli();
                });
        return draft.isPresent();
    }

    @Override
    public Page<CaseForm> drafts(List<Filling> fillings, Optional<String> after, int limit) {
        if (fillings.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        // one question for each: with an "or" between two columns no index helps
        Map<String, FormRow> rows = new TreeMap<>(Comparator.reverseOrder());
        for (Filling filling : fillings) {
            Map<String, Object> kept = new HashMap<>();
            String within = CaseConditions.keptWithin("f", filling.reach(), kept);
            drafts(filling, within, kept, after, limit).forEach(row -> rows.put(row.id, row));
            List<String> homes = filling.reach().offices().stream().map(OfficeId::value).toList();
            if (!homes.isEmpty()) {
                Map<String, Object> living = new HashMap<>(Map.of("homes", homes));
                drafts(filling, "f.home in :homes", living, after, limit)
                        .forEach(row -> rows.put(row.id, row));
            }
        }
        Page<FormRow> page =
                Pages.of(rows.values().stream().limit(limit + 1L).toList(), limit, row -> row.id);
        return new Page<>(read(page.items(), form -> listed()), page.next());
    }

    private List<FormRow> drafts(
            Filling filling,
            String where,
            Map<String, Object> parameters,
            Optional<String> after,
            int limit) {
        parameters.put("draft", FormStatus.DRAFT.code());
        parameters.put("kinds", filling.kinds());
        after.ifPresent(last -> parameters.put("last", last));
        TypedQuery<FormRow> query =
                em.createQuery(
                        "select f from FormRow f where f.status = :draft and f.kind in :kinds and "
                                + where
                                + (after.isPresent() ? " and f.id < :last" : "")
                                + " order by f.id desc",
                        FormRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private List<FormAnswerRow> answers(Collection<String> forms) {
        return forms.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from FormAnswerRow a where a.formId in :forms",
                                FormAnswerRow.class)
                        .setParameter("forms", forms)
                        .getResultList();
    }

    private CaseForm read(FormRow row) {
        return read(List.of(row), this::strictly).get(0);
    }

    private List<CaseForm> read(List<FormRow> rows, Function<FormRow, Opening> openings) {
        Map<String, List<FormAnswerRow>> answers =
                answers(rows.stream().map(row -> row.id).toList()).stream()
                        .collect(Collectors.groupingBy(answer -> answer.formId));
        return rows.stream()
                .map(row -> read(row, answers.getOrDefault(row.id, List.of()), openings.apply(row)))
                .toList();
    }

    private static CaseForm read(FormRow row, List<FormAnswerRow> written, Opening opening) {
        Map<String, FormAnswer> answers = new LinkedHashMap<>();
        written.forEach(
                each ->
                        answers.put(
                                each.item,
                                new FormAnswer(
                                        opened(row, each, opening),
                                        each.source,
                                        each.version,
                                        Optional.ofNullable(each.shape)
                                                .map(FormItem.Shape::valueOf))));
        return new CaseForm(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new CaseForm.Content(
                        row.kind, Optional.ofNullable(row.corrects).map(UUID::fromString), answers),
                new CaseForm.Progress(
                        row.version,
                        statement(row.begunBy, row.begunOffice, row.begunAt),
                        statement(row.savedBy, row.savedOffice, row.savedAt)),
                submission(row),
                Optional.ofNullable(row.endedAt)
                        .map(at -> statement(row.endedBy, row.endedOffice, at)));
    }

    private static Statement statement(String user, String office, long at) {
        return new Statement(user, new OfficeId(office), Instant.ofEpochMilli(at), "");
    }

    private static Optional<CaseForm.Submission> submission(FormRow row) {
        return Optional.ofNullable(row.signedAt)
                .map(
                        at ->
                                new CaseForm.Submission(
                                        row.number,
                                        row.signedBy,
                                        new OfficeId(row.signedOffice),
                                        Code.find(Role.class, row.signedRole).orElseThrow(),
                                        Instant.ofEpochMilli(at),
                                        row.digest));
    }
}
