package fr.centre15.console.security;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A screen that one role may open. */
@Route("essai-front")
@RolesAllowed("ARM_FRONT")
class FrontDeskView extends Span {}
