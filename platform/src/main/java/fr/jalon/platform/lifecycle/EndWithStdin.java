package fr.jalon.platform.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends the process in order when its standard input ends: the operating system closes it however the parent dies. */
final class EndWithStdin implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EndWithStdin.class);

    private final InputStream input;
    private final Runnable end;
    private volatile boolean running;

    EndWithStdin(InputStream input, Runnable end) {
        this.input = input;
        this.end = end;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("end-with-stdin").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LOG.debug("Standard input broke off", gone);
        }
        if (running) {
            LOG.info("Standard input has ended, so does this process");
            end.run();
        }
    }
}
