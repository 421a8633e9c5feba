-- Who may read an initiative. Figures count every initiative, also those that a person may not read; so that a small
-- figure does not give one away, the ledger knows which stand in it as internal (docs/adr/0015). What counts is the
-- visibility of now, for every day of the past as well: when it changes, the initiative's whole past moves from one
-- side to the other, and the sums of both sides together stay what they were.

alter table initiative add check (public_visibility <> 'INTERNAL' or coalesce(visibility_reason, '') <> '') not valid;

-- The side of the ledger on which an initiative stands.
alter table standing add column internal boolean not null default false;

alter table class_tally add column internal boolean not null default false;
alter table class_tally drop constraint class_tally_pkey;

-- By every column but the sum, whatever columns the ledger has.
do $$
begin
    execute (select 'alter table class_tally add primary key (' || string_agg(quote_ident(attname), ', ' order by attnum)
             || ')' from pg_attribute
             where attrelid = 'class_tally'::regclass and attnum > 0 and not attisdropped and attname <> 'change');
end
$$;

with moved as (
    update standing s set internal = true from initiative i
    where i.id = s.initiative_id and i.public_visibility = 'INTERNAL' returning s.initiative_id
), said as (
    select c.*, lead(c.recorded_on) over (partition by c.initiative_id order by c.id) as until
    from classification c join moved using (initiative_id)
), changes as (
    select recorded_on as day, said.*, 1 as change from said
    union all
    select until, said.*, -1 from said where until is not null
)
insert into class_tally as tally
    (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal, change)
select day, organisation, coalesce(use_domain, 'NOT_STATED'), provenance, counted_as, in_headline, red_list,
    side.internal, sum(change * side.sign)
from changes cross join (values (true, 1), (false, -1)) side (internal, sign)
group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(change) <> 0
on conflict (day, organisation, use_domain, provenance, counted_as, in_headline, red_list, internal)
do update set change = tally.change + excluded.change;
