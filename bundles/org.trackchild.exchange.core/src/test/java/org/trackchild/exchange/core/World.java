package org.trackchild.exchange.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Decision;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.exchange.core.csv.CsvFormat;
import org.trackchild.exchange.core.csv.OfficesFormat;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.ImportTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** A platform in memory, as far as imports need one. */
final class World {

    private static final OfficeId STATION = new OfficeId("PS-UP-LUCKNOW-01");

    static final Caller POLICE = caller(Role.POLICE_OFFICER);

    final Map<String, ChildCase> cases = new LinkedHashMap<>();
    final Map<UUID, ImportJob> jobs = new LinkedHashMap<>();
    final Map<UUID, List<RowProblem>> problems = new LinkedHashMap<>();
    final List<JournalAction> journal = new ArrayList<>();
    final List<Integer> transactions = new ArrayList<>();
    final KnownFormats formats = new KnownFormats();
    final KeptOffices offices = new KeptOffices();

    /** What the register does before it registers; may refuse. */
    Consumer<List<CaseDraft>> beforeRegistering = drafts -> {};

    /** Whether the access predicate allows registering. */
    boolean mayRegister = true;

    /** Whether the account of whoever brings files may be used. */
    volatile boolean employed = true;

    World() {
        add(new CsvFormat());
        formats.add(new OfficesFormat(), Map.of("service.ranking", 10));
    }

    static Caller caller(Role role) {
        return new Caller(
                "user", "A User", List.of(new Posting(STATION, role, "UP", "UP-LUCKNOW")));
    }

    void add(RecordFormat format) {
        formats.add(format, Map.of());
    }

    ImportEngine engine(Path folder, long mostBytes) throws IOException {
        Engines engines =
                new Engines(
                        new MemoryStore(),
                        Partial.of(CaseRegistry.class, new Register()),
                        Partial.of(CaseReader.class, new Reader()),
                        Partial.of(AccessPolicy.class, new Policy()),
                        Partial.of(Directory.class, new Offices()),
                        Partial.of(OfficeRegister.class, offices));
        return new ImportEngine(
                engines, formats, new ImportFolder(folder, mostBytes), Duration.ofMillis(20));
    }

    ImportJob run(ImportEngine engine, Caller caller, ImportRequest request, String text)
            throws IOException {
        return end(
                engine.start(
                                caller,
                                request,
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .id());
    }

    /** Waits for the end of a job. */
    synchronized ImportJob end(UUID id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (jobs.get(id).state() == ImportJob.State.RUNNING) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still running: " + jobs.get(id).counts());
            }
            try {
                wait(1_000);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return jobs.get(id);
    }

    /** One transaction at a time; a failure undoes what it did. */
    private final class MemoryStore implements Store {

        @Override
        public <T> T read(Function<Transaction, T> work) {
            return write(null, work);
        }

        @Override
        public <T> T write(Caller caller, Function<Transaction, T> work) {
            synchronized (World.this) {
                try {
                    return work.apply(Partial.of(Transaction.class, new Tables()));
                } finally {
                    World.this.notifyAll();
                }
            }
        }
    }

    /** The tables. */
    public final class Tables {

        public Instant now() {
            return Instant.now();
        }

        public CaseTable cases() {
            return Partial.of(CaseTable.class, new Cases());
        }

        public ImportTable imports() {
            return new Jobs();
        }

        public AccountTable accounts() {
            return Partial.of(AccountTable.class, new Accounts());
        }

        public void journal(JournalAction action, JournalEntry.Subject subject, String detail) {
            journal.add(action);
        }
    }

    /** The account of the one who brings files, posted as everything. */
    public final class Accounts {

        public Optional<Account> find(String user) {
            return Optional.of(
                    Account.of(
                                    user,
                                    "A User",
                                    Account.Credentials.of(Optional.empty(), Optional.empty()),
                                    Stream.of(Role.values())
                                            .map(World::caller)
                                            .flatMap(caller -> caller.postings().stream())
                                            .toList())
                            .enabled(employed));
        }
    }

    /** Cases by origin. */
    public final class Cases {

        public Optional<StoredCase> findByOrigin(String source, String reference) {
            return Optional.ofNullable(cases.get(source + '|' + reference))
                    .map(
                            found ->
                                    new StoredCase(
                                            found,
                                            new CaseFacts(
                                                    found.header().kind(),
                                                    STATION,
                                                    "UP",
                                                    "UP-LUCKNOW",
                                                    Set.of())));
        }
    }

    private final class Jobs implements ImportTable {

        @Override
        public void put(ImportJob job) {
            jobs.put(job.id(), job);
        }

        @Override
        public Optional<ImportJob> find(UUID id) {
            return Optional.ofNullable(jobs.get(id));
        }

        @Override
        public List<ImportJob> recent(String user, int limit) {
            return jobs.values().stream()
                    .filter(job -> job.user().equals(user))
                    .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<ImportJob> running() {
            return jobs.values().stream()
                    .filter(job -> job.state() == ImportJob.State.RUNNING)
                    .toList();
        }

        @Override
        public void addProblems(UUID job, List<RowProblem> added) {
            problems.computeIfAbsent(job, id -> new ArrayList<>()).addAll(added);
        }

        @Override
        public void clearProblems(UUID job) {
            problems.remove(job);
        }

        @Override
        public Page<RowProblem> problems(UUID job, Optional<String> after, int limit) {
            return new Page<>(problems.getOrDefault(job, List.of()), Optional.empty());
        }
    }

    /** The register. */
    public final class Register {

        public List<Problem> check(CaseDraft draft) {
            return draft.child().names().child().preferred().equals("Forbidden")
                    ? List.of(Problem.of(FieldProblem.NAME_REQUIRED, Field.NAME))
                    : List.of();
        }

        public List<Problem> check(Caller caller, Optional<CaseId> changed, CaseDraft draft) {
            return check(draft);
        }

        public List<Registration> registerAll(Caller caller, List<CaseDraft> drafts) {
            beforeRegistering.accept(drafts);
            synchronized (World.this) {
                transactions.add(drafts.size());
                for (CaseDraft draft : drafts) {
                    ChildCase known = cases.get(key(draft));
                    if (known != null && !known.origin().equals(draft.origin())) {
                        throw new ProblemException(CaseProblem.ORIGIN_REUSED);
                    }
                }
                return drafts.stream().map(draft -> register(caller, draft)).toList();
            }
        }

        private Registration register(Caller caller, CaseDraft draft) {
            ChildCase known = cases.get(key(draft));
            if (known != null) {
                return new Registration(known, false);
            }
            Instant now = Instant.now();
            ChildCase made =
                    new ChildCase(
                            new CaseHeader(
                                    CaseId.next(),
                                    "MC-26-" + cases.size(),
                                    draft.kind(),
                                    CaseStatus.REGISTERED,
                                    STATION,
                                    new Revision(1, caller.user(), now, now, Optional.empty())),
                            draft.child(),
                            draft.event(),
                            draft.particulars(),
                            draft.origin(),
                            List.of());
            cases.put(key(draft), made);
            return new Registration(made, true);
        }

        private String key(CaseDraft draft) {
            return draft.origin().orElseThrow().source()
                    + '|'
                    + draft.origin().orElseThrow().reference();
        }
    }

    /** Reads a name and a date. */
    public static final class Reader {

        public CaseReader.Reading read(CaseKind kind, Map<Field, String> values) {
            try {
                Event event =
                        new Event(
                                LocalDate.parse(values.getOrDefault(Field.EVENT_DATE, "")),
                                null,
                                new Place("", "", values.getOrDefault(Field.PLACE, "")));
                ChildDescription child =
                        ChildDescription.builder()
                                .name(PersonName.of(values.get(Field.NAME)))
                                .build();
                return new CaseReader.Reading(
                        Optional.of(
                                new CaseDraft(
                                        child, event, Particulars.none(kind), Optional.empty())),
                        List.of());
            } catch (DateTimeParseException notADate) {
                return new CaseReader.Reading(
                        Optional.empty(),
                        List.of(Problem.of(FieldProblem.NOT_A_DATE, Field.EVENT_DATE)));
            }
        }
    }

    /** The access predicate. */
    public final class Policy {

        public Decision decide(Caller caller, Action action, CaseFacts facts) {
            return new Decision(mayRegister, "test");
        }
    }

    /** One office for everything, except for what happened nowhere. */
    public static final class Offices {

        public Optional<State> findState(String name) {
            return List.of("UP", "Uttar Pradesh").contains(name)
                    ? Optional.of(new State("UP", Wording.same("Uttar Pradesh")))
                    : Optional.empty();
        }

        public Optional<District> findDistrict(String state, String name) {
            return name.equals("Lucknow") ? district("UP-LUCKNOW") : Optional.empty();
        }

        public Optional<District> district(String code) {
            return code.equals("UP-LUCKNOW")
                    ? Optional.of(new District(code, "UP", Wording.same("Lucknow"), 26.8, 80.9))
                    : Optional.empty();
        }

        public Optional<Office> responsibleFor(Place place) {
            return place.text().equals("nowhere")
                    ? Optional.empty()
                    : Optional.of(
                            new Office(
                                    new OfficeId("NATIONAL"),
                                    OfficeType.values()[0],
                                    Wording.same("National"),
                                    "",
                                    "",
                                    "",
                                    true));
        }
    }
}
