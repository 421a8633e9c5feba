-- The audit trail: who did what, and when, each entry chained by its hash to the one before (docs/adr/0014).
-- There are 32 chains, called lanes, so that writers do not queue behind one: a writer takes a lane that is free. A lane
-- counts its entries 1, 2, 3, and the key refuses a second entry at a place, whatever else goes wrong.
create table audit_entry (
    lane            smallint      not null check (lane between 0 and 31),
    position        bigint        not null check (position > 0),
    recorded_at     timestamptz   not null,
    actor           varchar(60)   not null check (actor <> ''),
    action          varchar(40)   not null check (action ~ '^[A-Z]+(_[A-Z]+)*$'),
    subject         varchar(200)  check (subject <> ''),
    detail          varchar(2000) not null,
    -- Where to find again what this entry vouches for, and its digest; null where it vouches for nothing.
    evidence        varchar(200),
    evidence_digest text          check (evidence_digest ~ '^[0-9a-f]{64}$'),
    previous_hash   text          not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash            text          not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (lane, position),
    check ((evidence is null) = (evidence_digest is null))
);

-- The page for administrators reads newest first, of everything, or of one subject, actor or action.
create index audit_entry_newest on audit_entry (recorded_at desc, lane desc, position desc);
create index audit_entry_subject on audit_entry (subject, recorded_at desc, lane desc, position desc);
create index audit_entry_actor on audit_entry (actor, recorded_at desc, lane desc, position desc);
create index audit_entry_action on audit_entry (action, recorded_at desc, lane desc, position desc);

create trigger append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- Even to its owner; who runs the portal as another role than the owner takes away the means to give it back.
revoke update, delete, truncate, trigger on audit_entry from current_user;

-- Takes a lane until the transaction ends and tells its last entry (position 0 of an empty lane). The lanes are tried
-- from a given one on; only if all are taken does it wait, for that one. Each statement here sees what was committed
-- before it began, so the head is read after the lane is ours: that is how READ COMMITTED works, and no other level.
create function audit_lane(first smallint) returns table (taken_lane smallint, last_position bigint, last_hash text)
    language plpgsql as
$$
declare
    of_trail constant integer := 17800;
    taken smallint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'The audit trail is written in READ COMMITTED, not in %',
            upper(current_setting('transaction_isolation'));
    end if;
    for step in 0..31 loop
        if pg_try_advisory_xact_lock(of_trail, (first + step) % 32) then
            taken := (first + step) % 32;
            exit;
        end if;
    end loop;
    if taken is null then
        perform pg_advisory_xact_lock(of_trail, first::integer);
        taken := first;
    end if;
    return query
        select taken, coalesce(head.position, 0), coalesce(head.hash, repeat('0', 64))
        from (select) nothing
        left join lateral (select e.position, e.hash from audit_entry e where e.lane = taken
            order by e.position desc limit 1) head on true;
end
$$;
