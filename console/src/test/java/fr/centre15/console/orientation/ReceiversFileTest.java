package fr.centre15.console.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.samu.SamuCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Les services receveurs du territoire, lus au démarrage")
class ReceiversFileTest extends RunningConsole {

    private static final String TABLE = ReceiverTable.HEADER + "\nCHU;Hôpital;Lille;50.61;3.03;HOPITAL;unv;24/24;;\n";

    @TempDir
    private Path folder;

    @Autowired
    private DispatchGateway gateway;

    @AfterEach
    void forget() {
        gateway.ask(Actor.SYSTEM, new SamuCommand.DeclareReceivingUnits(List.of()));
    }

    @Test
    @DisplayName("le fichier remplace ce qui était connu ; relu tel quel, il n’ajoute rien au journal")
    void shouldDeclareWhatTheFileSays() throws IOException {
        Path file = Files.writeString(folder.resolve("receveurs.csv"), TABLE);

        new ReceiversFile(file).declare(gateway);
        assertThat(gateway.state().reference().receivingUnits())
                .extracting(ReceivingUnit::code)
                .containsExactly("CHU");

        var reference = gateway.state().reference();
        new ReceiversFile(file).declare(gateway);
        assertThat(gateway.state().reference()).isSameAs(reference);
    }

    @Test
    @DisplayName("fichier absent, ou Latin-1 : dit en une phrase, et rien n’est changé")
    void shouldRefuseWhatItCannotRead() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"), TABLE.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new ReceiversFile(folder.resolve("absent.csv")).declare(gateway))
                .isInstanceOf(ReceiverTable.Broken.class)
                .hasMessageContaining("fichier illisible");
        assertThatThrownBy(() -> new ReceiversFile(latin).declare(gateway))
                .isInstanceOf(ReceiverTable.Broken.class)
                .hasMessageContaining("UTF-8 attendu");
        assertThat(gateway.state().reference().receivingUnits()).isEmpty();
    }
}
