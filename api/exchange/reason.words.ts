import { geometryFault } from '../catalog/geometry.words.ts'
import type { Language } from '../http/language.ts'
import type { Reason } from './row.ts'

type Text = Record<Language, string>

/** What is wrong with a row and what would be right, by code. {name} stands for a parameter. */
const WORDS: Record<string, Text> = {
  'row-too-wide': {
    'zh-CN': '这一行有 {found} 列，表头只有 {expected} 列。请检查多余的逗号，含逗号的文字要用英文双引号括起来。',
    en: 'This row has {found} columns, the header {expected}. Look for a stray separator; put text with commas in double quotes.',
  },
  'row-too-narrow': {
    'zh-CN': '这一行只有 {found} 列，表头有 {expected} 列。请补齐，空白的列也要留分隔符。',
    en: 'This row has {found} columns, the header {expected}. Fill it up; empty columns need their separators too.',
  },
  'no-feature': { 'zh-CN': '这一项不是地理要素（Feature）。', en: 'This item is no GeoJSON feature.' },
  'no-name': { 'zh-CN': '没有名称。请填写场馆的正式名称。', en: 'There is no name. Give the official name of the place.' },
  'name-too-long': { 'zh-CN': '名称有 {length} 个字，最多 200 个。', en: 'The name has {length} characters; 200 are allowed.' },
  'name-not-chinese': { 'zh-CN': '名称里没有中文，请核对是否有中文名。', en: 'The name has no Chinese; check whether there is a Chinese one.' },
  'no-coordinate': { 'zh-CN': '没有坐标。请填写经度和纬度（十进制度）。', en: 'There is no coordinate. Give longitude and latitude in decimal degrees.' },
  'coordinate-unreadable': { 'zh-CN': '看不懂坐标“{value}”。应为十进制度，例如 120.1551 和 30.2741。', en: 'The coordinate “{value}” can’t be read. Write decimal degrees, such as 120.1551 and 30.2741.' },
  'coordinate-zero': { 'zh-CN': '坐标是 0, 0，等于没有填。请填写实际经纬度。', en: 'The coordinate is 0, 0, which means none. Give the real one.' },
  'coordinate-swapped': { 'zh-CN': '经度 {lon}、纬度 {lat} 不在中国，对调之后才在：经纬度填反了。请对调两列。', en: 'Longitude {lon}, latitude {lat} is not in China, but is once swapped: the two are the wrong way round. Swap the columns.' },
  'coordinate-projected': { 'zh-CN': '坐标 {lon}, {lat} 是以米为单位的投影坐标。请换算成经纬度（十进制度）。', en: 'The coordinate {lon}, {lat} is in metres of a projection. Convert it to degrees of longitude and latitude.' },
  'latitude-out-of-range': { 'zh-CN': '纬度 {lat} 超出范围，应在 -90 到 90 之间，中国在 3 到 54 之间。', en: 'Latitude {lat} is out of range: it must lie between -90 and 90, in China between 3 and 54.' },
  'longitude-out-of-range': { 'zh-CN': '经度 {lon} 超出范围，应在 -180 到 180 之间，中国在 73 到 136 之间。', en: 'Longitude {lon} is out of range: it must lie between -180 and 180, in China between 73 and 136.' },
  'outside-china': { 'zh-CN': '坐标 {lon}, {lat} 在中国以外。请检查小数点和数字。', en: 'The coordinate {lon}, {lat} lies outside China. Check the decimal point and the digits.' },
  'no-geometry': { 'zh-CN': '没有几何图形，不知道在哪里。', en: 'There is no geometry, so its place is unknown.' },
  'geometry-broken': { 'zh-CN': '几何图形的坐标残缺，或者这种图形不能用。', en: 'The coordinates of the geometry are broken, or its kind is not usable.' },
  'ring-open': { 'zh-CN': '多边形没有闭合：首尾两点应相同，至少四个点。', en: 'The polygon is not closed: first and last point must be the same, with four points or more.' },
  'ring-crosses': { 'zh-CN': '多边形在 {lon}, {lat} 附近自相交。请修正边界。', en: 'The polygon crosses itself near {lon}, {lat}. Correct its boundary.' },
  'part-of-place': { 'zh-CN': '“{tag}”是某处的一部分、标识或景物，不是可以单独到访的场馆。', en: '“{tag}” is a part of a place, a sign or a thing to look at, not a place to visit by itself.' },
  'not-a-venue': { 'zh-CN': '“{tag}”不属于本目录的任何一类场馆。若确是场馆，请加一列“类别”写明。', en: '“{tag}” is none of the directory’s categories. If it is a venue all the same, add a column “category”.' },
  private: { 'zh-CN': '不对公众开放（{tag}）。', en: 'It is not open to the public ({tag}).' },
  'category-untold': { 'zh-CN': '没有类别，名称也看不出类别。请加一列“类别”。', en: 'There is no category and the name tells none. Add a column “category”.' },
  'category-missing': {
    'zh-CN': '目录的类别表里没有“{value}”。请先添加这个类别。',
    en: 'The directory’s table of categories has no “{value}”. Add it first.',
  },
  'category-unknown': { 'zh-CN': '没有“{value}”这个类别，名称也看不出类别。请用本目录的类别名称，例如 图书馆、博物馆。', en: 'There is no category “{value}” and the name tells none. Use one of the directory’s, such as library or museum.' },
  'phone-unreadable': { 'zh-CN': '电话“{value}”不像电话号码，没有采用。应形如 0571-87654321。', en: 'The phone “{value}” doesn’t look like one and was left out. Write 0571-87654321.' },
  'phone-fake': { 'zh-CN': '电话“{value}”是凑数的号码，当作空白处理。', en: 'The phone “{value}” is made up and was taken as empty.' },
  'phone-filler': { 'zh-CN': '电话 {phone} 在 {places} 个不同地点重复出现，当作空白处理。', en: 'The phone {phone} stands at {places} different places and was taken as empty.' },
  'website-unreadable': { 'zh-CN': '网址“{value}”不完整，没有采用。', en: 'The address “{value}” is not complete and was left out.' },
  'text-cut': { 'zh-CN': '有 {length} 个字，只保留前 {limit} 个。', en: 'It has {length} characters; only the first {limit} are kept.' },
  'number-unreadable': { 'zh-CN': '看不出“{value}”是多少人，没有采用。请只写一个数，例如 300。', en: 'How many people “{value}” is can’t be told; it was left out. Write one number, such as 300.' },
  'wheelchair-unreadable': { 'zh-CN': '看不懂无障碍一栏的“{value}”，没有采用。请写：是、部分、否。', en: '“{value}” was not understood and left out. Write yes, limited or no.' },
  'offer-unread': { 'zh-CN': '“{value}”没有采用：导入只认“免费”，其他票价和优惠请在条目里填写。', en: '“{value}” was left out: an import only understands “free”; enter other prices and discounts on the place’s own page.' },
  'hours-unreadable': { 'zh-CN': '看不懂开放时间“{value}”，没有采用。可写成：周二至周日 9:00-17:00，周一闭馆。', en: 'The opening hours “{value}” were not understood and left out. Write: Tu-Su 09:00-17:00.' },
  'county-differs': { 'zh-CN': '表中写的是“{stated}”，按坐标在{located}。以坐标为准，请核对。', en: 'The list says “{stated}”, the coordinate lies in {located}. The coordinate counts; please check.' },
  'county-renamed': { 'zh-CN': '“{stated}”已更名或合并，现为{located}。', en: '“{stated}” has been renamed or merged and is {located} now.' },
  'duplicate-in-file': { 'zh-CN': '与本文件第 {row} 行“{name}”相距 {metres} 米，疑为同一处，未导入。', en: 'Probably the same as row {row}, “{name}”, {metres} m away; not imported.' },
  'duplicate-of-known': { 'zh-CN': '与目录中已有的“{name}”相距 {metres} 米，疑为同一处，未导入。', en: 'Probably the same as “{name}” in the directory, {metres} m away; not imported.' },
  'ref-repeated': { 'zh-CN': '编号 {ref} 在第 {row} 行已出现过。编号应唯一。', en: 'The id {ref} stands in row {row} already. Ids must be unique.' },
  'code-malformed': { 'zh-CN': '区划代码“{value}”格式不对，应为 2、4、6 或 9 位数字。', en: 'The division code “{value}” is malformed: 2, 4, 6 or 9 digits.' },
  'code-repeated': { 'zh-CN': '区划代码 {code} 在第 {row} 行已出现过。', en: 'Division code {code} stands in row {row} already.' },
  'parent-missing': { 'zh-CN': '上级区划 {code} 不在目录里，也不在本文件里。请先导入上级。', en: 'The parent division {code} is neither in the directory nor in this file. Import the parents first.' },
  'division-unknown': { 'zh-CN': '目录里没有“{value}”这个行政区划。请先导入行政区划，或检查名称和代码。', en: 'There is no division “{value}” in the directory. Import the divisions first, or check name and code.' },
  'division-ambiguous': { 'zh-CN': '“{value}”可能是几个行政区划：{codes}。请写明代码。', en: '“{value}” may be several divisions: {codes}. Give the code.' },
  'division-split': { 'zh-CN': '“{value}”已拆分到几个行政区划：{codes}，分不清边界。', en: '“{value}” has been split among {codes}; its outline can’t be told apart.' },
  'division-merged': { 'zh-CN': '“{value}”现为{name}（{code}），边界并入其中。', en: '“{value}” is {name} ({code}) now; its outline becomes part of that one’s.' },
  'not-a-polygon': { 'zh-CN': '边界应为面（Polygon 或 MultiPolygon），这里是 {type}。', en: 'An outline must be a Polygon or MultiPolygon; this is a {type}.' },
  'outline-invalid': { 'zh-CN': '边界无效：{fault}。请用地图软件修正后再导入。', en: 'The outline is not valid: {fault}. Mend it in a map program and import it again.' },
  'outline-repaired': {
    'zh-CN': '边界有细小的差错（{fault}），已修正，面积变化不到百分之一。',
    en: 'The outline had a small fault ({fault}); repaired, its area changed by less than one per cent.',
  },
  'training-held': { 'zh-CN': '读起来像学科类培训收费（{words}），导入后先不公开，等工作人员核实（教基〔2022〕7号第十二条）。', en: 'It reads like lessons for money ({words}): imported, but not shown until a steward has looked (NAT 12).' },
  'rows-swapped': { 'zh-CN': '{rows} 行的经纬度填反了：很可能是两列的表头对调了。', en: '{rows} rows have longitude and latitude the wrong way round: the two headers are probably swapped.' },
  'passed-over': { 'zh-CN': '{rows} 个要素不是场馆，没有列出。', en: '{rows} elements are no candidates for a venue and are not listed.' },
  'columns-repeated': { 'zh-CN': '列名重复：{columns}。同名的几列里只采用每行第一个有内容的。', en: 'Columns of the same name: {columns}. Of each the first that is filled in a row counts.' },
  'columns-unused': { 'zh-CN': '没有用到的列：{columns}。', en: 'Columns that were not used: {columns}.' },
  'crs-found': { 'zh-CN': '文件没有写明坐标系；{matched} 个已知点表明是 {crs}（中位偏差 {metres} 米）。', en: 'The file does not name its coordinate system; {matched} known points show that it is {crs} (median {metres} m off).' },
  'crs-checked': { 'zh-CN': '坐标系 {crs} 已用 {matched} 个已知点核对，中位偏差 {metres} 米。', en: 'Coordinate system {crs} checked against {matched} known points: median {metres} m off.' },
  'crs-unchecked': { 'zh-CN': '坐标系未能核对：只有 {matched} 个已知地点，至少要 {needed} 个。', en: 'The coordinate system was not checked: only {matched} known places, {needed} are needed.' },
  'crs-forced': { 'zh-CN': '已知地点表明是 {better} 而不是 {crs}，按要求仍用 {crs}。', en: 'Known places show {better} and not {crs}; {crs} was used all the same, as asked.' },
  'outlines-missing': { 'zh-CN': '同一地区还有区划没有边界：{names}。文件可能早于现行区划。', en: 'Neighbours without an outline: {names}. The file may be older than the list of divisions.' },
  'school-type-unknown': { 'zh-CN': '看不出“{value}”是哪一类学校。请加一列“学校类型”：小学、初中、高中、九年一贯制、幼儿园、特殊教育、中职、专门学校、高校。', en: 'What kind of school “{value}” is can’t be told. Add a column “school_type”: school, kindergarten, special, vocational, specialized, university.' },
  'campus-unnamed': { 'zh-CN': '没有校名，暂记为未命名，请补上。', en: 'It has no name and is kept as unnamed; please add one.' },
  'place-unnamed': { 'zh-CN': '没有名称，暂记为未命名，请补上。', en: 'It has no name and is kept as unnamed; please add one.' },
  'maybe-no-school': { 'zh-CN': '“{value}”可能不是法律所说的学校（驾校、党校、培训机构不算），请核对。', en: '“{value}” may be no school in the sense of the law (driving schools, training centres are none); please check.' },
  'wkt-unreadable': { 'zh-CN': '看不懂边界“{value}”。应为 WKT，例如 POLYGON((120.1 30.2, …))。', en: 'The boundary “{value}” can’t be read. Write WKT, such as POLYGON((120.1 30.2, …)).' },
  'ground-invalid': { 'zh-CN': '校园范围无效：{fault}。请修正边界。', en: 'The ground is not valid: {fault}. Correct its boundary.' },
  'place-kind-unknown': { 'zh-CN': '看不出“{value}”是哪一类受管场所。请写：网吧、歌舞娱乐、游艺、酒吧、电竞酒店、烟、电子烟、酒、彩票、成人用品……', en: 'What kind of place “{value}” is can’t be told. Write internet_cafe, entertainment, arcade, bar, tobacco, lottery …' },
  'same-entry-in-file': { 'zh-CN': '与本文件第 {row} 行说的是同一处，只采用那一行。', en: 'Row {row} is about the same one; that row counts.' },
  'gate-campus-unknown': { 'zh-CN': '没有名为“{value}”的校园。请先导入校园，或检查校名。', en: 'There is no campus “{value}”. Import the campuses first, or check the name.' },
  'gate-without-campus': { 'zh-CN': '50 米内没有校园，不知道是谁的门。', en: 'There is no campus within 50 m; whose gate it is can’t be told.' },
  'gate-far-off': { 'zh-CN': '校门离校园 {metres} 米，最多 {most} 米。请检查坐标，或者是不是写错了学校。', en: 'The gate lies {metres} m from its campus; at most {most} m. Check the coordinate, or whether the campus is right.' },
  'gate-access-assumed': { 'zh-CN': '地图没有写学生是否走这个门，暂按学生出入口，请核对。', en: 'The map doesn’t say whether students use this gate; taken as a student gate, please check.' },
  'row-outside-your-division': { 'zh-CN': '不在您负责的地区（{divisions}），没有采用。请交给当地管理员导入。', en: 'It lies outside your divisions ({divisions}) and is left out. Let the steward there import it.' },
  'not-a-line': { 'zh-CN': '道路应为线（LineString），这里是 {type}。', en: 'A street must be a line (LineString); this is a {type}.' },
} // biome-ignore format: one text a line

/** A reason in a person's language: what is wrong, and what would be right. */
export function reasonText(language: Language, { code, params = {} }: Reason): string {
  const text = WORDS[code]?.[language] ?? code
  const fault = typeof params.message === 'string' ? geometryFault(params.message)[language] : ''
  return text.replace(/\{(\w+)\}/g, (_, name) => String(name === 'fault' ? fault : (params[name] ?? '')))
}
