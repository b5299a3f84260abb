package fr.centre15.console.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names this server answers to, and where a request may come from. A page of somebody else's that makes its own name
 * point here (DNS rebinding) is turned away by the first, one that sends requests across sites by the second.
 */
final class HostNames {

    /** Addresses need no list: a foreign page cannot carry one as its origin unless it was loaded from here. */
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-fA-F:.%]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final Set<String> names;

    private HostNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    static HostNames of(URI publicUrl, List<String> more) {
        Set<String> names = new HashSet<>();
        names.add("localhost");
        Optional.ofNullable(publicUrl.getHost()).map(HostNames::plain).ifPresent(names::add);
        more.stream().map(HostNames::plain).forEach(names::add);
        try {
            InetAddress self = InetAddress.getLocalHost();
            names.add(plain(self.getHostName()));
            names.add(plain(self.getHostName() + ".local"));
        } catch (UnknownHostException nameless) {
            // A machine without a name is reached by its address.
        }
        return new HostNames(names);
    }

    /** @param host of the request, without port */
    boolean isOurs(String host) {
        return ADDRESS.matcher(host).matches() || names.contains(plain(host));
    }

    /**
     * Whether a request that changes something, or opens a WebSocket, comes from our own pages.
     *
     * @param origin header of the browser; empty when absent
     * @param authority host and port that the request was sent to
     */
    static boolean isSameSite(Optional<String> origin, String authority, boolean upgrade) {
        if (origin.isEmpty()) {
            return !upgrade;
        }
        try {
            URI from = URI.create(origin.get());
            return from.getAuthority() != null && from.getAuthority().equalsIgnoreCase(authority);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
