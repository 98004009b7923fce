package fr.jalon.declaration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts declaration-service. */
@SpringBootApplication
public class DeclarationApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(DeclarationApplication.class, arguments);
    }
}
