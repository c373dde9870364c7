package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Transfer;

/** Work on several cases comes to what the same acts come to one by one. */
class BulkLikeSingleTest extends BulkFixture {

    /** Cases of all kinds in a random order, the same ones for the same seed. */
    private List<CaseId> cases(int seed) {
        Random random = new Random(seed);
        List<CaseId> made = new ArrayList<>();
        int number = 5 + random.nextInt(30);
        for (int i = 0; i < number; i++) {
            CaseKind kind = random.nextBoolean() ? CaseKind.MISSING : CaseKind.FOUND;
            String office = random.nextInt(4) == 0 ? "PS-2" : "PS-1";
            CaseId id = random.nextInt(10) == 0 ? CaseId.next() : register.enter(kind, office);
            made.add(id);
            if (office.equals("PS-1") && kind == CaseKind.MISSING && random.nextInt(4) == 0) {
                try {
                    ask(officer, id, "PS-2", Transfer.Kind.TRANSFER);
                } catch (ProblemException unknown) {
                    assertThat(unknown.problems().get(0).code().name()).isEqualTo("NO_SUCH_CASE");
                }
            }
        }
        Collections.shuffle(made, random);
        return made;
    }

    private List<String> oneByOne(List<CaseId> cases) {
        List<String> outcomes = new ArrayList<>();
        for (CaseId each : cases) {
            try {
                transfers.ask(officer, each, to("AHTU-1", Transfer.Kind.TRANSFER));
                outcomes.add("");
            } catch (ProblemException refused) {
                outcomes.add(refused.problems().get(0).code().name());
            }
        }
        return outcomes;
    }

    private List<Integer> asked(List<CaseId> cases) {
        return cases.stream().map(this::asked).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameOutcomesAndTheSameJournal(int seed)
            throws InterruptedException, SQLException, IOException {
        List<CaseId> inBulk = cases(seed);
        UUID id = ended(begin(inBulk).id()).id();
        List<String> outcomes = lines(id).stream().map(BulkFixture::refusal).toList();
        List<Integer> entries = asked(inBulk);
        List<CaseId> single = cases(seed);
        assertThat(oneByOne(single)).isEqualTo(outcomes);
        assertThat(asked(single)).isEqualTo(entries);
        assertThat(outcomes).contains("");
    }
}
