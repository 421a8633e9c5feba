-- Classes are counted by marks like everything else (docs/adr/0018): the ledger of class changes is no longer needed.
-- The marks of a register that is older are made when the portal starts.
drop table class_tally;
alter table standing drop column internal;

-- The sums of a day's end, for days that a figure is often asked about: the ends of quarters. What is asked of another
-- day begins at the last of them, so that it does not add up the whole past.
create table indicator_close (
    closed_on date primary key
);

create table indicator_total (
    closed_on    date       not null references indicator_close,
    indicator    text       not null,
    value        text       not null,
    organisation varchar(5) not null,
    internal     boolean    not null,
    count        integer    not null,
    amount       bigint     not null,
    primary key (closed_on, indicator, value, organisation, internal)
);

create index indicator_tally_day on indicator_tally (indicator, day);
