create extension if not exists btree_gist;

-- The groups, for lists. A group never changes its registration.
create table group_view (
    code            text   primary key,
    known_from      bigint not null,
    name            text   not null,
    region          text   not null,
    source_text     text   not null,
    source_standing text   not null
);

-- Who was a member when (valid, by the days that count), as known at which positions.
create table membership_view (
    group_code    text      not null,
    establishment text      not null,
    valid         daterange not null,
    known         int8range not null,
    role          text      not null,
    role_standing text      not null,
    join_bound    text      not null check (join_bound in ('ON', 'BY')),
    leave_bound   text      check (leave_bound in ('ON', 'BEFORE')),
    exclude using gist (group_code with =, establishment with =, valid with &&, known with &&)
);
create index membership_of_establishment on membership_view (establishment) where upper_inf(known);

-- How far the two tables above have come.
create table group_progress (
    one      boolean primary key default true check (one),
    position bigint  not null
);
insert into group_progress (position) values (0);

grant select, insert, update, delete on group_view, membership_view to ${app_role};
grant select, update on group_progress to ${app_role};
