-- What figures count beside classes (docs/adr/0018). The days on which an initiative counts in an indicator, as
-- recorded: the past is never changed, except that an initiative's whole past is internal or not as it is now.
create table indicator_mark (
    initiative_id bigint     not null references initiative,
    indicator     text       not null,
    value         text       not null, -- what it counts as; empty where the indicator tells nothing apart
    organisation  varchar(5) not null references organisation (code),
    internal      boolean    not null,
    starts_on     date       not null,
    ends_before   date       not null check (ends_before > starts_on), -- infinity while it has no end
    amount        integer    not null,
    primary key (initiative_id, indicator, value, starts_on)
);

create index indicator_mark_value on indicator_mark (indicator, value, organisation);

-- How many initiatives begin less how many cease to count on a day, which may lie ahead: the sum up to a day is the
-- count on that day. Follows indicator_mark in the same transaction and can be made anew from it.
create table indicator_tally (
    indicator    text       not null,
    value        text       not null,
    organisation varchar(5) not null,
    internal     boolean    not null,
    day          date       not null,
    change       integer    not null,
    amount       bigint     not null,
    primary key (indicator, value, organisation, internal, day)
);

-- By which version of the definitions the marks were made; another version makes them anew when the portal starts.
create table indicator_version (
    version integer not null
);
