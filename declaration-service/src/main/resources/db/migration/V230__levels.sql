-- The levels that still have to look at the content, in order; empty when nobody has to.
alter table declaration_view add column awaits text[] not null default '{}';
update declaration_view
set awaits = case state when 'SUBMITTED' then array['COORDINATOR', 'REGULATOR'] else array['REGULATOR'] end
where state in ('SUBMITTED', 'ENDORSED');
