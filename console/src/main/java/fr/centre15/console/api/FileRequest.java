package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PlaceName;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.FindingSource;
import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.orientation.OrientationCommand;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of a file from outside, each with the right it needs. The names are those of the outer contract. */
enum FileRequest {
    SET_PRIORITY("SetPriority", Action.SET_PRIORITY) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.SetPriority(
                    file, json.code("priority", RegulationPriority.values(), RegulationPriority::code));
        }
    },
    SET_CARE_LEVEL("SetCareLevel", Action.SET_PRIORITY) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.SetCareLevel(
                    file, json.code("careLevel", CareLevel.values(), CareLevel::code));
        }
    },
    SET_MOTIVE("SetMotive", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            if (!json.has("code") && !json.has("words")) {
                throw ApiProblem.missing("words");
            }
            return new RegulationCommand.SetMotive(file, new Motive(text(json, "code", 16), text(json, "words", 200)));
        }
    },
    SET_ATTRIBUTION("SetAttribution", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.SetAttribution(
                    file,
                    json.optionalText("attribution", 40)
                            .map(code -> CodeList.ATTRIBUTIONS
                                    .find(code)
                                    .map(CodeList.Code::code)
                                    .map(Attribution::new)
                                    .orElseThrow(() -> ApiProblem.invalid(
                                            "attribution",
                                            "un code de la liste nationale HubSante.attribution est attendu"))));
        }
    },
    RECORD_PLACE("RecordPlace", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.RecordPlace(file, json.text("words", 500));
        }
    },
    CONFIRM_PLACE("ConfirmPlace", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new LocationCommand.ConfirmPlace(
                    file,
                    new ConfirmedPlace(point(json), circle(json), source(json), by.personId(), now)
                            .called(called(json)));
        }
    },
    WITHDRAW_PLACE("WithdrawPlace", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new LocationCommand.WithdrawPlace(file);
        }
    },
    REPORT_POSITION("ReportPosition", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            Optional<Instant> fixedAt = json.has("fixedAt") ? Optional.of(json.instant("fixedAt")) : Optional.empty();
            return new LocationCommand.ReportFilePosition(
                    file, new CallerPosition(point(json), circle(json), 0, source(json), fixedAt, now, List.of()));
        }
    },
    RECORD_CALLER("RecordCaller", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            var callback = json.optionalText("callback", 80)
                    .map(raw -> PhoneNumber.parse(raw)
                            .orElseThrow(() -> ApiProblem.invalid("callback", "un numéro de téléphone est attendu")));
            return new RegulationCommand.RecordCaller(
                    file, new Caller(text(json, "name", 100), text(json, "type", 32), callback));
        }
    },
    RECORD_PATIENT("RecordPatient", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.RecordPatient(
                    file,
                    new Patient(
                            json.has("rank") ? json.number("rank", 1, 999) : 1,
                            text(json, "lastName", 100),
                            text(json, "firstName", 100),
                            json.has("sex") ? json.code("sex", Sex.values(), Sex::code) : Sex.UNKNOWN,
                            json.optionalDate("birthDate"),
                            text(json, "age", 40)));
        }
    },
    ADD_NOTE("AddNote", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            NoteRole role = by.roles().stream().anyMatch(Role::isPhysician) ? NoteRole.PHYSICIAN : NoteRole.ARM;
            return new RegulationCommand.AddNote(file, by.personId(), role, json.text("text", LONGEST_TEXT));
        }
    },
    TAKE_DECISION("TakeDecision", Action.DECIDE) {
        @Override
        Action action(JsonBody json) {
            DecisionType type = decisionIn(json);
            boolean care = type == DecisionType.ADVICE || type == DecisionType.PHONE_PRESCRIPTION;
            return care ? Action.DECIDE_CARE : Action.DECIDE;
        }

        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.TakeDecision(
                    file, by.personId(), decisionIn(json), text(json, "text", LONGEST_TEXT));
        }
    },
    ENGAGE_VEHICLE("EngageVehicle", Action.ENGAGE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            String vehicle = json.text("vehicle", 32);
            if (!VehicleId.isValid(vehicle)) {
                throw ApiProblem.invalid("vehicle", "1 à 32 lettres, chiffres ou . _ -");
            }
            return new FleetCommand.EngageVehicle(file, new VehicleId(vehicle), text(json, "reason", 500));
        }
    },
    REPORT_STATUS("ReportStatus", Action.REPORT_STATUS) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new FleetCommand.ReportStatus(
                    new MissionId(json.id("mission")),
                    json.code("status", VehicleStatus.values(), VehicleStatus::code));
        }
    },
    CANCEL_MISSION("CancelMission", Action.REPORT_STATUS) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new FleetCommand.CancelMission(new MissionId(json.id("mission")));
        }
    },
    STATE_FINDING("StateFinding", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            FindingSource source = json.has("source")
                    ? json.code("source", FindingSource.values(), FindingSource::code)
                    : FindingSource.CALL;
            return new OrientationCommand.StateFinding(file, finding(json), source);
        }
    },
    WITHDRAW_FINDING("WithdrawFinding", Action.WRITE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new OrientationCommand.WithdrawFinding(file, json.text("about", LONGEST_CODE));
        }
    },
    /** From outside nothing was proposed: the reason is always asked for. */
    ORIENT_TO("OrientTo", Action.DECIDE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new OrientationCommand.OrientTo(
                    file,
                    json.text("unit", LONGEST_CODE),
                    json.code("need", NeedKind.values(), NeedKind::code),
                    oneLine(json.text("reason", LONGEST_REASON)),
                    true);
        }
    },
    WITHDRAW_ORIENTATION("WithdrawOrientation", Action.DECIDE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new OrientationCommand.WithdrawOrientation(file);
        }
    },
    CHANGE_LIFE_CYCLE("ChangeLifeCycle", Action.CHANGE_LIFE_CYCLE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.ChangeLifeCycle(file, json.code("to", LifeCycle.values(), LifeCycle::code));
        }
    },
    TAKE_FILE("TakeFile", Action.TAKE_FILE) {
        @Override
        Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now) {
            return new RegulationCommand.TakeFile(file, by.personId());
        }
    };

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CODE = 64;
    private static final int WIDEST_CIRCLE_METRES = 1_000_000;

    private final String type;
    private final Action action;

    FileRequest(String type, Action action) {
        this.type = type;
        this.action = action;
    }

    /** Which one a body asks for. */
    static FileRequest in(JsonBody json) {
        return json.type(values(), request -> request.type);
    }

    /** The right that is needed. */
    Action action(JsonBody json) {
        return action;
    }

    abstract Command read(JsonBody json, RegulationFileId file, StaffPrincipal by, Instant now);

    /** What the place is called, none for a mere point. */
    private static PlaceName called(JsonBody json) {
        Precision precision =
                json.has("precision") ? json.code("precision", Precision.values(), Precision::code) : Precision.UNKNOWN;
        return new PlaceName(text(json, "address", 300), precision);
    }

    private static Wgs84Position point(JsonBody json) {
        return new Wgs84Position(json.decimal("latitude", -90, 90), json.decimal("longitude", -180, 180));
    }

    /** Radius in metres; 0 when not said. */
    private static double circle(JsonBody json) {
        return json.has("accuracyMetres") ? json.decimal("accuracyMetres", 0, WIDEST_CIRCLE_METRES) : 0;
    }

    private static PositionSource source(JsonBody json) {
        return json.code("source", PositionSource.values(), PositionSource::code);
    }

    private static Finding finding(JsonBody json) {
        try {
            return Finding.parse(json.text("finding", LONGEST_CODE));
        } catch (IllegalArgumentException none) {
            throw ApiProblem.invalid("finding", "un critère est attendu, par exemple race:6 ou sca_st:1");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static DecisionType decisionIn(JsonBody json) {
        return json.code("decision", DecisionType.values(), DecisionType::code);
    }

    private static String text(JsonBody json, String field, int longest) {
        return json.optionalText(field, longest).orElse("");
    }
}
