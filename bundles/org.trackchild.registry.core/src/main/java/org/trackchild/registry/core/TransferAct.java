package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.Transfers;

/** Asks another office to take each of several cases over. */
@Component(service = BulkAct.class)
public class TransferAct implements BulkAct {

    private static final String TO = "to";

    private static final String REASON = "reason";

    private static final int LONGEST_REASON = 1_000;

    private static final Set<Role> HANDING_OVER =
            Set.of(
                    Role.POLICE_OFFICER,
                    Role.HOME_CLERK,
                    Role.COMMITTEE_MEMBER,
                    Role.DISTRICT_OFFICER,
                    Role.STATE_MONITOR);

    private final Transfers transfers;

    @Activate
    public TransferAct(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String code() {
        return "transfer";
    }

    @Override
    public Wording name() {
        return ActTexts.of("transfer.name");
    }

    @Override
    public Wording explanation() {
        return ActTexts.of("transfer.explanation");
    }

    @Override
    public Wording done() {
        return ActTexts.of("transfer.done");
    }

    @Override
    public boolean isFor(Caller caller) {
        return HANDING_OVER.stream().anyMatch(caller::has);
    }

    @Override
    public List<BulkField> fields(Caller caller, Set<CaseKind> kinds) {
        // whoever can take any of them; what does not fit is refused for its case alone
        Set<OfficeType> receivers =
                kinds.stream()
                        .flatMap(kind -> transfers.receivers(kind, Transfer.Kind.TRANSFER).stream())
                        .collect(Collectors.toSet());
        return List.of(
                new BulkField(
                        TO,
                        BulkField.Content.office(receivers),
                        true,
                        ActTexts.of("transfer.to"),
                        ActTexts.of("transfer.to_help")),
                new BulkField(
                        REASON,
                        BulkField.Content.text(LONGEST_REASON),
                        true,
                        ActTexts.of("transfer.reason"),
                        ActTexts.of("transfer.reason_help")));
    }

    @Override
    public void perform(Caller caller, CaseId of, Map<String, String> arguments) {
        transfers.ask(
                caller,
                of,
                new TransferRequest(
                        Transfer.Kind.TRANSFER,
                        new OfficeId(arguments.get(TO)),
                        arguments.get(REASON),
                        Transfer.Journey.NONE));
    }
}
