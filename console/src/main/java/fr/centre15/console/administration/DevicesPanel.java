package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every enrolled device, under the form that enrols a gateway. */
final class DevicesPanel extends Div {

    private final transient DeviceDesk desk;
    private final transient StaffPrincipal who;
    private final transient Consumer<Answer> said;
    private final Div form = Dom.div("");
    private final OfficeTable<Device> table = new OfficeTable<>(
            List.of("admin.device.label", "admin.device.kind", "admin.device.scope", ""), Device::id, this::cells);

    DevicesPanel(DeviceDesk desk, StaffPrincipal who, Consumer<Answer> said) {
        this.desk = desk;
        this.who = who;
        this.said = said;
        add(form, table);
        offer();
        table.show(desk.devices());
    }

    private List<Component> cells(Device device) {
        Component act = device.active()
                ? new AskTwice(
                        "admin.device.revoke",
                        "admin.device.revoke-sure",
                        device.label(),
                        () -> tell(desk.revoke(who, device.id())))
                : Dom.text("st", Texts.of("admin.device.is-revoked"));
        return List.of(
                Dom.bold(device.label()),
                Dom.text("sec", titleOf(device.kind())),
                Dom.text("num sec", device.scope()),
                Dom.div("row end", act));
    }

    private void offer() {
        List<Map.Entry<String, String>> kinds = DeviceDesk.KINDS.stream()
                .map(kind -> Map.entry(kind.name(), titleOf(kind)))
                .toList();
        form.removeAll();
        form.add(new OfficeForm("admin.device.enrol", this::enrol)
                .withChoice("kind", "admin.device.kind", kinds)
                .with("label", "admin.device.label", "maxlength", "80", "autocomplete", "off")
                .with("limit", "admin.device.scope", "maxlength", "80", "autocomplete", "off"));
    }

    private void enrol(Map<String, String> typed) {
        DeviceKind kind = DeviceDesk.KINDS.stream()
                .filter(each -> each.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(DeviceKind.TELEPHONY_GATEWAY);
        Answer answer = desk.enrol(who, kind, typed.getOrDefault("label", ""), typed.getOrDefault("limit", ""));
        if (!answer.isRefused()) {
            offer();
        }
        tell(answer);
    }

    private void tell(Answer answer) {
        said.accept(answer);
        table.show(desk.devices());
    }

    private static String titleOf(DeviceKind kind) {
        return Texts.of("device.kind." + kind);
    }
}
