package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;

/** Offices that hand cases to each other, on a real store; all children are synthetic. */
abstract class TransferFixture {

    Register register;
    CaseDesk desk;
    StoredTransfers transfers;
    StoredCaseRegistry cases;

    final Caller officer = Register.officer("PS-1");
    final Caller unit =
            new Caller(
                    "user.AHTU-1",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("AHTU-1"),
                                    Role.POLICE_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));
    final Caller clerk = Register.caller("CCI-1", Role.HOME_CLERK);
    final Caller bench = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    final Caller stranger = Register.officer("PS-9");
    final Caller district =
            new Caller(
                    "user.DCPU-2",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("DCPU-2"),
                                    Role.DISTRICT_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(
                                List.of(
                                        office("PS-1", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                        office("PS-2", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                        closed(
                                                office(
                                                        "PS-3",
                                                        OfficeType.POLICE_STATION,
                                                        "UP-LUCKNOW")),
                                        office("AHTU-1", OfficeType.AHTU, "BR-AURANGABAD"),
                                        office("CCI-1", OfficeType.CHILDRENS_HOME, "UP-LUCKNOW"),
                                        office("CCI-2", OfficeType.CHILDRENS_HOME, "MH-AURANGABAD"),
                                        office("OH-1", OfficeType.OBSERVATION_HOME, "UP-LUCKNOW"),
                                        office("CWC-1", OfficeType.CWC, "UP-LUCKNOW"))),
                        new ScriptNameKeys());
        desk.shelf = register.shelf;
        transfers = new StoredTransfers(register.store, desk);
        cases =
                new StoredCaseRegistry(
                        register.store, register.journal, desk, null, register.fields);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    static Office office(String id, OfficeType type, String district) {
        return new Office(
                new OfficeId(id),
                type,
                Wording.same("Synthetic " + id),
                district.substring(0, 2),
                district,
                "",
                true);
    }

    static Office closed(Office office) {
        return office.with(
                OfficeStanding.NEW.closed(
                        Optional.of(
                                new OfficeStanding.Closing(
                                        LocalDate.of(2026, 3, 31), "Merged", Optional.empty()))));
    }

    CaseId missing() {
        return register.enter(CaseKind.MISSING, "PS-1");
    }

    static TransferRequest to(String office, Transfer.Kind kind) {
        return new TransferRequest(
                kind, new OfficeId(office), "Seen at the station there", Transfer.Journey.NONE);
    }

    Transfer ask(Caller caller, CaseId of, String office, Transfer.Kind kind) {
        return transfers.ask(caller, of, to(office, kind)).transfer();
    }

    void move(Caller from, CaseId of, String office, Caller to) {
        transfers.accept(to, ask(from, of, office, Transfer.Kind.TRANSFER).id());
    }

    List<CaseId> listed(Caller caller, CaseFilter filter) {
        return cases.list(caller, filter, Optional.empty(), 50).items().stream()
                .map(CaseSummary::header)
                .map(header -> header.id())
                .toList();
    }
}
