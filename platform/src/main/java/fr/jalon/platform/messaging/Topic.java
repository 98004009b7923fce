package fr.jalon.platform.messaging;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** A topic whose messages have one order for all and are kept for ever: one partition, no deletion. */
final class Topic {

    private static final int ADMIN_TIMEOUT_SECONDS = 20;

    private final String name;

    Topic(String name) {
        this.name = name;
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    /** Something to do before a topic that is missing gets created. */
    @FunctionalInterface
    interface BeforeCreation {
        void run() throws SQLException;
    }

    /** Creates the topic when it is missing, and refuses one that has lost its order to several partitions. */
    void ensure(Map<String, Object> settings, BeforeCreation before)
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        try (var admin = Admin.create(settings)) {
            var known = admin.listTopics().names().get(ADMIN_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (known.contains(name)) {
                requireOnePartition(admin);
            } else {
                before.run();
                create(admin); // not described at once: a new topic is not known everywhere yet
            }
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var topic = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE));
        try {
            admin.createTopics(List.of(topic)).all().get(ADMIN_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private void requireOnePartition(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        int partitions = admin.describeTopics(List.of(name))
                .allTopicNames()
                .get(ADMIN_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        if (partitions != 1) {
            throw new IllegalStateException("Topic " + name + " has " + partitions + " partitions instead of one");
        }
    }
}
