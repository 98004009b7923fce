-- The streams of which a projection applies nothing more, since it could not apply one of their events. The events
-- themselves stay where they are, in the log.
create table parked_stream (
    projection text        not null,
    stream     text        not null,
    position   bigint      not null,
    event      text        not null,
    why        text        not null,
    parked_at  timestamptz not null default now(),
    id         text        not null generated always as (projection || '.' || replace(stream, '/', '-')) stored,
    primary key (projection, stream)
);
create unique index parked_stream_id on parked_stream (id collate "C");

-- update: a row is locked while its stream is passed over or replayed
grant select, insert, update, delete on parked_stream to ${app_role};
