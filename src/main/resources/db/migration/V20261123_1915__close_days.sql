-- Today's figures begin at the end of yesterday: the last day that ended is closed as well as every quarter.
-- Of each closed quarter it is also known how many began and how many ceased to count as embedded, day by day.
alter table indicator_close add column quarter_after date; -- the last day of the quarter before; null for a mere day

create table indicator_turn (
    closed_on    date       not null references indicator_close,
    indicator    text       not null,
    beginning    text       not null, -- of the values that are taken as one
    organisation varchar(5) not null,
    internal     boolean    not null,
    came         integer    not null,
    went         integer    not null,
    primary key (closed_on, indicator, beginning, organisation, internal)
);

-- They have no turns yet, so they are closed anew.
delete from indicator_total;
delete from indicator_close;
