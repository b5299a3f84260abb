package fr.centre15.console.orientation;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A territory's own receiving units: read at each start, all or nothing. What is already so changes nothing. */
record ReceiversFile(Path file) {

    /** @throws ReceiverTable.Broken naming file and line */
    void declare(DispatchGateway gateway) {
        var command = new SamuCommand.DeclareReceivingUnits(
                new ReceiverTable(file.getFileName().toString()).read(text()));
        if (gateway.ask(Actor.SYSTEM, command) instanceof Reply.Refused refused) {
            throw new IllegalStateException("the receiving units were refused: " + refused.refusal());
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            throw new ReceiverTable.Broken(file.toString(), 1, "UTF-8 attendu");
        } catch (IOException _) {
            throw new ReceiverTable.Broken(file.toString(), 1, "fichier illisible");
        }
    }
}
