package fr.centre15.console.administration;

import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.security.WorkstationLock;
import org.springframework.stereotype.Component;

/** What the frame of every page beside the board needs. Thread safe. */
@Component
record OfficeFrame(AuthenticationContext authentication, InstanceProperties instance, WorkstationLock lock) {}
