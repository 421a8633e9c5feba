-- Indicators as now known (docs/adr/0018): what today's facts say of each day. Made from the latest version of a record
-- when somebody asks, and made anew when the record has changed since or the calendar has changed it.
create table indicator_known (
    initiative_id bigint     not null references initiative,
    indicator     text       not null,
    value         text       not null, -- what it counts as; empty where the indicator tells nothing apart
    organisation  varchar(5) not null references organisation (code), -- whose it was on these days
    starts_on     date       not null,
    ends_before   date       not null check (ends_before > starts_on), -- infinity while it has no end
    amount        integer    not null,
    primary key (initiative_id, indicator, value, starts_on)
);

create index indicator_known_indicator on indicator_known (indicator, value);

-- Of which version of a record its marks were made, by which version of the definitions, and on which days they hold.
create table indicator_known_made (
    initiative_id bigint  primary key references initiative,
    version       integer not null,
    definitions   integer not null,
    made_on       date    not null,
    holds_before  date    not null check (holds_before > made_on)
);
