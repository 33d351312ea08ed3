/** Our words for PostGIS; no other file writes st_… */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

export type Point = { lon: number; lat: number }
/** Degrees, WGS-84. `minLon > maxLon` crosses the 180th meridian. */
export type Box = { minLon: number; minLat: number; maxLon: number; maxLat: number }
type Geometry = Expression<string | null>

/** A point as geometry(Point, 4326). */
export function point({ lon, lat }: Point): RawBuilder<string> {
  return sql`st_setsrid(st_makepoint(${lon}::float8, ${lat}::float8), 4326)`
}

/**
 * A point as geography. One value, read once however often a statement names it: a point made of two numbers by functions is
 * made anew for every row of a prepared statement.
 */
export function place({ lon, lat }: Point): RawBuilder<string> {
  return sql`${`SRID=4326;POINT(${lon} ${lat})`}::geography`
}

/** A point from two columns or expressions. */
export function pointOf(lon: Expression<unknown>, lat: Expression<unknown>): RawBuilder<string> {
  return sql`st_setsrid(st_makepoint(${lon}, ${lat}), 4326)`
}

export function lonOf(location: Geometry): RawBuilder<number> {
  return sql`st_x(${location})`
}

export function latOf(location: Geometry): RawBuilder<number> {
  return sql`st_y(${location})`
}

/** For a subquery that makes a geometry into geography once, for whatever is asked of it. */
export function asGeography(geometry: Geometry): RawBuilder<string> {
  return sql`${geometry}::geography`
}

/** True metres on the WGS-84 ellipsoid. */
export function metresBetween(a: Geometry, b: Geometry): RawBuilder<number> {
  return sql`st_distance(${a}::geography, ${b}::geography)`
}

/** Within so many true metres; uses an index on (column::geography), of `a` where the metres depend on the row of `b`. */
export function within(metres: number | Expression<unknown>, a: Geometry, b: Geometry): RawBuilder<SqlBool> {
  return sql`st_dwithin(${a}::geography, ${b}::geography, ${metres}::float8)`
}

/**
 * Whether the boxes around two geometries come within so many metres: what `within` asks first, by the same index (of `a`). For whoever
 * needs the distance itself and measures it once.
 */
export function boxesWithin(metres: Expression<unknown>, a: Geometry, b: Geometry): RawBuilder<SqlBool> {
  return sql`${a}::geography && _st_expand(${b}::geography, ${metres})`
}

/** Within so many degrees; uses an index on the column itself. For a wide first look, before metres are measured. */
export function withinDegrees(degrees: number, a: Geometry, b: Geometry): RawBuilder<SqlBool> {
  return sql`st_dwithin(${a}, ${b}, ${degrees}::float8)`
}

/** For `order by`: true distance on the sphere, nearest first, walked in the order of an index on (column::geography). */
export function nearness(a: Geometry, b: Geometry): RawBuilder<number> {
  return sql`${a}::geography <-> ${b}::geography`
}

/** Inside a box, borders included. */
export function inBox(location: Geometry, { minLon, minLat, maxLon, maxLat }: Box): RawBuilder<SqlBool> {
  const part = (from: number, to: number) =>
    sql<SqlBool>`${location} && st_makeenvelope(${from}::float8, ${minLat}::float8, ${to}::float8, ${maxLat}::float8, 4326)`
  if (minLon <= maxLon) return part(minLon, maxLon)
  return sql`(${part(minLon, 180)} or ${part(-180, maxLon)})`
}

/** Whether a polygon covers a point, its border included. */
export function covers(area: Geometry, location: Geometry): RawBuilder<SqlBool> {
  return sql`st_covers(${area}, ${location})`
}

/** A geometry column as a GeoJSON object; `digits` after the point, 6 ≈ 0.1 m. */
export function asGeoJson(geometry: Geometry, digits = 6): RawBuilder<{ type: string; coordinates: unknown }> {
  return sql`st_asgeojson(${geometry}, ${digits}::int)::json`
}

/** Where a line begins. */
export function startOf(line: Geometry): RawBuilder<string> {
  return sql`st_startpoint(${line})`
}

/** GeoJSON text as a geometry; raises where it is none. */
export function fromGeoJson(text: Expression<string | null> | string): RawBuilder<string> {
  return sql`st_setsrid(st_geomfromgeojson(${text}::text), 4326)`
}

/** Polygons as one MultiPolygon. */
export function asMulti(geometry: Geometry): RawBuilder<string> {
  return sql`st_multi(${geometry})`
}

/** GeoJSON in a jsonb expression as it stands: a point as it is, polygons as one MultiPolygon. */
export function groundOf(json: Expression<unknown>): RawBuilder<string> {
  return sql`case ${json} ->> 'type' when 'Point' then ${fromGeoJson(sql`${json}::text`)} else ${asMulti(fromGeoJson(sql`${json}::text`))} end`
}

/** A list of points ([{ lon, lat }] as jsonb) as a MultiPoint. */
export function pointsOf(json: Expression<unknown>): RawBuilder<string> {
  const each = sql`jsonb_to_recordset(${json}) as each (lon float8, lat float8)`
  return sql`(select st_multi(st_collect(${pointOf(sql.ref('each.lon'), sql.ref('each.lat'))})) from ${each})`
}

export function isPoint(geometry: Geometry): RawBuilder<SqlBool> {
  return sql`st_dimension(${geometry}) = 0`
}

export function isValidGeometry(geometry: Geometry): RawBuilder<boolean> {
  return sql`st_isvalid(${geometry})`
}

/** Where and why a geometry is invalid, in the engine's words. */
export function invalidReason(geometry: Geometry): RawBuilder<string> {
  return sql`st_isvalidreason(${geometry})`
}

/** Whether two geometries cover the same ground. */
export function sameShape(a: Geometry, b: Geometry): RawBuilder<SqlBool> {
  return sql`st_equals(${a}, ${b})`
}

/** A valid geometry of the polygons of an invalid one: parts that overlap count once, spikes go. */
export function repaired(geometry: Geometry): RawBuilder<string> {
  return sql`st_collectionextract(st_makevalid(${geometry}, 'method=structure keepcollapsed=false'), 3)`
}

/** Square degrees; where rings cross themselves, what lies on the wrong side counts against the rest. */
export function areaOf(geometry: Geometry): RawBuilder<number> {
  return sql`st_area(${geometry})`
}

/** A point that is surely inside, near the middle. */
export function pointInside(geometry: Geometry): RawBuilder<string> {
  return sql`st_pointonsurface(${geometry})`
}

/** Everything within so many true metres of a geometry, as a polygon. */
export function around(geometry: Geometry, metres: Expression<unknown> | number): RawBuilder<string> {
  return sql`st_buffer(${geometry}::geography, ${metres}::float8)::geometry`
}

/** What lies between `from` and `to` true metres of a geometry. */
export function bandAround(geometry: Geometry, from: number, to: number): RawBuilder<string> {
  return sql`st_difference(${around(geometry, to)}, ${around(geometry, Math.max(0, from))})`
}

/** The shortest line between two geometries some hundred metres apart: flat, on degrees of equal length. */
export function shortestLine(a: Geometry, b: Geometry): RawBuilder<string> {
  const scale = sql`cos(radians(st_ymin(${b})))`
  const flat = (geometry: Geometry) => sql`st_scale(${geometry}, ${scale}, 1)`
  return sql`st_scale(st_shortestline(${flat(a)}, ${flat(b)}), 1 / ${scale}, 1)`
}

/** Simplified by about so many degrees; never empty, always valid. */
export function simplified(geometry: Geometry, degrees: number): RawBuilder<string> {
  return sql`st_makevalid(st_simplifypreservetopology(${geometry}, ${degrees}::float8))`
}

/** An aggregate: many areas as one, without the borders between them. */
export function unionOf(area: Geometry): RawBuilder<string> {
  return sql`st_union(${area})`
}

/** One row per piece of at most 64 vertices. */
export function pieces(geometry: Geometry): RawBuilder<string> {
  return sql`st_subdivide(${geometry}, 64)`
}

/** The box around a geometry, as four columns of degrees: min_lon, min_lat, max_lon, max_lat. */
export function boxColumns(geometry: Geometry): RawBuilder<unknown> {
  return sql`st_xmin(${geometry}) as min_lon, st_ymin(${geometry}) as min_lat,
    st_xmax(${geometry}) as max_lon, st_ymax(${geometry}) as max_lat`
}

/** An aggregate: the box around all geometries of a group, null where there is none. */
export function extentOf(geometry: Geometry): RawBuilder<string | null> {
  return sql`st_setsrid(st_extent(${geometry})::geometry, 4326)`
}

/** Column of a point in the Web-Mercator grid of 2^level squares each way, from the west. */
export function squareX(location: Geometry, level: number): RawBuilder<number> {
  const size = sql.lit(2 ** level)
  return sql`least(${size} - 1, floor((st_x(${location}) + 180) / 360 * ${size}))`
}

/** Row of a point in that grid, from the north. */
export function squareY(location: Geometry, level: number): RawBuilder<number> {
  const size = sql.lit(2 ** level)
  const angle = sql`radians(greatest(-85.06, least(85.06, st_y(${location}))))`
  return sql`least(${size} - 1, greatest(0, floor((0.5 - ln(tan(pi() / 4 + ${angle} / 2)) / (2 * pi())) * ${size})))`
}
