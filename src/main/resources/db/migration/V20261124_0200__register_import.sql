-- Files of the register that came back changed. A file waits here until somebody has looked at what would become of it
-- and confirmed; what it then wrote stays, so that it can be taken back as one step (docs/adr/0022).
create table register_import (
    id           uuid         primary key,
    name         varchar(200) not null check (name <> ''),
    content      bytea        not null check (octet_length(content) between 1 and 26214399),
    uploaded_at  timestamptz  not null,
    uploaded_by  text         not null,
    confirmed_at timestamptz,
    undone_at    timestamptz,
    undone_by    text,
    check (undone_at is null or confirmed_at is not null),
    check ((undone_at is null) = (undone_by is null))
);

create index register_import_uploaded on register_import (uploaded_by, uploaded_at desc);

-- What a confirmed file wrote: one version of each of the records. former is null for a record that it added.
create table register_import_row (
    import_id     uuid    not null references register_import on delete cascade,
    row_number    integer not null check (row_number > 0),
    initiative_id bigint  not null references initiative,
    former        integer,
    version       integer not null,
    undone        boolean, -- null until the import is undone; false where the record was changed since and left
    primary key (import_id, row_number)
);
