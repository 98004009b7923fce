-- What goes out as scores.v1: messages under gapless numbers, and per subject what was said last and when to look again.

create table publishing (
    one         boolean primary key default true check (one),
    day         date,
    last_number bigint not null default 0,
    position    bigint not null default 0
);
comment on table publishing is 'One row; whoever applies messages or ticks holds its lock until the commit';
comment on column publishing.day is 'All changes up to this day are told; null before the first message';
comment on column publishing.position is 'The last message followed: what comes again up to here changes nothing that is told';
insert into publishing default values;

create table scorecard (
    programme         text not null,
    declarant         text not null,
    published         bigint not null check (published >= 0),
    programme_version text,
    readings          text not null,
    next_change       date,
    primary key (programme, declarant)
);
comment on column scorecard.published is 'How many messages told about this subject; the version of the next one';
comment on column scorecard.readings is 'As the last message told them, or {} before the first';
comment on column scorecard.next_change is 'The first day on which something may change by itself; null if none';
create index scorecard_due on scorecard (next_change, programme, declarant) where next_change is not null;
create index scorecard_of_declarant on scorecard (declarant, programme);

create table score_message (
    position bigint primary key check (position > 0),
    id       uuid not null unique,
    subject  text not null,
    bytes    bytea not null
);
comment on table score_message is 'scores.v1, byte for byte; a change is told once, for its id is made of its subject and cause';
create trigger score_message_is_kept before update or delete or truncate on score_message
    for each statement execute function refuse_change();

create table completion (
    programme text not null,
    of        text not null,
    primary key (of, programme)
);
comment on table completion is 'Some version of a programme asks how complete another one is';

create table relay_position (
    topic    text primary key,
    position bigint not null
);

grant select, update on publishing to ${app_role};
grant select, insert, update on scorecard, relay_position to ${app_role};
grant select, insert on score_message, completion to ${app_role};
