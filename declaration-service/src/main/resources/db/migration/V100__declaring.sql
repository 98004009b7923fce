-- Who stands behind a pseudonym. A row may be erased; what was said under the pseudonym remains.
create table person (
    pseudonym uuid primary key,
    provider  text not null,
    subject   text not null,
    unique (provider, subject)
);

-- What people wrote, under the hash that stands for it everywhere else. A row is erased with its salt.
create table word (
    hash     text primary key,
    stream   text        not null,
    salt     bytea       not null check (length(salt) = 16),
    text     text        not null,
    kept_at  timestamptz not null default now(),
    named    boolean     not null default false
);
create index word_of_stream on word (stream);
create index word_unnamed on word (kept_at) where not named;
comment on column word.named is 'An event names it; such a word is never swept';

-- Where the relay to a topic stands.
create table relay_position (
    topic    text primary key,
    position bigint not null
);

-- How far a projection has come.
create table applied (
    projection text primary key,
    position   bigint not null
);

-- One row for each declaration, each audience and each span of positions for which it looked so.
create extension if not exists btree_gist;
create table declaration_view (
    declaration    text      not null,
    audience       text      not null check (audience in ('OWN', 'OTHERS')),
    known          int8range not null,
    programme      text      not null,
    declarant      text      not null,
    indicator      text      not null,
    state          text      not null,
    revision       integer   not null,
    version        bigint    not null,
    effective_from date      not null,
    exclude using gist (declaration with =, audience with =, known with &&)
);
create index declaration_view_current on declaration_view (declarant, declaration) where upper_inf(known);
comment on column declaration_view.audience is 'OWN sees drafts, OTHERS what was submitted';

grant select, insert, delete on person to ${app_role};
grant select, insert, update, delete on word to ${app_role};
grant select, insert, update on relay_position, applied to ${app_role};
grant select, insert, update, delete on declaration_view to ${app_role};
