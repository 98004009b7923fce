package fr.jalon.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts scoring-service. */
@SpringBootApplication
public class ScoringApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScoringApplication.class, arguments);
    }
}
