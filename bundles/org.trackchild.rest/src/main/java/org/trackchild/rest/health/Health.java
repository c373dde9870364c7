package org.trackchild.rest.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.trackchild.access.api.SignIn;
import org.trackchild.directory.api.Directory;
import org.trackchild.exchange.api.Imports;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.Problem;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.Notices;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Proposals;
import org.trackchild.reporting.api.Reports;
import org.trackchild.rest.engines.Engines;
import org.trackchild.vault.api.MasterKeys;

/**
 * What runs and what does not, part by part.
 *
 * @param ready whether cases can be registered, read and matched
 * @param components for each part its {@code status} ({@code up}, {@code starting} or {@code
 *     down}), why, and its figures
 */
record Health(boolean ready, Map<String, Map<String, Object>> components) {

    private static final String STATUS = "status";

    private static final String UP = "up";

    private static final String DOWN = "down";

    /** Looks at everything. Never fails: what fails is reported as down. */
    static Health of(Engines engines) {
        Map<String, Map<String, Object>> components = new LinkedHashMap<>();
        components.put("journal", check(engines, Journal.class, Health::journal));
        components.put("registry", check(engines, CaseRegistry.class, registry -> up()));
        components.put("casework", check(engines, Casework.class, casework -> up()));
        components.put("forms", check(engines, Forms.class, forms -> up()));
        components.put("orders", check(engines, Orders.class, orders -> up()));
        components.put("reader", check(engines, CaseReader.class, reader -> up()));
        components.put("proposals", check(engines, Proposals.class, proposals -> up()));
        components.put("directory", check(engines, Directory.class, Health::directory));
        components.put("access", check(engines, SignIn.class, signIn -> up()));
        components.put("matching", check(engines, Matcher.class, Health::matching));
        boolean ready = components.values().stream().allMatch(part -> UP.equals(part.get(STATUS)));
        // these do not stop an officer's work
        components.put("imports", check(engines, Imports.class, imports -> up()));
        components.put("match_quality", check(engines, MatchQuality.class, quality -> up()));
        components.put("reports", check(engines, Reports.class, reports -> up()));
        components.put("notices", check(engines, Notices.class, notices -> up()));
        components.put("witness", check(engines, JournalWitness.class, Health::witness));
        components.put("vault", check(engines, MasterKeys.class, Health::vault));
        // it asks the database too, and whoever looks is not to wait twice for one that is away
        components.put(
                "mail",
                UP.equals(components.get("journal").get(STATUS))
                        ? check(engines, NoticeMail.class, Health::mail)
                        : down("what waits for sending cannot be read"));
        return new Health(ready, components);
    }

    private static <T> Map<String, Object> check(
            Engines engines, Class<T> contract, Function<T, Map<String, Object>> look) {
        try {
            return engines.find(contract)
                    .map(look)
                    .orElseGet(
                            () -> down("no service of " + contract.getName() + " is registered"));
        } catch (RuntimeException failure) {
            // the class tells the operator enough; the message might quote data
            return down(contract.getSimpleName() + " failed: " + failure.getClass().getName());
        }
    }

    private static Map<String, Object> up() {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put(STATUS, UP);
        return part;
    }

    private static Map<String, Object> down(String reason) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put(STATUS, DOWN);
        part.put("reason", reason);
        return part;
    }

    private static Map<String, Object> journal(Journal journal) {
        Map<String, Object> part = up();
        part.put("head", journal.head());
        return part;
    }

    /** Down when entries could be cut off the journal and nobody would see it, or were. */
    private static Map<String, Object> witness(JournalWitness witness) {
        JournalWitness.Status status = witness.status();
        Map<String, Object> part = status.trouble().map(Health::down).orElseGet(Health::up);
        part.put("journal", status.upTo());
        return part;
    }

    /**
     * Down when it is not the vault of this register: children are found, and nothing is sealed.
     */
    private static Map<String, Object> vault(MasterKeys keys) {
        return keys.trouble()
                .map(each -> down(Problem.of(each).sentence(Locale.ENGLISH)))
                .orElseGet(Health::up);
    }

    private static Map<String, Object> directory(Directory directory) {
        Map<String, Object> part = up();
        part.put("states", directory.states().size());
        return part;
    }

    /** Whether there is a way to send, and whether something was given up; no figures. */
    private static Map<String, Object> mail(NoticeMail mail) {
        Map<String, Object> part = up();
        part.put("offered", mail.isOffered());
        part.put("dead", mail.hasDead());
        return part;
    }

    private static Map<String, Object> matching(Matcher matcher) {
        Matcher.Status status = matcher.status();
        Map<String, Object> part = up();
        part.put(STATUS, status.ready() ? UP : "starting");
        part.put("ready", status.ready());
        part.put("missing", status.missing());
        part.put("found", status.found());
        part.put("journal", status.journal());
        part.put("comparators", status.comparators());
        return part;
    }
}
