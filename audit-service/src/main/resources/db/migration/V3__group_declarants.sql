-- Groups declare too: their region, and which member is the support and may declare for them. Both stand in messages that
-- are in the log already, so it is read again from its beginning; until then rights are narrower, never wider.

alter table membership add column role text;
comment on column membership.role is 'null when the message does not say';
comment on column region_of.declarant is 'an establishment or a group';
create index membership_of_declarant on membership (declarant);

truncate membership, region_of;
update perimeter_position set next_index = 0;
