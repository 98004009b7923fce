package fr.jalon.demoidp;

import fr.jalon.demoidp.DemoSettings.DemoUser;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The named people of the demo. */
@Component
final class DemoPeople implements UserDetailsService {

    private final List<DemoUser> users;

    DemoPeople(DemoSettings settings) {
        this.users = settings.users();
    }

    List<DemoUser> all() {
        return users;
    }

    /** What the person may do; nothing for a name that is no demo user's. */
    List<Map<String, String>> grants(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .map(DemoUser::grants)
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .map(user -> User.withUsername(user.name())
                        .password("{noop}" + user.name())
                        .build())
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("No demo user of this name"));
    }
}
