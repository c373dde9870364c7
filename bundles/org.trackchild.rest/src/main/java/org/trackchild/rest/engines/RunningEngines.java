package org.trackchild.rest.engines;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Keys;
import org.trackchild.access.api.People;
import org.trackchild.access.api.SignIn;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.exchange.api.CaseFiles;
import org.trackchild.exchange.api.Imports;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.matching.api.Matcher;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.Notices;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.registry.api.Assignments;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.DoneWork;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Holidays;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.registry.api.Incidents;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Notes;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Photographs;
import org.trackchild.registry.api.Proposals;
import org.trackchild.registry.api.PutOffs;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.Rolls;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.registry.api.Sightings;
import org.trackchild.registry.api.Sittings;
import org.trackchild.registry.api.Transfers;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.reporting.api.Reports;
import org.trackchild.vault.api.MasterKeys;

/**
 * The engines as OSGi services. All references are optional and dynamic: swapping an engine neither
 * restarts this component nor takes the resources from the air.
 */
@Component
public class RunningEngines implements Engines {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CaseRegistry registry;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Casework casework;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Orders orders;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Forms forms;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Sittings sittings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CauseLists causeLists;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Rolls rolls;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CaseReader reader;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CaseFields fields;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Attachments attachments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Photographs photographs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Proposals proposals;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile IdentityLinks identityLinks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Families families;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Incidents incidents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Recognitions recognitions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile People people;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Keys keys;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JointRegistration joint;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Duplicates duplicates;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Transfers transfers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Sightings sightings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Notes notes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Assignments assignments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PutOffs putOffs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DoneWork doneWork;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Directory directory;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile OfficeRegister officeRegister;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PublicOffices publicOffices;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SignIn signIn;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Imports imports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Reports reports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Monitoring monitoring;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile OfficeActions officeActions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SavedSearches savedSearches;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile BulkRuns bulkRuns;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CaseFiles caseFiles;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Notices notices;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile NoticeMail mail;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RegisterTime time;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Holidays holidays;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Journal journal;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JournalWitness witness;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MatchQuality quality;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MasterKeys masterKeys;

    private final Map<Class<?>, Supplier<?>> contracts =
            Map.ofEntries(
                    entry(CaseRegistry.class, () -> registry),
                    entry(Casework.class, () -> casework),
                    entry(Orders.class, () -> orders),
                    entry(Forms.class, () -> forms),
                    entry(Sittings.class, () -> sittings),
                    entry(CauseLists.class, () -> causeLists),
                    entry(Rolls.class, () -> rolls),
                    entry(CaseReader.class, () -> reader),
                    entry(CaseFields.class, () -> fields),
                    entry(Attachments.class, () -> attachments),
                    entry(Photographs.class, () -> photographs),
                    entry(Proposals.class, () -> proposals),
                    entry(IdentityLinks.class, () -> identityLinks),
                    entry(Families.class, () -> families),
                    entry(Incidents.class, () -> incidents),
                    entry(Recognitions.class, () -> recognitions),
                    entry(JointRegistration.class, () -> joint),
                    entry(Duplicates.class, () -> duplicates),
                    entry(Transfers.class, () -> transfers),
                    entry(Sightings.class, () -> sightings),
                    entry(Notes.class, () -> notes),
                    entry(Assignments.class, () -> assignments),
                    entry(PutOffs.class, () -> putOffs),
                    entry(DoneWork.class, () -> doneWork),
                    entry(Directory.class, () -> directory),
                    entry(OfficeRegister.class, () -> officeRegister),
                    entry(PublicOffices.class, () -> publicOffices),
                    entry(SignIn.class, () -> signIn),
                    entry(People.class, () -> people),
                    entry(Keys.class, () -> keys),
                    entry(Imports.class, () -> imports),
                    entry(Reports.class, () -> reports),
                    entry(Monitoring.class, () -> monitoring),
                    entry(OfficeActions.class, () -> officeActions),
                    entry(SavedSearches.class, () -> savedSearches),
                    entry(BulkRuns.class, () -> bulkRuns),
                    entry(CaseFiles.class, () -> caseFiles),
                    entry(Notices.class, () -> notices),
                    entry(NoticeMail.class, () -> mail),
                    entry(JournalWitness.class, () -> witness),
                    entry(RegisterTime.class, () -> time),
                    entry(Holidays.class, () -> holidays),
                    entry(Journal.class, () -> journal),
                    entry(Matcher.class, () -> matcher),
                    entry(MatchQuality.class, () -> quality),
                    entry(MasterKeys.class, () -> masterKeys));

    private static Map.Entry<Class<?>, Supplier<?>> entry(Class<?> contract, Supplier<?> service) {
        return Map.entry(contract, service);
    }

    @Override
    public <T> Optional<T> find(Class<T> contract) {
        Supplier<?> service = contracts.get(contract);
        if (service == null) {
            throw new IllegalArgumentException("not followed: " + contract.getName());
        }
        return Optional.ofNullable(contract.cast(service.get()));
    }
}
