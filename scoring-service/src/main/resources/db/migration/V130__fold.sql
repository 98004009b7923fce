-- By which fold the facts were made; none was written down before the second.
create table fold (
    one     boolean primary key default true check (one),
    version integer not null
);
insert into fold (version) values (1);
grant select, update (version) on fold to ${app_role};
