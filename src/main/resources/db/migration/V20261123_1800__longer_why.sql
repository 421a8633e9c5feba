-- The reason of a version is also that of an event, which people may give in 2,000 characters (V20261123_1740); with the
-- shorter limit a long one was refused whole.
alter table initiative_revision
    drop constraint initiative_revision_why_check,
    add constraint initiative_revision_why_check check (why <> '' and length(why) <= 2000);
