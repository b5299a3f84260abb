package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.Verdict;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regulation files for the staff, and for a dispatch product beside ours. */
@RestController
@RequestMapping("/api/regulation-files")
class RegulationFileEndpoint {

    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_REASON = 300;

    private final DispatchGateway gateway;
    private final FileAccess files;
    private final AccessTrace trace;

    RegulationFileEndpoint(DispatchGateway gateway, FileAccess files, AccessTrace trace) {
        this.gateway = gateway;
        this.files = files;
        this.trace = trace;
    }

    /** The files that the asker may see without a reason, the newest first, 500 at most. */
    @GetMapping
    List<Map<String, Object>> list(Asker asker) {
        asker.must(Action.VIEW_BOARD);
        trace.viewed(asker.subject().actor(), "api.regulation-files", Optional.empty());
        return newestFirst().stream()
                .filter(file -> files.may(asker.subject(), Action.VIEW_FILE, file) == Verdict.ALLOWED)
                .limit(LONGEST_LIST)
                .map(file -> FileJson.row(file, gateway.state()))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> open(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key) {
        asker.must(Action.OPEN_FILE);
        JsonBody json = JsonBody.parse(body);
        Once once = Once.of(key, "POST /api/regulation-files", body);
        Optional<PhoneNumber> number = json.optionalText("callingNumber", 80).flatMap(PhoneNumber::parse);
        var command = new RegulationCommand.OpenRegulationFile(
                asker.person().personId(),
                number,
                json.optionalText("externalId", 64).orElse(""));
        RegulationFileId id =
                RegulationFileId.parse(accepted(asker, once, command).subject());
        return ResponseEntity.created(URI.create("/api/regulation-files/" + id))
                .body(show(files.open(asker.subject(), id, "api.regulation-file.open")));
    }

    @GetMapping("/{id}")
    Map<String, Object> read(Asker asker, @PathVariable String id) {
        return show(files.open(asker.subject(), idOf(id), "api.regulation-file"));
    }

    /** Opens a file that is none of one's own, for a typed reason. */
    @PostMapping(path = "/{id}/openings", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> openFor(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        String reason = JsonBody.parse(body).text("reason", LONGEST_REASON).strip();
        if (reason.length() < 3) {
            throw ApiProblem.invalid("reason", "un motif de 3 caractères au moins est attendu");
        }
        return show(files.openFor(asker.subject(), idOf(id), "api.regulation-file", reason));
    }

    /** @param events names of what became true; empty when it was already so */
    record Done(String subject, List<String> events, long sequence) {}

    @PostMapping(path = "/{id}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done command(
            Asker asker,
            @PathVariable String id,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key) {
        RegulationFileId file = idOf(id);
        JsonBody json = JsonBody.parse(body);
        Once once = Once.of(key, "POST /api/regulation-files/" + file + "/commands", body);
        FileRequest request = FileRequest.in(json);
        mustOn(asker, request.action(json), file);
        Command command =
                request.read(json, file, asker.person(), gateway.clock().instant());
        mustBeOf(file, command);
        Reply.Accepted done = accepted(asker, once, command);
        return new Done(done.subject(), EventNames.of(done.events()), done.sequence());
    }

    /** Deep link of the product beside ours, by its own number: leads to the newest file of that number. */
    @GetMapping("/dossier/{externalId}")
    ResponseEntity<Void> find(Asker asker, @PathVariable String externalId) {
        asker.must(Action.VIEW_BOARD);
        RegulationFileId id = newestFirst().stream()
                .filter(file -> file.opening().externalId().equals(externalId))
                .findFirst()
                .map(RegulationFile::id)
                .orElseThrow(() -> ApiProblem.of(ProblemCode.NOT_FOUND));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/dossier/" + id))
                .build();
    }

    private void mustOn(Asker asker, Action action, RegulationFileId id) {
        RegulationFile file = gateway.state()
                .files()
                .find(id)
                .orElseThrow(() -> ApiProblem.of(Reply.refused(Refusal.FILE_UNKNOWN), gateway.state()));
        switch (files.may(asker.subject(), action, file)) {
            case ALLOWED -> {}
            case WITH_REASON -> throw ApiProblem.of(ProblemCode.REASON_REQUIRED);
            case DENIED -> throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
        }
    }

    /** A right on one file is no right on another one's mission. */
    private void mustBeOf(RegulationFileId file, Command command) {
        Optional<MissionId> mission = switch (command) {
            case FleetCommand.ReportStatus report -> Optional.of(report.mission());
            case FleetCommand.CancelMission cancel -> Optional.of(cancel.mission());
            default -> Optional.empty();
        };
        boolean elsewhere = mission.flatMap(id -> gateway.state().fleet().find(id))
                .filter(found -> !found.file().equals(file))
                .isPresent();
        if (elsewhere) {
            throw ApiProblem.of(Reply.refused(Refusal.MISSION_UNKNOWN), gateway.state());
        }
    }

    private Reply.Accepted accepted(Asker asker, Once once, Command command) {
        return switch (once.ask(gateway, asker.subject().actor(), command)) {
            case Reply.Accepted accepted -> accepted;
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
    }

    private Map<String, Object> show(FileAccess.Opening opening) {
        return switch (opening) {
            case FileAccess.Opening.Opened(var file) -> FileJson.whole(file, gateway.state());
            case FileAccess.Opening.Unknown _ -> throw ApiProblem.of(ProblemCode.NOT_FOUND);
            case FileAccess.Opening.ReasonRequired _ -> throw ApiProblem.of(ProblemCode.REASON_REQUIRED);
            case FileAccess.Opening.Denied _ -> throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
        };
    }

    private List<RegulationFile> newestFirst() {
        return gateway.state()
                .files()
                .files()
                .values()
                .toJavaStream()
                .sorted(Comparator.comparing(
                                (RegulationFile file) -> file.opening().at())
                        .thenComparing(RegulationFile::id)
                        .reversed())
                .toList();
    }

    private static RegulationFileId idOf(String text) {
        try {
            return new RegulationFileId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw ApiProblem.of(ProblemCode.NOT_FOUND);
        }
    }
}
