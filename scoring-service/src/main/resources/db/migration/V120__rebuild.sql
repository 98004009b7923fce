-- The tables of facts can be made anew beside the live ones and take their place. The role of the service is not their
-- owner: it may call these functions, which do this and nothing else, and it still cannot touch what was applied.

create table rebuild (
    id         uuid primary key,
    started_at timestamptz not null,
    status     jsonb not null
);
create index rebuild_started on rebuild (started_at);
grant select, insert, update (status) on rebuild to ${app_role};

create function require_fact_tables(names text[]) returns void language plpgsql as $$
declare
    name text;
begin
    foreach name in array names loop
        if name !~ '^[a-z_]+_fact$' or to_regclass('public.' || name) is null then
            raise exception '% is no table of facts', name using errcode = 'insufficient_privilege';
        end if;
    end loop;
end $$;

-- Empty tables like the live ones, with the same rights, without indexes: those come when they are full.
create function rebuild_begin(names text[]) returns void language plpgsql
    security definer set search_path = public, pg_temp set client_min_messages = warning as $$
declare
    name  text;
    given record;
begin
    perform require_fact_tables(names);
    drop schema if exists beside cascade;
    create schema beside;
    grant usage on schema beside to ${app_role};
    foreach name in array names loop
        execute format('create table beside.%I (like public.%I including defaults including generated)', name, name);
        for given in select privilege_type as what, grantee::regrole as whom
                     from pg_class, aclexplode(relacl)
                     where oid = ('public.' || name)::regclass and grantee <> relowner loop
            execute format('grant %s on beside.%I to %s', given.what, name, given.whom);
        end loop;
        for given in select privilege_type as what, attname, grantee::regrole as whom
                     from pg_attribute, aclexplode(attacl)
                     where attrelid = ('public.' || name)::regclass loop
            execute format('grant %s (%I) on beside.%I to %s', given.what, given.attname, name, given.whom);
        end loop;
    end loop;
end $$;

-- What guards the live table and what makes it quick, for the table beside; in the order of the names.
create function rebuild_finish(name text) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    live  regclass := 'public.' || name;
    made  record;
begin
    perform require_fact_tables(array[name]);
    for made in select conname, pg_get_constraintdef(oid) as definition
                from pg_constraint where conrelid = live and contype <> 'n' order by conname loop
        execute format('alter table beside.%I add constraint %I %s', name, made.conname, made.definition);
    end loop;
    for made in select pg_get_indexdef(indexrelid) as definition
                from pg_index where indrelid = live
                    and not exists (select from pg_constraint where conindid = indexrelid) order by 1 loop
        execute replace(made.definition, format(' ON public.%I ', name), format(' ON beside.%I ', name));
    end loop;
    for made in select pg_get_triggerdef(oid) as definition
                from pg_trigger where tgrelid = live and not tgisinternal order by tgname loop
        execute replace(made.definition, format(' ON public.%I ', name), format(' ON beside.%I ', name));
    end loop;
    execute format('analyze beside.%I', name);
end $$;

-- Readers wait for it, so it waits for no reader longer than this; the caller tries again. What another object depends
-- on is not dropped: then the switch fails as a whole.
create function rebuild_switch(names text[]) returns void language plpgsql
    security definer set search_path = public, pg_temp set lock_timeout = '200ms' as $$
declare
    name text;
begin
    perform require_fact_tables(names);
    foreach name in array names loop
        execute format('lock table public.%I in access exclusive mode', name);
    end loop;
    create schema retired;
    foreach name in array names loop
        execute format('alter table public.%I set schema retired', name);
        execute format('alter table beside.%I set schema public', name);
        execute format('drop table retired.%I', name);
    end loop;
    drop schema retired;
    drop schema beside;
end $$;

-- Rows of facts are still never removed but by the next function.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name like '%\_fact' and current_setting('jalon.folded_again', true) = 'on' then
        return null;
    end if;
    raise exception '% keeps what it was given', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Removes all rows of a declaration that is parked, for those of another fold to take their place.
create function forget_parked(programme_code text, declarant_code text, indicator_code text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    fact regclass;
begin
    if not exists (select from parked_fact where programme = programme_code and declarant = declarant_code
                   and indicator = indicator_code and upper_inf(known)) then
        raise exception 'This declaration is not parked' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('jalon.folded_again', 'on', true);
    for fact in select oid::regclass from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like '%\_fact'
                    and 3 = (select count(*) from pg_attribute where attrelid = pg_class.oid
                             and attname in ('programme', 'declarant', 'indicator')) loop
        execute format('delete from %s where programme = $1 and declarant = $2 and indicator = $3', fact)
            using programme_code, declarant_code, indicator_code;
    end loop;
    perform set_config('jalon.folded_again', '', true);
end $$;

do $$
declare
    made regprocedure;
begin
    foreach made in array array['rebuild_begin(text[])', 'rebuild_finish(text)', 'rebuild_switch(text[])',
                                'forget_parked(text, text, text)']::regprocedure[] loop
        execute format('revoke execute on function %s from public', made);
        execute format('grant execute on function %s to ${app_role}', made);
    end loop;
end $$;
