package org.trackchild.bench.peers;

import java.nio.file.Path;
import java.util.List;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/** Our engine, with the parameters that it comes with. Explains its answers, unlike the others. */
public final class EnginePeer implements Peer {

    private MatchEngine engine;

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String how() {
        return "TrackChild: all fields, with explanation";
    }

    @Override
    public void open(Path folder, Geography geography) {
        engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(geography));
    }

    @Override
    public void add(List<Subject> found) {
        found.parallelStream().forEach(engine::put);
    }

    @Override
    public void ready() {
        // every record can be found as soon as it is in
    }

    @Override
    public List<Answer> ask(Subject missing, int limit) {
        return engine.candidates(missing, CaseKind.FOUND, limit).stream()
                .map(each -> new Answer(each.id().toString(), each.probability()))
                .toList();
    }

    @Override
    public long diskBytes() {
        return 0;
    }

    @Override
    public boolean tellsProbability() {
        return true;
    }

    @Override
    public void close() {
        engine = null;
    }
}
