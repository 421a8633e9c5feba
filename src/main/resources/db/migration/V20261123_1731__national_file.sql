-- The national organisation file (etr.csv of the NHS Organisation Data Service) waits here until an administrator has
-- looked at what it would change. Only what is confirmed is changed, line by line, and each change stays for good.
create table national_file (
    id          uuid         primary key,
    name        varchar(200) not null check (name <> ''),
    content     bytea        not null check (octet_length(content) between 1 and 5242880),
    received_at timestamptz  not null,
    received_by text         not null
);

create table organisation_change (
    id                bigint      primary key generated always as identity,
    organisation_code varchar(5)  not null references organisation,
    field             text        not null check (field in ('OFFICIAL_NAME', 'POSTCODE', 'NEW')),
    old_value         text,
    new_value         text        not null,
    file_id           uuid        not null references national_file,
    changed_at        timestamptz not null,
    changed_by        text        not null
);

create index organisation_change_organisation on organisation_change (organisation_code);

create trigger append_only before update or delete or truncate on organisation_change
    for each statement execute function refuse_change();
