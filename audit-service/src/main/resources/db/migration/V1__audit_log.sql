-- The log: entries by index, the hashes of the perfect subtrees above them, and what was signed. Append-only: the
-- application may only read and insert, and triggers refuse every change, whoever asks.

create table entry (
    index        bigint primary key check (index >= 0),
    topic        text not null,
    kafka_offset bigint not null,
    source       text,
    sequence     bigint,
    event_id     text,
    type         text,
    subject      text,
    declarant    text,
    programme    text,
    indicator    text,
    time         timestamptz,
    body         bytea not null check (octet_length(body) <= 65535),
    digest       bytea not null check (octet_length(digest) = 32),
    leaf_hash    bytea not null check (octet_length(leaf_hash) = 32),
    sequenced_at timestamptz not null default clock_timestamp(),
    unique (source, sequence),
    check ((source is null) = (sequence is null))
);
comment on table entry is 'A message, byte for byte, at its index for ever';
comment on column entry.source is 'null when the message bears no legible number; then all of the envelope is null';
comment on column entry.digest is 'SHA-256 of the message as it came';
create index entry_of_event on entry (event_id, index);
create index entry_of_subject on entry (subject, index);
create index entry_of_declarant on entry (declarant, index);

create table oversized (
    index   bigint primary key references entry,
    message bytea not null
);
comment on table oversized is 'A message too long for an entry, whose body then tells its hash, length and place';

create table subtree (
    level smallint not null check (level > 0),
    index bigint not null check (index >= 0),
    hash  bytea not null check (octet_length(hash) = 32),
    primary key (level, index)
);
comment on table subtree is 'Hashes of the perfect subtrees of the Merkle tree; level 0 is entry.leaf_hash';

create table checkpoint (
    size         bigint primary key check (size >= 0),
    root         bytea not null check (octet_length(root) = 32),
    note         text not null,
    published_at timestamptz not null default clock_timestamp()
);
comment on table checkpoint is 'What was signed and published';

create table signing_key (
    line text primary key,
    used_from timestamptz not null default clock_timestamp()
);
comment on table signing_key is 'The verifier key under which this log publishes; one for its whole life';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on oversized
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on subtree
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on signing_key
    for each statement execute function refuse_change();

create table consumed (
    topic        text not null,
    source       text not null,
    sequence     bigint not null,
    kafka_offset bigint not null,
    primary key (topic, source)
);

grant select, insert on entry, oversized, subtree, checkpoint, signing_key to ${app_role};
grant select, insert, update on consumed to ${app_role};
