-- Files of public reports. A file waits here until somebody has looked at it and confirmed, so that any instance of the
-- portal can show and load it; what then became of each row stays for good.
create table intake_file (
    id           uuid         primary key,
    name         varchar(200) not null check (name <> ''),
    content      bytea        not null check (octet_length(content) between 1 and 2097151),
    uploaded_at  timestamptz  not null,
    uploaded_by  text         not null,
    confirmed_at timestamptz,
    confirmed_by text,
    stages       text check (stages in ('NOT_STATED', 'PROPOSED')),
    check (num_nonnulls(confirmed_at, confirmed_by, stages) in (0, 3))
);

create index intake_file_uploaded on intake_file (uploaded_at desc);

-- A file is confirmed once, and is not changed or deleted after that.
create trigger confirmed_once before update or delete on intake_file
    for each row when (old.confirmed_at is not null) execute function refuse_change();

-- What became of a row of a confirmed file. A row that is NEW is the public_report with its record_id.
create table intake_row (
    file_id    uuid    not null references intake_file,
    row_number integer not null check (row_number > 1), -- as a spreadsheet counts: the headings are row 1
    outcome    text    not null check (outcome in ('NEW', 'KNOWN', 'REFUSED')),
    title      text    not null,
    record_id  text,
    problems   jsonb,
    primary key (file_id, row_number),
    check (outcome = 'REFUSED' or record_id is not null),
    check ((outcome = 'REFUSED') = (problems is not null))
);

create trigger append_only before update or delete or truncate on intake_row
    for each statement execute function refuse_change();
