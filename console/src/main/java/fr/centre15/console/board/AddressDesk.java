package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what is typed with addresses, for the fields of one board. The gazetteer is asked beside the session, one question
 * of a field at a time: of what is typed meanwhile only the last is asked. Confined to the session's lock but for the question
 * itself.
 *
 * @param inPage changes the page from outside the session
 * @param unlocked nothing is searched, nor shown, under a lock
 * @param near where the call seems to come from
 */
record AddressDesk(
        AddressSearch search,
        FoundAddresses found,
        Consumer<Runnable> inPage,
        BooleanSupplier unlocked,
        Supplier<Optional<Wgs84Position>> near) {

    private static final Logger LOG = LoggerFactory.getLogger(AddressDesk.class);
    private static final int MOST_HITS = 8;
    private static final int MOST_CUTS = 2;
    private static final int LONGEST_TYPED = 200;
    private static final String SEQUENCE = "event.detail.seq";
    private static final String TYPED = "event.detail.text";

    /** Lets a field ask by {@code samu-search}; the answer stands in its attributes, see the browser's side. */
    void serve(Component field) {
        Line line = new Line(field);
        field.getElement()
                .addEventListener("samu-search", line::asked)
                .addEventData(SEQUENCE)
                .addEventData(TYPED);
    }

    /** What came back from the gazetteer: addresses, or the sentence that says why there are none. */
    private record Answer(List<AddressHit> hits, String sentence) {}

    private Answer ask(String typed, Optional<Wgs84Position> around) {
        try {
            List<AddressHit> hits = search.search(typed, around, MOST_HITS);
            // Behind a comma often stand the floor and the door code: no gazetteer knows them.
            int end = typed.lastIndexOf(',');
            for (int cut = 0; cut < MOST_CUTS && hits.isEmpty() && end > 0; cut++) {
                hits = search.search(typed.substring(0, end), around, MOST_HITS);
                end = typed.lastIndexOf(',', end - 1);
            }
            return new Answer(hits, hits.isEmpty() ? Texts.of("search.address.none") : "");
        } catch (SearchUnavailable unavailable) {
            return new Answer(List.of(), Texts.of("search.unavailable." + unavailable.reason()));
        } catch (RuntimeException fault) {
            // The field must be free for its next question, whatever broke.
            LOG.warn("the address search broke: {}", fault.getClass().getSimpleName());
            return new Answer(List.of(), Texts.of("search.unavailable." + SearchUnavailable.Reason.DATABASE_DOWN));
        }
    }

    /** One field and its question under way. */
    private final class Line {

        private final Component field;
        private Optional<DomEvent> next = Optional.empty();
        private boolean asking;

        private Line(Component field) {
            this.field = field;
            // An answer to a page that was away is never shown: the next question must not wait for it.
            field.addAttachListener(_ -> asking = false);
        }

        private void asked(DomEvent event) {
            next = Optional.of(event);
            if (!asking) {
                askNext();
            }
        }

        private void askNext() {
            asking = next.isPresent() && unlocked.getAsBoolean();
            if (!asking) {
                return;
            }
            var detail = next.orElseThrow().getEventData();
            next = Optional.empty();
            String sequence = detail.get(SEQUENCE).asString();
            String typed = detail.get(TYPED).asString();
            Optional<Wgs84Position> around = near.get();
            String cut = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
            Thread.ofVirtual().name("samu-address").start(() -> {
                Answer answer = ask(cut, around);
                inPage.accept(() -> answered(sequence, cut, answer, around));
            });
        }

        private void answered(String sequence, String typed, Answer answer, Optional<Wgs84Position> around) {
            if (unlocked.getAsBoolean()) {
                field.getElement().setAttribute("data-hits", AddressOptions.of(typed, answer.hits(), around, found));
                field.getElement().setAttribute("data-hits-note", answer.sentence());
                field.getElement().setAttribute("data-hits-seq", sequence);
            }
            askNext();
        }
    }
}
