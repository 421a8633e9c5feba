-- What the overview pages list: the newest changes of class of a quarter, and a trust's initiatives in the order of their
-- planned ends (pilot_planned_end is a partial date; one that is not stated comes last).
create index classification_day on classification (recorded_on desc, id desc);
create index initiative_planned_end on initiative (organisation, coalesce(pilot_planned_end, '9999'), id);
