package org.trackchild.registry.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter.Span;

/**
 * Which cases are meant, in words by their names: parameters of an address, and what is kept of a
 * saved search. The names are a contract: they stand in links that people have sent.
 */
public final class FilterTerms {

    private static final String UNBOUNDED = "any";

    private static final String LOOKED_FOR = "looked-for";

    private static final String PENDING = "pending";

    private FilterTerms() {}

    /** Writes a filter; only the limits that are set. */
    public static Map<String, String> write(CaseFilter filter) {
        Map<String, String> address = new TreeMap<>();
        filter.kind().ifPresent(kind -> address.put("kind", kind.code()));
        filter.status().ifPresent(status -> address.put("status", status.code()));
        address.put(LOOKED_FOR, filter.lookedFor() ? "yes" : "");
        address.put(PENDING, filter.pending() ? "yes" : "");
        filter.office().ifPresent(office -> address.put("office", office.value()));
        address.put("state", filter.state());
        address.put("district", filter.district());
        address.put("bench", filter.bench());
        address.put("q", filter.text());
        address.put("incident", filter.incident());
        filter.registered().ifPresent(span -> write("registered", span, address));
        filter.traced().ifPresent(span -> write("traced", span, address));
        filter.openAt().ifPresent(moment -> address.put("open-at", moment.toString()));
        filter.extra().forEach((code, value) -> address.put(CaseField.name(code), value));
        address.values().removeIf(String::isEmpty);
        return address;
    }

    private static void write(String name, Span span, Map<String, String> address) {
        if (span.from() == null && span.before() == null) {
            address.put(name, UNBOUNDED);
        }
        if (span.from() != null) {
            address.put(name + "-from", span.from().toString());
        }
        if (span.before() != null) {
            address.put(name + "-before", span.before().toString());
        }
    }

    /**
     * Reads all of what {@link #write} wrote.
     *
     * @return empty when any of it sets no limit any more: the rest alone would mean more cases
     */
    public static Optional<CaseFilter> readAll(Map<String, String> written) {
        return Optional.of(read(written)).filter(filter -> write(filter).equals(written));
    }

    /**
     * Reads what {@link #write} wrote, or what somebody typed into an address: what cannot be read
     * sets no limit.
     */
    public static CaseFilter read(Map<String, String> address) {
        CaseFilter.Builder filter = CaseFilter.all().with();
        Code.find(CaseKind.class, address.get("kind")).ifPresent(filter::kind);
        Code.find(CaseStatus.class, address.get("status")).ifPresent(filter::status);
        filter.lookedFor(!address.getOrDefault(LOOKED_FOR, "").isEmpty());
        filter.pending(!address.getOrDefault(PENDING, "").isEmpty());
        String office = address.getOrDefault("office", "");
        if (!office.isBlank() && office.length() <= 60) {
            filter.office(new OfficeId(office));
        }
        filter.state(address.getOrDefault("state", ""));
        filter.district(address.getOrDefault("district", ""));
        filter.bench(address.getOrDefault("bench", ""));
        filter.text(address.getOrDefault("q", ""));
        filter.incident(address.getOrDefault("incident", ""));
        address.forEach(
                (name, value) -> {
                    if (name.startsWith(CaseField.PREFIX)) {
                        filter.extra(name.substring(CaseField.PREFIX.length()), value);
                    }
                });
        span("registered", address).ifPresent(filter::registered);
        span("traced", address).ifPresent(filter::traced);
        moment(address.get("open-at")).ifPresent(filter::openAt);
        return filter.build();
    }

    private static Optional<Span> span(String name, Map<String, String> address) {
        Optional<Instant> from = moment(address.get(name + "-from"));
        Optional<Instant> before = moment(address.get(name + "-before"));
        boolean set = from.isPresent() || before.isPresent() || address.containsKey(name);
        return set
                ? Optional.of(new Span(from.orElse(null), before.orElse(null)))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse).filter(CaseFilter::isMoment);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
