-- Names with a mark between their words ("kelp.market") were found by the whole alone. New revisions
-- are written with their words, which those that are stored lack.
UPDATE "Exploit"
   SET "searchVector" = coalesce("searchVector", ''::tsvector) || setweight(
         to_tsvector('simple', regexp_replace("searchName", '[^[:alnum:]]+', ' ', 'g')), 'A')
 WHERE "searchName" ~ '[[:alnum:]][^[:alnum:][:space:]|]+[[:alnum:]]';

UPDATE "ExploitRevision"
   SET "searchVector" = coalesce("searchVector", ''::tsvector) || setweight(
         to_tsvector('simple', regexp_replace("searchName", '[^[:alnum:]]+', ' ', 'g')), 'A')
 WHERE "searchName" ~ '[[:alnum:]][^[:alnum:][:space:]|]+[[:alnum:]]';
