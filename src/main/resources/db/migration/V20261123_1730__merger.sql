-- Trusts that close into others, as administrators record them (docs/adr/0011). The organisation gets its last day and
-- its successor at once, which for a date to come changes nothing until then; its open records move on the day.
create table merger (
    id                bigint       primary key generated always as identity,
    organisation_code varchar(5)   not null references organisation,
    into_code         varchar(5)   not null references organisation,
    merged_on         date         not null, -- the first day under the successor
    reason            varchar(500) not null check (reason ~ '\S'),
    recorded_by       text         not null,
    recorded_at       timestamptz  not null,
    moved_at          timestamptz,
    records_moved     integer      check (records_moved >= 0),
    cancelled_at      timestamptz,
    cancelled_by      text,
    cancelled_because varchar(500) check (cancelled_because ~ '\S'),
    check (into_code <> organisation_code),
    check (num_nonnulls(moved_at, records_moved) in (0, 2)),
    check (num_nonnulls(cancelled_at, cancelled_by, cancelled_because) in (0, 3)),
    check (moved_at is null or cancelled_at is null)
);

create unique index merger_closes_once on merger (organisation_code) where cancelled_at is null;
create index merger_into on merger (into_code);

-- Which records moved, and how far their lives had come: what was decided before was decided by the closed trust.
create table moved_record (
    merger_id     bigint     not null references merger,
    initiative_id bigint     not null references initiative,
    from_code     varchar(5) not null references organisation,
    last_event    bigint     not null, -- the last lifecycle_event of any record then; 0 if there was none
    primary key (initiative_id, merger_id)
);

create trigger append_only before update or delete or truncate on moved_record
    for each statement execute function refuse_change();

-- A merger is carried out or cancelled, once; nothing else of it changes.
create function merger_keeps_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.moved_at is null and old.cancelled_at is null
      and (new.id, new.organisation_code, new.into_code, new.merged_on, new.reason, new.recorded_by, new.recorded_at)
        is not distinct from
          (old.id, old.organisation_code, old.into_code, old.merged_on, old.reason, old.recorded_by, old.recorded_at) then
    return new;
  end if;
  raise exception 'A merger is not changed or deleted once it is carried out or cancelled'
    using errcode = 'restrict_violation', constraint = 'merger_keeps_history';
end $$;

create trigger merger_keeps_history before update or delete on merger
  for each row execute function merger_keeps_history();
create trigger merger_is_not_emptied before truncate on merger
  for each statement execute function refuse_change();
