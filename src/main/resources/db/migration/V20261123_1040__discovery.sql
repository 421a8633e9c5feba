-- Finding initiatives by parts of names and by names that are misspelt. The words themselves have had their index
-- since the register began (initiative_words).
create extension if not exists pg_trgm;

create index initiative_names on initiative using gin
    (title gin_trgm_ops, product_name gin_trgm_ops, product_supplier gin_trgm_ops);
