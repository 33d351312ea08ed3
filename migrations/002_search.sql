-- What searching needs: the words of a venue, an order that nothing else is correlated with, counted squares for the map, and
-- a mark that changes with everything a search can see.

alter table venue
  -- Words by which it is found: api/catalog/words.ts makes them, the trigger below adds where and what it is.
  add column terms text[] collate "C" not null default '{}',
  -- Syllables with a space between; the order of names.
  add column pinyin text collate "C" not null default '',
  add column initials text collate "C" not null default '',
  -- The random end of the id, 0 to 2^28 - 1: the order of lists that ask for none. Imports bring a whole city or a whole category at a
  -- time; in this order every filter meets its places soon, and any stretch of it is a fair sample.
  add column shuffle integer not null generated always as (('x' || right(id::text, 7))::bit(28)::integer) stored,
  -- For somebody under 18, every day: any audience but teachers (bit 8), or any age.
  add column is_free boolean not null generated always as ((free_audiences & 255) <> 0 or free_ages <> 0) stored,
  add column is_reduced boolean not null
    generated always as ((reduced_audiences & 255) <> 0 or reduced_ages <> 0) stored;

-- Terms are read by their index only: out of the way of what lists read.
alter table venue alter column terms set storage external;
alter table venue set (toast_tuple_target = 512);

create function venue_terms() returns trigger language plpgsql as $$
begin
  new.terms := array(select term from unnest(new.terms) as term where left(term, 1) not in ('@', '/', '#'))
    || array(select '@' || left(new.division_code, digits) from unnest(array[2, 4, 6, 9]) as digits
             where length(new.division_code) >= digits)
    || ('/' || new.category_code)
    || ('#' || left(right(new.id::text, 7), 1))
    || ('#' || left(right(new.id::text, 7), 2));
  return new;
end $$;
create trigger venue_terms before insert or update of terms, division_code, category_code on venue
  for each row execute function venue_terms();

create index venue_terms on venue using gin (terms) where status = 'published';
create index venue_shuffle on venue (shuffle, id) where status = 'published';
create index venue_pinyin on venue (pinyin, id) where status = 'published';
create index venue_city_shuffle on venue (left(division_code, 4), shuffle, id) where status = 'published';
create index venue_county_shuffle on venue (left(division_code, 6), shuffle, id) where status = 'published';
create index venue_city_category_shuffle on venue (left(division_code, 4), category_code, shuffle, id)
  where status = 'published';
drop index venue_category;
create index venue_category_shuffle on venue (category_code, shuffle, id) where status = 'published';
create index venue_free_category_shuffle on venue (category_code, shuffle, id) where status = 'published' and is_free;
create index programme_type on programme using gin (types);
create index division_name on division (name text_pattern_ops);
create index division_pinyin on division (pinyin text_pattern_ops);

-- Published places counted by square of the Web-Mercator grid (2^level squares each way), category and whether they are free,
-- for the map of very many places. Rows are only added, with negative numbers for what went, so that writers never wait for each other; readers
-- sum, and api/search/tidy.queries.ts adds rows up. `tile` holds 16 by 16 squares: (x >> 4) * 4096 + (y >> 4).
create table map_cell (
  level smallint not null,
  tile integer not null,
  x integer not null,
  y integer not null,
  category_code text not null,
  is_free boolean not null,
  members integer not null,
  -- Sums of degrees × 1e5.
  lon_sum bigint not null,
  lat_sum bigint not null,
  is_tidy boolean not null default false
);
create index map_cell_tile on map_cell (level, tile);
create index map_cell_untidy on map_cell (level, tile) where not is_tidy;

-- Counts what a statement wrote to venue; `place` is its rows before with -1 and after with 1.
create function venue_cells() returns trigger language plpgsql as $$
declare
  place text := case tg_op
    when 'INSERT' then 'select *, 1 as sign from after_rows'
    when 'DELETE' then 'select *, -1 as sign from before_rows'
    else 'select *, 1 as sign from after_rows union all select *, -1 from before_rows' end;
begin
  execute format($sql$
    insert into map_cell (level, tile, x, y, category_code, is_free, members, lon_sum, lat_sum)
    select level, (x >> (20 - level)) * 4096 + (y >> (20 - level)), x >> (16 - level), y >> (16 - level), category_code,
      is_free, sum(sign), sum(sign * lon), sum(sign * lat)
    from (
      select sign, category_code, is_free,
        round(st_x(location) * 1e5)::bigint as lon,
        round(st_y(location) * 1e5)::bigint as lat,
        least(65535, floor((st_x(location) + 180) / 360 * 65536))::integer as x,
        least(65535, greatest(0, floor((0.5 - ln(tan(pi() / 4 +
          radians(greatest(-85.06, least(85.06, st_y(location)))) / 2)) / (2 * pi())) * 65536)))::integer as y
      from (%s) as place
      where status = 'published'
    ) as counted
    cross join unnest(array[8, 10, 12, 14, 16]) as level
    group by 1, 2, 3, 4, 5, 6
    having sum(sign) <> 0 or sum(sign * lon) <> 0 or sum(sign * lat) <> 0
    $sql$, place);
  return null;
end $$;
create trigger venue_cells_insert after insert on venue
  referencing new table as after_rows for each statement execute function venue_cells();
create trigger venue_cells_update after update on venue
  referencing old table as before_rows new table as after_rows for each statement execute function venue_cells();
create trigger venue_cells_delete after delete on venue
  referencing old table as before_rows for each statement execute function venue_cells();

-- One row per statement that changed something a search can see. The sum of n and the largest id make the catalogue's
-- version: no two states that anyone could see have the same one. Added to, never updated, like map_cell.
create table catalogue_change (
  id bigint not null generated by default as identity,
  n bigint not null default 1
);
create function catalogue_changed() returns trigger language plpgsql as $$
begin
  insert into catalogue_change default values;
  return null;
end $$;
do $$
declare
  watched text;
begin
  foreach watched in array array['venue', 'designation', 'programme', 'opening_pattern', 'calendar_year', 'calendar_day',
    'category', 'division'] loop
    execute format('create trigger %1$s_changed after insert or update or delete on %1$s
      for each statement execute function catalogue_changed()', watched);
  end loop;
end $$;
