package fr.centre15.loadtests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.telephony.FictitiousNumbers;
import fr.centre15.loadtests.telephony.PhoneEvent;
import fr.centre15.loadtests.telephony.TelephonyGateway;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class ConsoleClientIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static ProductProcess product;
    private static TelephonyGateway telephone;

    @BeforeAll
    static void startTheProduct() {
        product = ProductProcess.prepare().start();
        telephone = new TelephonyGateway(product.address(), product.firstSteps().telephonyKey());
    }

    @AfterAll
    static void stopTheProduct() {
        if (product != null) {
            telephone.close();
            product.close();
        }
    }

    private static ConsoleClient console(String login) {
        return ConsoleClient.open(product.address(), login, product.firstSteps().passwordOf(login));
    }

    @Test
    void shouldShowACallThatTheTelephoneReports() {
        try (ConsoleClient console = console("arm1")) {
            int status = telephone.report(PhoneEvent.ringing("it-shown", FictitiousNumbers.at(1)));

            console.await("the call", tree -> tree.shows(FictitiousNumbers.spoken(FictitiousNumbers.at(1))), SOON);

            assertThat(status).isEqualTo(202);
        }
    }

    @Test
    void shouldOpenAFileByAnsweringAndShowItToAnotherConsole() {
        try (ConsoleClient taker = console("arm1");
                ConsoleClient watcher = console("dr.vasseur")) {
            telephone.report(PhoneEvent.ringing("it-answered", FictitiousNumbers.at(2)));
            watcher.await("the call rings", tree -> tree.valuesOf("data-row").contains("call:it-answered"), SOON);

            ConsoleClient.Acknowledgement answered = taker.act("answer", "it-answered");

            String file = taker.file();
            assertThat(answered.refused()).isFalse();
            assertThat(file).isNotEmpty();
            watcher.await("its file", tree -> tree.valuesOf("data-row").contains(file), SOON);
            assertThat(watcher.act("answer", "it-answered").refused()).isTrue();
        }
    }

    @Test
    void shouldFollowTheBeatAndMendACutChannel() {
        try (ConsoleClient console = console("arm2")) {
            String before = console.beat();
            await().atMost(SOON).until(() -> !console.beat().equals(before));

            console.cut();
            telephone.report(PhoneEvent.ringing("it-cut", FictitiousNumbers.at(3)));

            console.await("the call", tree -> tree.valuesOf("data-row").contains("call:it-cut"), SOON);
            assertThat(console.reconnections()).isPositive();
        }
    }

    @Test
    void shouldBeRefusedWithAWrongPassword() {
        assertThatThrownBy(() -> ConsoleClient.open(product.address(), "superviseur", "not-the-password"))
                .isInstanceOf(ConsoleUnreachable.class)
                .hasMessageContaining("superviseur");
    }
}
