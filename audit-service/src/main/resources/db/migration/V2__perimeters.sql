-- Who belongs where, for the rights of coordinators and regulators. Read from the log, which never depends on it.

create table region_of (
    declarant text primary key,
    region    text not null
);

create table membership (
    code      text not null,
    declarant text not null,
    joined    date not null,
    left_on   date,
    primary key (code, declarant, joined)
);

create table perimeter_position (
    one        boolean primary key default true check (one),
    next_index bigint not null
);
comment on table perimeter_position is 'The first entry that the tables above do not reflect yet';
insert into perimeter_position (next_index) values (0);

grant select, insert, update on region_of, membership, perimeter_position to ${app_role};
