package fr.centre15.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.shared.Registration;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.WorkstationLock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps a page covered for as long as its workstation is locked, from the first time it is drawn. Locking or opening one
 * tab does the same to the others of its session. Confined to the session's lock.
 *
 * <p>The page's element carries {@code data-locked} meanwhile, and tells by {@code samu-idle} that nobody is there.
 */
public final class LockCover {

    private final Component page;
    private final HasComponents place;
    private final StaffPrincipal person;
    private final WorkstationLock lock;
    private final Consumer<Boolean> told;
    private Optional<LockPanel> panel = Optional.empty();
    private Optional<Registration> others = Optional.empty();

    private <P extends Component & HasComponents> LockCover(
            P page, StaffPrincipal person, WorkstationLock lock, Consumer<Boolean> told) {
        this.page = page;
        this.place = page;
        this.person = person;
        this.lock = lock;
        this.told = told;
    }

    /** The lock of the session was closed or opened, in this tab or another. */
    private static final class Changed extends ComponentEvent<UI> {
        Changed(UI tab) {
            super(tab, false);
        }
    }

    /** @param told true when the page is covered from now on, false when it is seen again */
    public static <P extends Component & HasComponents> LockCover over(
            P page, StaffPrincipal person, WorkstationLock lock, Consumer<Boolean> told) {
        LockCover cover = new LockCover(page, person, lock, told);
        page.getElement().setAttribute("data-idle", Long.toString(lock.idleSeconds()));
        page.getElement().addEventListener("samu-idle", _ -> cover.lock());
        page.addAttachListener(attach -> cover.begin(attach.getUI()));
        page.addDetachListener(_ -> cover.others.ifPresent(Registration::remove));
        return cover;
    }

    private void begin(UI tab) {
        others = Optional.of(ComponentUtil.addListener(tab, Changed.class, _ -> draw(tab)));
        draw(tab);
    }

    public boolean isLocked() {
        return panel.isPresent();
    }

    public void lock() {
        page.getUI().ifPresent(tab -> {
            lock.lock(tab.getSession());
            tell(tab);
        });
    }

    private boolean opens(String password) {
        Optional<UI> tab = page.getUI().filter(shown -> lock.open(shown.getSession(), person.personId(), password));
        tab.ifPresent(LockCover::tell);
        return tab.isPresent();
    }

    private static void tell(UI here) {
        for (UI tab : here.getSession().getUIs()) {
            ComponentUtil.fireEvent(tab, new Changed(tab));
            if (!tab.equals(here)) {
                tab.push();
            }
        }
    }

    private void draw(UI tab) {
        boolean locked = lock.isLocked(tab.getSession());
        if (locked && panel.isEmpty()) {
            cover();
        } else if (!locked && panel.isPresent() && lock.isStill(tab.getSession(), person.personId())) {
            panel.ifPresent(place::remove);
            panel = Optional.empty();
            page.getElement().removeAttribute("data-locked");
            told.accept(false);
        }
    }

    private void cover() {
        boolean besideTheBoard = page instanceof Main;
        LockPanel over =
                new LockPanel(person.displayName(), besideTheBoard ? "lock.kept.page" : "lock.kept", this::opens);
        if (!besideTheBoard) {
            over.getElement().setAttribute("role", "main");
        }
        panel = Optional.of(over);
        page.getElement().setAttribute("data-locked", "");
        place.add(over);
        told.accept(true);
    }
}
