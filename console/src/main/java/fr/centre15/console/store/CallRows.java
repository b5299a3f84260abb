package fr.centre15.console.store;

import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallStatus;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;

/** Rows of calls. The database works out a call's status from its times, so that reports may come in any order. */
final class CallRows {

    private final SearchHash search;

    CallRows(SearchHash search) {
        this.search = search;
    }

    void project(CallEvent event, EventPlace place) {
        switch (event) {
            case CallEvent.CallRang(var call, var number, var line, var _, var _) -> {
                Row row = row(call, place).set("line", line);
                number.ifPresent(known -> setNumber(row, call, known, place));
            }
            case CallEvent.CallAnswered(var call, var _, var _) ->
                row(call, place).set("answered_at", place.at());
            case CallEvent.CallAbandoned(var call, var _, var _) -> over(call, CallStatus.ABANDONED, place);
            case CallEvent.CallEnded(var call, var _, var _) -> over(call, CallStatus.ENDED, place);
            case CallEvent.CallClaimed(var call, var person, var file) -> taken(call, person, file, place);
            case CallEvent.LostCallsTakenUp(var calls, var person, var file) ->
                calls.forEach(call -> taken(call, person, file, place));
            case CallEvent.CallsFiledAway _ -> {
                // They leave the working state only.
            }
        }
    }

    private void setNumber(Row row, CallId call, PhoneNumber number, EventPlace place) {
        String id = place.samu() + "/" + call;
        row.set("number_hash", search.of(number))
                .set("sealed_number", place.seal(Optional.empty(), Cell.NUMBER, id, PhoneNumber.CODEC, number));
    }

    private static void over(CallId call, CallStatus how, EventPlace place) {
        row(call, place).set("ended_at", place.at()).set("ended_how", how.code());
    }

    private static void taken(CallId call, PersonId person, RegulationFileId file, EventPlace place) {
        row(call, place).set("holder", person.value()).set("file", file.value());
    }

    private static Row row(CallId call, EventPlace place) {
        return place.row(StoreTable.INCOMING_CALL, place.samu(), call.value()).set("received_at", place.at());
    }
}
