-- The lists of what to act on show a page at a time, what needs acting first before the rest: the amount of these
-- marks is how early an initiative stands. Read in this order, a page costs the same however long its list is.
create index indicator_mark_listed on indicator_mark (indicator, amount desc, starts_on, initiative_id)
    where indicator in ('STALL_RADAR', 'MONEY_ENDING', 'RED_LIST');
