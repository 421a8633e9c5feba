-- What people say of an event beside what the ruleset reads: why (note, which until now only a correction had), the
-- evidence a decision relied on and when it is looked at again, and what was learned when an initiative ended. And the
-- forum that will decide about a pilot, beside the date on which it will.
alter table lifecycle_event
    add column evidence            varchar(2000),
    add column next_on             text check (is_partial_date(next_on)),
    add column lessons_tried       varchar(2000),
    add column lessons_why_stopped varchar(2000),
    add column lessons_next_time   varchar(2000),
    add check (type = 'ADOPTION_DECISION' or num_nonnulls(evidence, next_on) = 0),
    add check (type = 'ENDED' or num_nonnulls(lessons_tried, lessons_why_stopped, lessons_next_time) = 0),
    alter column note type varchar(2000);

alter table initiative add column decision_forum varchar(200);
