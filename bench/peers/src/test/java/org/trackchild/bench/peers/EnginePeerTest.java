package org.trackchild.bench.peers;

class EnginePeerTest extends PeerContract {

    @Override
    protected Peer peer() {
        return new EnginePeer();
    }
}
