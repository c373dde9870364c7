package org.trackchild.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.demo.synthetic.SyntheticCase;
import org.trackchild.directory.api.District;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Origin;

/** Registers synthetic children with the demo offices, each office's in one go. */
final class DemoCases {

    /** As many as the register takes at a time. */
    private static final int AT_ONCE = 1_000;

    private final CaseRegistry registry;

    private final CaseReader reader;

    private final Map<OfficeId, Batch> batches = new LinkedHashMap<>();

    DemoCases(CaseRegistry registry, CaseReader reader) {
        this.registry = registry;
        this.reader = reader;
    }

    /** Puts a child aside for the office that will register it. */
    void add(SyntheticCase child) {
        District district = child.district();
        boolean missing = child.kind() == CaseKind.MISSING;
        OfficeId office =
                missing
                        ? DemoOffices.station(
                                district, 1 + child.number() % DemoOffices.stations(district))
                        : DemoOffices.home(
                                district, 1 + child.number() % DemoOffices.homes(district));
        Role role = missing ? Role.POLICE_OFFICER : Role.HOME_CLERK;
        batches.computeIfAbsent(
                        office,
                        id ->
                                new Batch(
                                        new Posting(id, role, district.state(), district.code()),
                                        new ArrayList<>()))
                .drafts
                .add(draft(child));
    }

    /** Registers the children of one office, if any are left; those of before are not doubled. */
    int registerNext() {
        if (batches.isEmpty()) {
            return 0;
        }
        OfficeId office = batches.keySet().iterator().next();
        Batch batch = batches.get(office);
        List<CaseDraft> drafts = batch.drafts.subList(0, Math.min(AT_ONCE, batch.drafts.size()));
        int size = drafts.size();
        registry.registerAll(
                new Caller("demo", "Demo", List.of(batch.posting)), List.copyOf(drafts));
        drafts.clear();
        if (batch.drafts.isEmpty()) {
            batches.remove(office);
        }
        return size;
    }

    private CaseDraft draft(SyntheticCase child) {
        CaseDraft read = reader.read(child.kind(), child.values()).draftOrThrow();
        return new CaseDraft(
                read.child(),
                read.event(),
                child.particulars(),
                Optional.of(
                        new Origin(
                                "demo",
                                child.reference(),
                                hash(child),
                                "Made for the demonstration")));
    }

    private static String hash(SyntheticCase child) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String content = new TreeMap<>(child.values()) + child.particulars().toString();
            return HexFormat.of()
                    .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What one office registers. */
    private record Batch(Posting posting, List<CaseDraft> drafts) {}
}
