package fr.jalon.declaration.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this service runs.
 *
 * @param installation tells the messages of one installation from those of another
 */
@ConfigurationProperties("jalon")
record Installation(@DefaultValue("local") String installation) {

    String source() {
        return "urn:jalon:declaration:" + installation;
    }
}
