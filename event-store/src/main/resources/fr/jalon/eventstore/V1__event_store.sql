-- The log: one row for each event, with the message it is published as, in the order of commit.
--
-- The message is a column of the event's row: written by the same insert it cannot be missing or written twice, and one
-- row costs one heap tuple and one key less than two. It is null only where the engine runs without an encoder.
create table event (
    position     bigint      not null primary key check (position > 0),
    event_id     text        not null unique,
    stream       text,
    stream_type  text,
    version      bigint,
    type         text        not null,
    revision     text,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    payload      bytea       not null,
    metadata     bytea       not null,
    message      bytea,
    constraint event_stream_version unique (stream, version),
    constraint event_stream_whole check ((stream is null) = (version is null) and (stream is null) = (stream_type is null))
);
comment on table event is 'Every event, in the order of commit; append-only';
comment on column event.position is 'From 1, without gaps; assigned under the lock of the log';
comment on column event.type is 'Name chosen for the type of the payload; never the name of a class';
comment on column event.occurred_at is 'The time the application gave the event';
comment on column event.recorded_at is 'The record clock: one instant per commit, strictly increasing from commit to commit';

-- What was carried out under an idempotency key, stored in the commit of its events.
create table claim (
    caller         text   not null,
    key            text   not null,
    body_hash      text   not null,
    first_position bigint not null,
    last_position  bigint not null,
    primary key (caller, key)
);

-- The instant up to which the log has said what it knew; nothing may be recorded at or before it any more.
create table answered (
    one   boolean     not null primary key default true check (one),
    until timestamptz not null
) with (fillfactor = 10);
insert into answered (until) values ('-infinity');

create table snapshot (
    stream      text        not null primary key,
    stream_type text        not null,
    version     bigint      not null,
    event_id    text        not null,
    type        text        not null,
    revision    text,
    occurred_at timestamptz not null,
    payload     bytea       not null,
    metadata    bytea       not null
);

create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text    not null,
    owner          text,
    primary key (processor_name, segment)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger event_is_append_only before update or delete on event
    for each row execute function refuse_change();
create trigger event_is_never_emptied before truncate on event
    for each statement execute function refuse_change();
-- The number of the lock of the log, among the advisory locks of this database.
create function log_lock() returns bigint language sql immutable as 'select 4702394921427289928';

-- Appends a batch in one transaction. Each statement takes a snapshot of its own, so that what follows the lock sees
-- every earlier batch. A batch holds no stream and no claim in two of its appends.
--
-- p_append tells which append an event belongs to. p_check_version is the first version an append would write to a
-- stream: with p_check_strict it must be the next one of the stream, else any later one. A stale version or a known
-- claim refuses the whole append it belongs to, and no other.
--
-- The events kept get the positions after "position", in the order given, and all of them "recorded_at"; "conflicts"
-- holds the places, from 1, of the checks that failed, "claimed" the appends whose claim is known; null when none.
create function append_events(
    p_append integer[], p_event_id text[], p_stream text[], p_stream_type text[], p_version bigint[],
    p_type text[], p_revision text[], p_occurred_at bigint[], p_payload bytea[], p_metadata bytea[], p_body bytea[],
    p_check_append integer[], p_check_stream text[], p_check_version bigint[], p_check_strict boolean[],
    p_claim_append integer[], p_claim_caller text[], p_claim_key text[], p_claim_hash text[],
    out "position" bigint, out recorded_at timestamptz, out conflicts integer[], out claimed integer[])
language plpgsql security definer
-- planned once for each session: planning anew for every batch costs ten times the insert
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    v_position bigint;
    v_recorded timestamptz;
    v_opening  text;
    v_claimed  integer[];
    v_conflict integer[];
    v_refused  integer[];
begin
    perform pg_advisory_xact_lock(log_lock());

    select coalesce(e.position, 0),
           greatest(clock_timestamp(), e.recorded_at + interval '1 microsecond', a.until + interval '1 microsecond')
      into v_position, v_recorded
      from answered a left join (select position, recorded_at from event order by position desc limit 1) e on true;

    if p_claim_append is not null then
        select array_agg(c.append) into v_claimed
          from unnest(p_claim_append, p_claim_caller, p_claim_key) c (append, caller, key)
          join claim k on k.caller = c.caller and k.key = c.key;
    end if;

    select array_agg(c.place::integer), array_agg(c.append) into v_conflict, v_refused
      from (select u.append, u.version, u.strict, u.place,
                   coalesce((select e.version from event e where e.stream = u.stream
                              order by e.version desc limit 1), -1) as last
              from unnest(p_check_append, p_check_stream, p_check_version, p_check_strict)
                   with ordinality u (append, stream, version, strict, place)) c
     where c.version <= c.last or (c.strict and c.version > c.last + 1);

    v_refused := coalesce(v_refused || v_claimed, '{}');
    v_opening := '","time":"' || to_char(v_recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",';

    insert into event (position, event_id, stream, stream_type, version, type, revision, occurred_at, recorded_at,
                       payload, metadata, message)
    select v_position + u.place, u.event_id, u.stream, u.stream_type, u.version, u.type, u.revision,
           timestamptz 'epoch' + u.occurred_at * interval '1 microsecond', v_recorded, u.payload, u.metadata,
           convert_to('{"sequence":"' || lpad((v_position + u.place)::text, 19, '0') || v_opening, 'UTF8')
               || substr(u.body, 2)
      from (select t.*, row_number() over () as place
              from unnest(p_append, p_event_id, p_stream, p_stream_type, p_version, p_type, p_revision,
                          p_occurred_at, p_payload, p_metadata, p_body)
                   t (append, event_id, stream, stream_type, version, type, revision, occurred_at, payload, metadata,
                      body)
             where v_refused = '{}' or t.append <> all (v_refused)) u;

    if p_claim_append is not null then
        insert into claim (caller, key, body_hash, first_position, last_position)
        select c.caller, c.key, c.hash, v_position + min(u.place), v_position + max(u.place)
          from (select t.append, row_number() over () as place
                  from unnest(p_append) t (append)
                 where t.append <> all (v_refused)) u
          join unnest(p_claim_append, p_claim_caller, p_claim_key, p_claim_hash) c (append, caller, key, hash)
            on c.append = u.append
         group by c.caller, c.key, c.hash;
    end if;

    position := v_position;
    recorded_at := v_recorded;
    conflicts := v_conflict;
    claimed := v_claimed;
end
$$;

-- The last position recorded at or before p_instant, or null while the clock has not passed it. Final: the answer is
-- kept in "answered" where nothing recorded later bounds it, and no batch is recorded at or before that instant.
create function position_at(p_instant timestamptz) returns bigint
language plpgsql security definer as $$
declare
    v_low    bigint;
    v_high   bigint;
    v_middle bigint;
    v_last   timestamptz;
    v_until  timestamptz;
begin
    select e.position, e.recorded_at, a.until into v_high, v_last, v_until
      from answered a left join (select * from event order by position desc limit 1) e on true;
    if p_instant > v_until and (v_last is null or p_instant > v_last) then
        perform pg_advisory_xact_lock_shared(log_lock());
        select e.position, e.recorded_at into v_high, v_last
          from answered a left join (select * from event order by position desc limit 1) e on true;
        if v_last is null or p_instant > v_last then
            if p_instant >= clock_timestamp() then
                return null;
            end if;
            update answered set until = p_instant where until < p_instant;
        end if;
    end if;
    v_low := 0;
    v_high := coalesce(v_high, 0);
    if v_last <= p_instant then
        return v_high;
    end if;
    while v_low < v_high loop
        v_middle := (v_low + v_high + 1) / 2;
        if (select e.recorded_at <= p_instant from event e where e.position = v_middle) then
            v_low := v_middle;
        else
            v_high := v_middle - 1;
        end if;
    end loop;
    return v_low;
end
$$;

-- Functions that run with the rights of the owner look nowhere but in the schema of the log.
do $$
begin
    execute format('alter function append_events set search_path = %I, pg_temp', current_schema());
    execute format('alter function position_at set search_path = %I, pg_temp', current_schema());
end
$$;

revoke execute on function append_events, position_at from public;
grant execute on function append_events, position_at to ${app_role};
grant select on event, claim to ${app_role};
grant select, insert, update, delete on snapshot, token_entry to ${app_role};
