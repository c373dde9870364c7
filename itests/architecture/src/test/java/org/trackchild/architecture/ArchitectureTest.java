package org.trackchild.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.RegisterTime;

/** The walls of the house (docs/architecture.md), as a test. */
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.trackchild");

    /** Floors from the ground up. What stands on one floor imports from the floors below only. */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("model"),
                    List.of(
                            "journal.api",
                            "access.api",
                            "directory.api",
                            "matching.api",
                            "quality.api",
                            "rules.api",
                            "fields.api",
                            "registry.api",
                            "notices.api",
                            "reporting.api",
                            "exchange.api",
                            "store.api",
                            "vault.api",
                            "ui.api"),
                    List.of("store.jpa", "vault.core"),
                    List.of(
                            "access.core",
                            "directory.core",
                            "registry.core",
                            "matching.scripts",
                            "matching.engine",
                            "matching.link",
                            "journal.audit",
                            "matching.standing",
                            "notices.core",
                            "reporting.core",
                            "exchange.core"),
                    List.of(
                            "rules.in2016",
                            "fields.india",
                            "connector.pfif",
                            "connector.folder",
                            "connector.mail",
                            "sample.comparator",
                            "sample.fields",
                            "sample.rules",
                            "sample.view",
                            "demo"),
                    List.of("rest", "portal", "ui.shell", "ui.desk", "console"));

    /** The engines that another one is built upon. */
    private static final Set<String> ENGINE_ON_ENGINE =
            Set.of("matching.standing -> matching.engine", "matching.link -> matching.scripts");

    private static final Map<String, Integer> FLOOR_OF = new LinkedHashMap<>();

    static {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String bundle : FLOORS.get(floor)) {
                FLOOR_OF.put(bundle, floor);
            }
        }
    }

    private static String bundleOf(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^org\\.trackchild\\.?", "");
        return FLOOR_OF.keySet().stream()
                .filter(bundle -> name.equals(bundle) || name.startsWith(bundle + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("on no floor: " + type.getName()));
    }

    @Test
    void everyBundleStandsOnAFloor() {
        Set<String> seen = new TreeSet<>();
        OURS.forEach(type -> seen.add(bundleOf(type)));
        assertThat(seen).isEqualTo(new TreeSet<>(FLOOR_OF.keySet()));
    }

    @Test
    void importsPointDown() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : OURS) {
            String from = bundleOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith("org.trackchild")) {
                    continue;
                }
                String to = bundleOf(target);
                boolean contracts = FLOOR_OF.get(from) == 1 && FLOOR_OF.get(to) == 1;
                boolean down = FLOOR_OF.get(to) < FLOOR_OF.get(from);
                String edge = from + " -> " + to;
                if (!from.equals(to) && !down && !contracts && !ENGINE_ON_ENGINE.contains(edge)) {
                    wrong.add(edge);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Engines and faces know contracts, never the store's or another engine's own classes. */
    @Test
    void onlyContractsAreImported() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : OURS) {
            String from = bundleOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("org.trackchild")) {
                    String to = bundleOf(target);
                    String edge = from + " -> " + to;
                    if (!from.equals(to)
                            && FLOOR_OF.get(to) > 1
                            && !ENGINE_ON_ENGINE.contains(edge)) {
                        wrong.add(edge);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Whatever faces the public knows of offices what {@code PublicOffice} lets through, and of the
     * register only its time and what codes are called: what it cannot reach it cannot show.
     */
    @Test
    void whatFacesThePublicKnowsNothingElseOfTheRegister() {
        noClasses()
                .that(resideInAnyPackage("org.trackchild.portal..", "org.trackchild.rest.open.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.trackchild.directory.api..")
                                .and(
                                        simpleNameStartingWith("Office")
                                                .and(
                                                        not(
                                                                belongToAnyOf(
                                                                        OfficeType.class,
                                                                        OfficeHours.class,
                                                                        OfficeContact.class,
                                                                        OfficeProblem.class)))))
                .orShould()
                .callMethodWhere(tellsAnOffice())
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.trackchild.journal..",
                                "org.trackchild.access..",
                                "org.trackchild.matching..",
                                "org.trackchild.notices..",
                                "org.trackchild.store.."))
                .orShould()
                .dependOnClassesThat(
                        resideInAPackage("org.trackchild.registry..")
                                .and(not(belongToAnyOf(RegisterTime.class, CaseFields.class))))
                .check(OURS);
    }

    /**
     * Without naming {@code Office}, one could still reach it: through a chain of calls, or as a
     * document of its names.
     */
    private static DescribedPredicate<JavaMethodCall> tellsAnOffice() {
        return DescribedPredicate.describe(
                "tell an office as it is kept",
                call -> {
                    String owner = call.getTargetOwner().getSimpleName();
                    String method = call.getTarget().getName();
                    return owner.equals("Directory")
                                    && Set.of("office", "offices", "unit", "responsibleFor")
                                            .contains(method)
                            || owner.equals("PlaceNames")
                                    && method.toLowerCase(Locale.ROOT).contains("office");
                });
    }

    private static void staysIn(String library, String... packages) {
        noClasses()
                .that(resideOutsideOfPackages(packages))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(OURS);
    }

    @Test
    void persistenceStaysInTheStore() {
        staysIn("javax.persistence..", "org.trackchild.store.jpa..");
    }

    @Test
    void vaadinStaysInTheDesk() {
        staysIn("com.vaadin..", "org.trackchild.ui..", "org.trackchild.sample.view..");
    }

    @Test
    void jsonStaysInTheInterface() {
        // the command `link` is no part of the server; its profiles are files in JSON
        staysIn(
                "com.fasterxml..",
                "org.trackchild.rest..",
                "org.trackchild.matching.link.profile..");
        staysIn("javax.ws.rs..", "org.trackchild.rest..");
    }

    @Test
    void camelStaysInTheExchange() {
        staysIn("org.apache.camel..", "org.trackchild.exchange..", "org.trackchild.connector..");
    }

    /**
     * Who asks the machine for the time. All others ask the register, whose time a training moves
     * forward.
     */
    private static final Set<String> REAL_TIME =
            Set.of(
                    // the time of the register itself, and of the desk while it is away
                    "store.jpa.JpaStore",
                    "ui.shell.pages.DeskTime",
                    // security: sign-in, lock-out, keys, sessions
                    "access.api.FreshProof",
                    "access.core.AccountSignIn",
                    "access.core.FactorBook",
                    "access.core.StoredAccounts",
                    "access.core.StoredPeople",
                    "ui.shell.DeskServer",
                    "ui.shell.account.AccountPage",
                    "ui.shell.account.FactorPanel",
                    "ui.shell.view.DeskFrame",
                    "ui.shell.view.Arrival",
                    "ui.shell.view.SetUpStep",
                    "ui.shell.view.SignInView",
                    // how far the journal was, which is compared with days of backups
                    "store.jpa.HeadWitness",
                    "journal.audit.AuditCommand",
                    // names that must differ: identifiers, files
                    "model.CaseId",
                    "connector.folder.FolderConnector",
                    // a command without a register
                    "demo.SyntheticCsv");

    @Test
    void onlyAFewAskTheMachineForTheTime() {
        Set<String> asking = new TreeSet<>();
        for (JavaClass type : OURS) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> asksTheMachine(call.getTarget()))
                    .forEach(call -> asking.add(outermost(type)));
            type.getMethodReferencesFromSelf().stream()
                    .filter(call -> asksTheMachine(call.getTarget()))
                    .forEach(call -> asking.add(outermost(type)));
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class))
                    .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
                    .forEach(call -> asking.add(outermost(type)));
        }
        assertThat(asking).isEqualTo(new TreeSet<>(REAL_TIME));
    }

    /**
     * A caller that is made anew has no proof and counts as a key, which the gate lets through
     * (docs/decisions/055): whoever has one and needs less of it takes {@code Caller.with}.
     */
    @Test
    void onlyAFewMakeACaller() {
        Set<String> making = new TreeSet<>();
        for (JavaClass type : OURS) {
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> isCaller(call.getTarget()))
                    .forEach(call -> making.add(outermost(type)));
            type.getConstructorReferencesFromSelf().stream()
                    .filter(call -> isCaller(call.getTarget()))
                    .forEach(call -> making.add(outermost(type)));
        }
        assertThat(making)
                .containsExactlyInAnyOrder(
                        "access.api.Caller",
                        // at the sign-in, which gives it the proof, and for keys
                        "store.api.Account",
                        "access.core.OperatorKey",
                        // somebody else than who asks
                        "registry.core.AssignmentBook",
                        // files in a folder, read after a restart
                        "exchange.core.Errand",
                        "demo.DemoBoard",
                        "demo.DemoCases",
                        "demo.DemoUser");
    }

    private static boolean isCaller(CodeUnitAccessTarget target) {
        return target.getOwner().getFullName().equals("org.trackchild.access.api.Caller");
    }

    private static boolean asksTheMachine(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return owner.startsWith("java.time.")
                        && (name.equals("now")
                                || name.startsWith("system")
                                || name.startsWith("tick"))
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(InstantSource.class))
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("^org\\.trackchild\\.", "").replaceFirst("\\$.*", "");
    }

    /** Annotations that only the build reads do not count. */
    @Test
    void theMatchingEngineIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.trackchild.matching.engine..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                "java..",
                                "org.trackchild.model..",
                                "org.trackchild.matching..",
                                "org.osgi.annotation.."))
                .check(OURS);
    }

    @Test
    void theModelKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.trackchild.model..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                "java..", "org.trackchild.model..", "org.osgi.annotation.."))
                .check(OURS);
    }
}
