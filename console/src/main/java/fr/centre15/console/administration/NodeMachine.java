package fr.centre15.console.administration;

import fr.centre15.dispatch.journal.RecoveryReport;
import fr.centre15.dispatch.pipeline.DispatchNode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The node of this process. Thread safe. */
@Component
class NodeMachine implements Machine {

    private final DispatchNode node;

    NodeMachine(DispatchNode node) {
        this.node = node;
    }

    @Override
    public RecoveryReport recovery() {
        return node.journal().recovery();
    }

    @Override
    public List<String> damagedSnapshots() {
        return node.damagedSnapshots();
    }

    @Override
    public long usableBytes() {
        return node.journal().usableBytes();
    }

    @Override
    public long reserveBytes() {
        return node.journal().ballast().bytes();
    }

    @Override
    public void releaseReserve() {
        node.journal().ballast().release();
    }
}
