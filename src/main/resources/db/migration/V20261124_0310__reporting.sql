-- Views for those who bring a tool of their own (docs/views.md). They run with the rights of their owner, so that a
-- role that may use this schema and nothing else reads what all of London may read, and no more: nothing that is
-- internal or withdrawn, no user names, no free text of people beside what the register shows to everybody.
create schema reporting;

comment on schema reporting is 'Read-only views of what all of London may read; see docs/views.md';

-- Columns are named one by one: what is added to a table tomorrow is not thereby published.
create view reporting.initiative with (security_barrier) as
select i.id as initiative_id, i.reference, i.title, i.summary, c.organisation, o.counting::text as counting, c.provenance,
    i.public_visibility = 'PUBLIC' as is_public, i.registered_on, i.version as record_version, i.is_ai, c.use_domain,
    i.specialty, i.origin, i.packaging, i.uses_patient_data, i.uses_staff_data, i.patient_facing, i.product_id,
    i.product_name, i.product_supplier, i.scope_unit, i.live_mode, i.device_class, i.pilot_planned_end,
    i.contract_start, i.contract_end, i.last_used_on, i.training_intended, i.training_trained, c.recorded_on,
    c.ruleset, c.classification, c.sub_label, c.counted_as, c.in_headline, c.red_list, c.routine_use, c.confidence,
    c.scale, c.gates_met, c.nearest_gate, c.next_change_on
from initiative i
join standing s on s.initiative_id = i.id
join classification c on c.id = s.classification_id
join organisation o on o.code = c.organisation
where coalesce(i.public_visibility, 'SHARED_LONDON') in ('SHARED_LONDON', 'PUBLIC') and i.withdrawn_on is null;

comment on view reporting.initiative is 'One row an initiative as it stands today';

-- Of what was said and unsaid on one day the last word counts.
create view reporting.class with (security_barrier) as
select initiative_id, recorded_on as starts_on,
    lead(recorded_on) over (partition by initiative_id order by recorded_on) as ends_before, organisation, use_domain,
    provenance, ruleset, classification, sub_label, counted_as, in_headline, red_list, routine_use, confidence, scale,
    gates_met, nearest_gate
from (
    select distinct on (c.initiative_id, c.recorded_on) c.*
    from classification c join reporting.initiative i on i.initiative_id = c.initiative_id
    order by c.initiative_id, c.recorded_on, c.id desc) last_word;

comment on view reporting.class is 'What the register said of an initiative, and from which day to before which';

create view reporting.gate with (security_barrier) as
select i.initiative_id, i.recorded_on, gate ->> 'gate' as gate, gate ->> 'truth' as truth, gate ->> 'reason' as reason,
    gate ->> 'toMeet' as to_meet
from reporting.initiative i
join standing s on s.initiative_id = i.initiative_id
join classification c on c.id = s.classification_id
cross join lateral jsonb_array_elements(c.result -> 'gates') gate;

comment on view reporting.gate is 'The gates of the class in which an initiative stands today, with their reasons';

create view reporting.event with (security_barrier) as
select e.id as event_id, e.initiative_id, e.type, e.happened_on, e.stage, e.decision, e.body, e.minute_ref, e.decided_by,
    e.kind, e.end_reason
from lifecycle_event e
join reporting.initiative i on i.initiative_id = e.initiative_id
where e.type <> 'STRUCK_OUT' and not exists (select from lifecycle_event later where later.strikes = e.id);

comment on view reporting.event is 'What happened to an initiative and was not struck out; dates are as precise as they are known';

create view reporting.organisation with (security_barrier) as
select code, official_name, short_name, kind::text as kind, counting::text as counting, opened_on, closed_on, successor_code
from organisation;

comment on view reporting.organisation is 'Trusts, open and closed';

create view reporting.system with (security_barrier) as
select code, official_name, short_name, opened_on, closed_on, successor_code from system;

comment on view reporting.system is 'Integrated care systems, open and closed';

create view reporting.membership with (security_barrier) as
select organisation_code, system_code, role::text as role, starts_on, ends_on from membership where corrected_at is null;

comment on view reporting.membership is 'Which trust counts in which system (HOST), or serves it, from when to when';
