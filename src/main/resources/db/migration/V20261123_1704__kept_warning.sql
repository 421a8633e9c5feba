-- Answers that do not seem to go together are shown as a warning. Whoever knows better may keep one, with a reason; it is
-- void when one of the answers that it was kept for changes, so they stand beside it as they were.

create table kept_warning (
    initiative_id bigint       not null references initiative,
    warning       text         not null check (warning ~ '^[A-Z_]+$'),
    reason        varchar(500) not null check (reason <> ''),
    answers       text         not null,
    primary key (initiative_id, warning)
);
