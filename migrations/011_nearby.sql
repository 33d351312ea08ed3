-- The nearest places of one kind, without walking past those of every other kind: half a millisecond instead of two among a million.
create index venue_category_geography on venue using gist (category_code, (location::geography)) where status = 'published';
