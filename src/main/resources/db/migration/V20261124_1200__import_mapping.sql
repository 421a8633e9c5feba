-- How the columns and words of a file are read: decided on the page between the upload and the preview, kept with the
-- file, and kept by name for the next file with the same headings (docs/adr/0028).
alter table register_import
    add mapping jsonb check (jsonb_typeof(mapping) = 'object'); -- null until it is decided, and in files older than mappings

create table import_mapping (
    id           bigint       generated always as identity primary key,
    organisation varchar(5)   references organisation (code), -- null for those of administrators
    name         varchar(100) not null check (name = btrim(name) and name <> ''),
    headings     jsonb        not null check (jsonb_typeof(headings) = 'array'),
    columns      jsonb        not null check (jsonb_typeof(columns) = 'array'),
    words        jsonb        not null check (jsonb_typeof(words) = 'object'),
    saved_at     timestamptz  not null,
    saved_by     text         not null,
    unique nulls not distinct (organisation, name),
    check (jsonb_array_length(headings) = jsonb_array_length(columns))
);
