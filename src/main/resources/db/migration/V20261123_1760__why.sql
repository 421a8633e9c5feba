-- Why somebody changed an answer, in a few words of their own: asked for gently, never demanded, but where a former
-- answer is put back. It belongs to the version that the change made, and is kept as long.
alter table initiative_revision
    add column why text check (why <> '' and length(why) <= 500);
