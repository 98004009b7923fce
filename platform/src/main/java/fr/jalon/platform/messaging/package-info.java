/**
 * Messages between services, in the order of their numbers: {@link fr.jalon.platform.messaging.Relay} carries what a
 * service has stored to a Kafka topic of one partition, {@link fr.jalon.platform.messaging.SequencedConsumer} takes it
 * in, effectively once. A service declares both as beans, made by {@link fr.jalon.platform.messaging.Messaging}; they
 * start and end with it, and report to health and metrics.
 *
 * <p>Tables for the service's own migrations (the application role needs select, insert and update):
 *
 * <pre>{@code
 * create table relay_position (                    -- where a Relay runs
 *     topic    text primary key,
 *     position bigint not null                     -- all up to here is acknowledged by the broker
 * );
 * create table consumed (                          -- where a SequencedConsumer runs
 *     topic        text not null,
 *     source       text not null,                  -- '' stands for the topic as a whole and is the lock
 *     sequence     bigint not null,                -- number of the last message taken in from the source
 *     kafka_offset bigint not null,                -- where that message stood; on '' the last record of the topic
 *     primary key (topic, source)
 * );
 * }</pre>
 *
 * <p>Health tells apart {@code UP} (working or standing by), {@code OUT_OF_SERVICE} (has not worked since its start),
 * {@code STALE} (fails and tries again) and {@code DOWN} (<em>inconsistent</em>: stopped, somebody has to look).
 */
@NullMarked
package fr.jalon.platform.messaging;

import org.jspecify.annotations.NullMarked;
