package fr.jalon.demoidp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the demo identity provider. */
@SpringBootApplication
public class DemoIdpApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(DemoIdpApplication.class, arguments);
    }
}
