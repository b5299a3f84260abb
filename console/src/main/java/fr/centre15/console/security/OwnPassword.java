package fr.centre15.console.security;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.StaffCommand;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person changes their own password: the present one is asked again, guessing it is slowed down as at the login. */
public final class OwnPassword {

    private final DispatchGateway gateway;
    private final PasswordEncoder encoder;
    private final LoginBackOff backOff;

    OwnPassword(DispatchGateway gateway, PasswordEncoder encoder, LoginBackOff backOff) {
        this.gateway = gateway;
        this.encoder = encoder;
        this.backOff = backOff;
    }

    /**
     * @param source address that the request came from
     * @throws ApiProblem when the present password is wrong, or the next one too weak
     */
    public void change(StaffPrincipal person, String source, String present, String next) {
        Duration wait = backOff.begin(person.login(), source);
        if (!wait.isZero()) {
            throw ApiProblem.of(ProblemCode.TOO_MANY_TRIES, Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        Account account = gateway.state().staff().find(person.personId()).orElseThrow();
        if (!account.active() || !encoder.matches(present, account.passwordHash())) {
            throw ApiProblem.of(ProblemCode.PASSWORD_WRONG);
        }
        backOff.succeeded(person.login(), source);
        PasswordRule.fault(next, person.login()).ifPresent(fault -> {
            throw ApiProblem.of(fault);
        });
        Reply reply =
                gateway.ask(person.actor(), new StaffCommand.SetPassword(person.personId(), encoder.encode(next)));
        if (reply instanceof Reply.Refused refused) {
            throw ApiProblem.of(refused, gateway.state());
        }
    }
}
