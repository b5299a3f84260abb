package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;

/** What a simulated person or device asks of the pipeline, like a real one. */
record Asked(Actor actor, Command command) {}
