package fr.jalon.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndWithStdinTest {

    @Test
    void the_process_ends_when_its_input_does_and_not_before() throws Exception {
        var ended = new CountDownLatch(1);
        var parent = new PipedOutputStream();
        new EndWithStdin(new PipedInputStream(parent), ended::countDown).start();
        parent.write('x');
        assertThat(ended.await(50, TimeUnit.MILLISECONDS)).isFalse();
        parent.close();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_that_ends_by_itself_is_not_ended_again() throws Exception {
        var ended = new CountDownLatch(1);
        var parent = new PipedOutputStream();
        var watch = new EndWithStdin(new PipedInputStream(parent), ended::countDown);
        watch.start();
        watch.stop();
        parent.close();
        assertThat(ended.await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
}
