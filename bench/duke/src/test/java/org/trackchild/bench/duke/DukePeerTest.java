package org.trackchild.bench.duke;

import org.trackchild.bench.peers.Peer;
import org.trackchild.bench.peers.PeerContract;

class DukePeerTest extends PeerContract {

    @Override
    protected Peer peer() {
        return new DukePeer();
    }
}
