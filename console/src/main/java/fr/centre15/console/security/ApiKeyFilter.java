package fr.centre15.console.security;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.staff.Device;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a gateway in by its key, for one request and without a session. The HMAC of the key is compared with that of
 * every device in constant time.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Api-Key";

    private static final int LONGEST_KEY = 200;

    private final DispatchGateway gateway;
    private final InstanceSecret secret;
    private final SecurityContextHolderStrategy asking;

    ApiKeyFilter(DispatchGateway gateway, InstanceSecret secret, SecurityContextHolderStrategy asking) {
        this.gateway = gateway;
        this.secret = secret;
        this.asking = asking;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Device> device = deviceOf(key);
        if (device.isEmpty()) {
            ProblemText.write(response, ProblemCode.WRONG_KEY, Map.of());
            return;
        }
        var context = asking.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                DevicePrincipal.of(device.get()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_DEVICE_" + device.get().kind()))));
        asking.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Device> deviceOf(String key) {
        if (key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        byte[] hash = secret.hmac(key).getBytes(StandardCharsets.US_ASCII);
        Device found = null;
        for (Device device : gateway.state().staff().devices().values()) {
            boolean same = MessageDigest.isEqual(hash, device.secretHash().getBytes(StandardCharsets.US_ASCII));
            if (same && device.active()) {
                found = device;
            }
        }
        return Optional.ofNullable(found);
    }
}
