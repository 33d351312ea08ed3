-- What a division is called in English (Xihu District, Hohhot). Null until the program has made it, which it does at its next start:
-- the rule is in api/catalog/division-name.ts.
alter table division
  add column name_en text check (name_en <> ''),
  -- Words of that name by which the division is found beside its pinyin: inner, mongolia, hohhot.
  add column words_en text[] collate "C" not null default '{}';
create index division_name_en on division (lower(name_en) text_pattern_ops);
create index division_words_en on division using gin (words_en);
