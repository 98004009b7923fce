-- Facts for both clocks: `valid` the days a value holds, `known` the positions it was known at.
-- A row is written once; afterwards only the end of `known` is set.
create extension if not exists btree_gist;

create table consumed (
    topic        text not null,
    source       text not null,
    sequence     bigint not null,
    kafka_offset bigint not null,
    primary key (topic, source)
);

create table applied (
    position bigint primary key,
    source   text not null,
    time     timestamptz not null,
    subject  text not null,
    type     text not null,
    folded   boolean not null,
    sha256   bytea not null,
    message  bytea not null
);
create index applied_of_stream on applied (subject, position) where folded;
create index applied_at on applied (time, position);

create table programme_fact (
    programme text not null,
    valid     daterange not null,
    known     int8range not null,
    value     jsonb not null,
    constraint programme_fact_once exclude using gist (programme with =, valid with &&, known with &&)
);

create table establishment_fact (
    finess text not null,
    valid  daterange not null,
    known  int8range not null,
    value  jsonb not null,
    region text generated always as (value ->> 'region') stored,
    constraint establishment_fact_once exclude using gist (finess with =, valid with &&, known with &&)
);
create index establishment_fact_finess on establishment_fact (finess);
create index establishment_fact_region on establishment_fact (region, finess);

create table grouping_fact (
    code  text not null,
    valid daterange not null,
    known int8range not null,
    value jsonb not null,
    constraint grouping_fact_once exclude using gist (code with =, valid with &&, known with &&)
);

create table membership_fact (
    code   text not null,
    finess text not null,
    valid  daterange not null,
    known  int8range not null,
    value  jsonb not null,
    constraint membership_fact_once exclude using gist (code with =, finess with =, valid with &&, known with &&)
);

create table content_fact (
    declarant text not null,
    programme text not null,
    reading   text not null,
    indicator text not null,
    valid     daterange not null,
    known     int8range not null,
    value     jsonb not null,
    constraint content_fact_once exclude using gist
        (declarant with =, programme with =, reading with =, indicator with =, valid with &&, known with &&)
);
create index content_fact_of_declarant on content_fact (declarant, programme, reading);

create table parked_fact (
    declarant text not null,
    programme text not null,
    indicator text not null,
    valid     daterange not null,
    known     int8range not null,
    value     jsonb not null,
    constraint parked_fact_once exclude using gist
        (declarant with =, programme with =, indicator with =, valid with &&, known with &&)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% keeps what it was given', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger applied_is_kept before update or delete or truncate on applied
    for each statement execute function refuse_change();

-- region is generated, so not filled in yet before an update
create function only_the_end_of_known() returns trigger language plpgsql as $$
begin
    if upper_inf(old.known) and lower(new.known) = lower(old.known) and not upper_inf(new.known)
            and to_jsonb(new) - '{known,region}'::text[] = to_jsonb(old) - '{known,region}'::text[] then
        return new;
    end if;
    raise exception 'a row of % is only ever closed, once', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['programme_fact', 'establishment_fact', 'grouping_fact', 'membership_fact',
                                'content_fact', 'parked_fact'] loop
        execute format('create trigger %I before update on %I for each row execute function only_the_end_of_known()',
                       name || '_is_closed', name);
        execute format('create trigger %I before delete or truncate on %I for each statement execute function'
                       ' refuse_change()', name || '_is_kept', name);
        execute format('grant select, insert, update (known) on %I to ${app_role}', name);
    end loop;
end $$;

grant select, insert, update on consumed to ${app_role};
grant select, insert on applied to ${app_role};
