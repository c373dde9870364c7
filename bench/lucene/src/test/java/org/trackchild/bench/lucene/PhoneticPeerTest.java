package org.trackchild.bench.lucene;

import org.trackchild.bench.peers.Peer;
import org.trackchild.bench.peers.PeerContract;

class PhoneticPeerTest extends PeerContract {

    @Override
    protected Peer peer() {
        return new PhoneticPeer();
    }
}
