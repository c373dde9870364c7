package org.trackchild.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.SignIn;
import org.trackchild.directory.api.Directory;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.Imports;
import org.trackchild.journal.api.Journal;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Proposals;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Tells how the platform is. Whatever is missing or fails is said, and the rest is told. */
final class StatusReport {

    private static final List<String> SERVICES =
            List.of(
                    Store.class.getName(),
                    Journal.class.getName(),
                    AccessPolicy.class.getName(),
                    SignIn.class.getName(),
                    Accounts.class.getName(),
                    Directory.class.getName(),
                    CaseRegistry.class.getName(),
                    Casework.class.getName(),
                    Proposals.class.getName(),
                    Matcher.class.getName(),
                    Imports.class.getName(),
                    // Only its presence is of interest: no wire to its contract is needed.
                    "org.trackchild.reporting.api.Reports");

    private final Services services;
    private final PrintStream out;

    StatusReport(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /**
     * Prints the status.
     *
     * @param stopped names of our bundles that are not active
     */
    void print(List<String> stopped) {
        for (String service : SERVICES) {
            line(
                    service.substring(service.lastIndexOf('.') + 1),
                    services.provider(service).orElse("MISSING"));
        }
        line(
                "Bundles",
                stopped.isEmpty() ? "all active" : "NOT ACTIVE: " + String.join(", ", stopped));
        out.println();
        section("Journal", this::journal);
        section("Matching", this::matcher);
        section("Missing", () -> stored(tx -> cases(tx, CaseKind.MISSING)));
        section("Found", () -> stored(tx -> cases(tx, CaseKind.FOUND)));
        section("Proposals", () -> stored(StatusReport::proposals));
        section("Accounts", () -> stored(tx -> number(tx.accounts().count())));
        section("Imports", () -> stored(StatusReport::imports));
    }

    private Optional<String> journal() {
        return services.with(Journal.class, journal -> "head at entry " + number(journal.head()));
    }

    private Optional<String> matcher() {
        return services.with(Matcher.class, Matcher::status).map(this::matcher);
    }

    private String matcher(Matcher.Status status) {
        String behind =
                services.with(Journal.class, Journal::head)
                        .map(head -> Math.max(0, head - status.journal()))
                        .map(entries -> ", " + number(entries) + " entries behind")
                        .orElse("");
        return (status.ready() ? "ready" : "LOADING")
                + ", "
                + number(status.missing())
                + " missing, "
                + number(status.found())
                + " found"
                + behind
                + ", by "
                + String.join(", ", status.comparators());
    }

    private static String cases(Transaction tx, CaseKind kind) {
        StringBuilder text = new StringBuilder();
        for (CaseStatus status : CaseStatus.values()) {
            CaseFilter filter = CaseFilter.all().with().kind(kind).status(status).build();
            long count = tx.cases().count(new CaseSelection(Reach.EVERYTHING, filter, List.of()));
            if (count == 0 && status != CaseStatus.REGISTERED) {
                continue;
            }
            text.append(text.isEmpty() ? "" : ", ")
                    .append(number(count))
                    .append(' ')
                    .append(status.code());
        }
        return text.toString();
    }

    private static String proposals(Transaction tx) {
        StringBuilder text = new StringBuilder();
        for (ProposalStatus status : ProposalStatus.values()) {
            long count = tx.proposals().count(Reach.EVERYTHING, Set.of(status));
            text.append(text.isEmpty() ? "" : ", ")
                    .append(number(count))
                    .append(' ')
                    .append(status.code());
        }
        return text.toString();
    }

    private static String imports(Transaction tx) {
        List<ImportJob> running = tx.imports().running();
        StringBuilder text = new StringBuilder(running.size() + " running");
        for (ImportJob job : running) {
            // Without the name of the file: people put names of children there.
            text.append(System.lineSeparator())
                    .append(" ".repeat(14))
                    .append(job.id())
                    .append(" of ")
                    .append(job.user())
                    .append(": ")
                    .append(percent(job.counts()))
                    .append(" %, ")
                    .append(number(job.counts().created()))
                    .append(" created, ")
                    .append(number(job.counts().unchanged()))
                    .append(" unchanged, ")
                    .append(number(job.counts().refused()))
                    .append(" refused");
        }
        return text.toString();
    }

    private static long percent(ImportJob.Counts counts) {
        return counts.bytesTotal() == 0 ? 100 : 100 * counts.bytesRead() / counts.bytesTotal();
    }

    private Optional<String> stored(Function<Transaction, String> reading) {
        return services.with(Store.class, store -> store.read(reading));
    }

    private void section(String name, Supplier<Optional<String>> content) {
        String text;
        try {
            text = content.get().orElse("unknown: the service is missing");
        } catch (RuntimeException e) {
            text = "UNKNOWN: " + e.getMessage();
        }
        line(name, text);
    }

    private void line(String name, String text) {
        out.printf(Locale.ROOT, "%-13s %s%n", name, text);
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }
}
