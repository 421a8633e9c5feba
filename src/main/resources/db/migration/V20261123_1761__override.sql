-- Overrides of a class (docs/adr/0013). One person proposes, another approves; the computed class is never touched, and
-- stands beside the override wherever either is shown. Nothing here is changed: what becomes of an override is rows of
-- its own. From when to when it holds follows from the dates, so that it ends by itself and a past day tells what held
-- on it.
create table class_override (
    id             bigint       generated always as identity primary key,
    initiative_id  bigint       not null references initiative,
    classification text         not null check (classification in ('EMBEDDED', 'PILOT', 'NOT_YET_LIVE', 'SUSPENDED',
        'ENDED', 'OUT_OF_SCOPE')),
    reason         varchar(500) not null check (btrim(reason) <> ''),
    expires_on     date         not null, -- its last day
    proposed_on    date         not null,
    proposed_at    timestamptz  not null,
    proposed_by    text         not null,
    unique (id, proposed_by),
    check (expires_on >= proposed_on and expires_on <= proposed_on + interval '6 months')
);

create index class_override_initiative on class_override (initiative_id);

create table class_override_step (
    id          bigint      generated always as identity primary key,
    override_id bigint      not null,
    proposed_by text        not null, -- again, so that the database sees that somebody else decides
    step        text        not null check (step in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    done_on     date        not null,
    done_at     timestamptz not null,
    done_by     text        not null,
    because     varchar(500) check (btrim(because) <> ''),
    foreign key (override_id, proposed_by) references class_override (id, proposed_by),
    check (step = 'WITHDRAWN' or done_by <> proposed_by),
    check (step = 'APPROVED' or because is not null)
);

-- Approved or refused once, withdrawn once.
create unique index class_override_decided on class_override_step (override_id) where step <> 'WITHDRAWN';
create unique index class_override_withdrawn on class_override_step (override_id) where step = 'WITHDRAWN';

create trigger append_only before update or delete or truncate on class_override
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on class_override_step
    for each statement execute function refuse_change();

-- The days on which an override held: from its approval to its last day or the day before it was withdrawn.
create view class_override_held as
select o.id, o.initiative_id, o.classification, o.reason, o.proposed_by, a.done_by as approved_by, a.done_on as held_from,
    least(o.expires_on, w.done_on - 1) as held_to, o.expires_on
from class_override o
join class_override_step a on a.override_id = o.id and a.step = 'APPROVED'
left join class_override_step w on w.override_id = o.id and w.step = 'WITHDRAWN'
where w.done_on is null or w.done_on > a.done_on;
