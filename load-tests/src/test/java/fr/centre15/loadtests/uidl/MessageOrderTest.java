package fr.centre15.loadtests.uidl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageOrderTest {

    private final MessageOrder order = new MessageOrder();

    private static UidlMessage message(int syncId) {
        return UidlMessage.parse("{\"syncId\":" + syncId + "}");
    }

    @Test
    void shouldHoldBackWhatComesEarly() {
        order.take(message(0));

        List<UidlMessage> early = order.take(message(2));
        boolean gap = order.hasGap();
        List<UidlMessage> due = order.take(message(1));

        assertThat(early).isEmpty();
        assertThat(gap).isTrue();
        assertThat(due).extracting(UidlMessage::syncId).containsExactly(1, 2);
        assertThat(order.hasGap()).isFalse();
        assertThat(order.last()).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutWhatWasSeenBefore() {
        order.take(message(0));
        order.take(message(1));

        assertThat(order.take(message(1))).isEmpty();
        assertThat(order.hasGap()).isFalse();
    }

    @Test
    void shouldPassAtOnceWhatHasNoPlace() {
        assertThat(order.take(UidlMessage.parse("for(;;);[{\"meta\":{\"sessionExpired\":true}}]")))
                .singleElement()
                .matches(UidlMessage::isFarewell);
    }

    @Test
    void shouldGoOnFromAWholePageWhateverWasMissing() {
        order.take(message(0));
        order.take(message(7));

        List<UidlMessage> due = order.take(UidlMessage.parse("{\"syncId\":6,\"resynchronize\":true}"));

        assertThat(due).extracting(UidlMessage::syncId).containsExactly(6, 7);
        assertThat(order.last()).isEqualTo(7);
    }
}
