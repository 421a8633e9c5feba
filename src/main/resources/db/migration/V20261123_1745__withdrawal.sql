-- An initiative that was registered by mistake is withdrawn, never deleted, and may be brought back (docs/adr/0012). From
-- the day of its withdrawal it stands nowhere; on the days before it stays counted, as was recorded then.
create table withdrawal (
    id            bigint       generated always as identity primary key,
    initiative_id bigint       not null references initiative,
    withdrawn     boolean      not null, -- false: brought back
    -- The class that it left; what comes back is recorded anew, so no class is left twice.
    classification_id bigint   unique references classification,
    happened_on   date         not null,
    because       varchar(500) not null check (because <> ''),
    recorded_at   timestamptz  not null,
    recorded_by   text         not null,
    check (withdrawn = (classification_id is not null))
);

create index withdrawal_initiative on withdrawal (initiative_id, id desc);

create trigger append_only before update or delete or truncate on withdrawal
    for each statement execute function refuse_change();

-- Null while it stands. Follows the latest row of withdrawal in the same transaction.
alter table initiative add column withdrawn_on date;

create function refuse_standing_of_withdrawn() returns trigger
    language plpgsql as
$$
begin
    if exists (select from initiative where id = new.initiative_id and withdrawn_on is not null) then
        raise exception 'Initiative % is withdrawn and stands nowhere', new.initiative_id;
    end if;
    return new;
end
$$;

create trigger stands before insert or update on standing
    for each row execute function refuse_standing_of_withdrawn();
