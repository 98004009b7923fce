-- An instance of before V3 that still runs during an upgrade moves next_index without reading what groups declare. How far
-- they are read with that stands where it does not write; read from the beginning, and until then rights are narrower.
alter table perimeter_position add column folded bigint not null default 0;
comment on column perimeter_position.folded is 'The first entry that the tables do not reflect yet, support and regions of groups included';
comment on column perimeter_position.next_index is 'The same as older instances see it';
truncate membership, region_of;
