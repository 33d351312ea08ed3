import type { ProblemWords } from './problem-words.ts'

/** What a refused file or import says, by code; part of problem.words.ts. */
export const importWords: ProblemWords = {
  'file-empty': {
    'zh-CN': { title: '文件是空的', detail: '请重新导出后再试。' },
    en: { title: 'The file is empty', detail: 'Export it again.' },
  },
  'file-without-rows': {
    'zh-CN': { title: '文件里没有数据行', detail: '表头下面应有至少一行数据。' },
    en: { title: 'The file has no rows', detail: 'Below the header there must be at least one row.' },
  },
  'file-missing': {
    'zh-CN': { title: '没有收到文件', detail: '请用 multipart/form-data 上传一个文件，字段名 file。' },
    en: { title: 'There is no file', detail: 'Upload one file as multipart/form-data, in the field “file”.' },
  },
  'file-unknown': {
    'zh-CN': { title: '认不出这种文件', detail: '可以导入 CSV、XLSX、GeoJSON、Overpass JSON 和 .osm。' },
    en: {
      title: 'This kind of file is not known',
      detail: 'CSV, XLSX, GeoJSON, Overpass JSON and .osm can be imported.',
    },
  },
  'file-old-excel': {
    'zh-CN': { title: '这是旧版 .xls，或者是加了密码的工作簿', detail: '请去掉密码，另存为 .xlsx 后再试。' },
    en: {
      title: 'This is an old .xls, or a workbook with a password',
      detail: 'Remove the password and save it as .xlsx.',
    },
  },
  'file-html': {
    'zh-CN': { title: '这是网页，不是表格', detail: '有些系统导出的 .xls 其实是网页。请用 Excel 打开后另存为 .xlsx。' },
    en: { title: 'This is a web page, not a table', detail: 'Open it in a spreadsheet program and save it as .xlsx.' },
  },
  'file-encoding': {
    'zh-CN': { title: '文字编码认不出来', detail: '请另存为 UTF-8 编码的 CSV。' },
    en: { title: 'The text encoding is not known', detail: 'Save it as CSV in UTF-8.' },
  },
  'csv-broken': {
    'zh-CN': { title: 'CSV 在第 {line} 行读不下去', detail: '从第 {since} 行起，可能有没有配对的双引号。' },
    en: {
      title: 'The CSV can’t be read on at line {line}',
      detail: 'Since line {since} a double quote is probably not closed.',
    },
  },
  'csv-row-too-long': {
    'zh-CN': {
      title: 'CSV 从第 {since} 行起的一行太长',
      detail: '一行最多 {limit} 个字。多半是那里有一个没有配对的双引号；否则请缩短单元格里的文字。',
    },
    en: {
      title: 'A row of the CSV, from line {since}, is too long',
      detail:
        'A row may have {limit} characters. Probably a double quote there is not closed; if not, shorten the text of its cells.',
    },
  },
  'header-missing': {
    'zh-CN': {
      title: '找不到表头',
      detail: '前 20 行里应有一行写着列名，例如 名称、类别、经度、纬度。第一行是：{seen}',
    },
    en: {
      title: 'There is no header row',
      detail:
        'One of the first 20 rows must name the columns, such as name, category, lon, lat. The first row is: {seen}',
    },
  },
  'too-many-columns': {
    'zh-CN': { title: '列太多', detail: '最多 {limit} 列。' },
    en: { title: 'There are too many columns', detail: 'At most {limit}.' },
  },
  'xlsx-broken': {
    'zh-CN': { title: '工作簿已损坏', detail: '请用 Excel 打开，另存为 .xlsx 后再试。' },
    en: { title: 'The workbook is broken', detail: 'Open it in a spreadsheet program and save it again as .xlsx.' },
  },
  'xlsx-encrypted': {
    'zh-CN': { title: '工作簿加了密码', detail: '请去掉密码后再试。' },
    en: { title: 'The workbook is encrypted', detail: 'Remove its password.' },
  },
  'xlsx-bomb': {
    'zh-CN': { title: '解压后太大', detail: '工作簿解压后超出限度，未打开。请拆成几个文件，或者存成 CSV。' },
    en: {
      title: 'It unpacks to too much',
      detail: 'The workbook would unpack beyond the limit and was not opened. Split it, or save it as CSV.',
    },
  },
  'xlsx-not-a-workbook': {
    'zh-CN': { title: '这是压缩包，不是工作簿', detail: '请先解压，再导入里面的文件。' },
    en: { title: 'This is a zip archive, not a workbook', detail: 'Unpack it and import the file inside.' },
  },
  'file-open-document': {
    'zh-CN': {
      title: '这是 OpenDocument 表格（.ods）',
      detail: '请用 LibreOffice、WPS 或 Excel 打开，另存为 .xlsx 后再试。',
    },
    en: { title: 'This is an OpenDocument spreadsheet (.ods)', detail: 'Open it and save it as .xlsx.' },
  },
  'file-binary': {
    'zh-CN': {
      title: '文件里有大量不是文字的字节',
      detail: '可能是图片、旧格式，或者没有字节顺序标记的 UTF-16。表格请另存为 UTF-8 编码的 CSV，或 .xlsx。',
    },
    en: {
      title: 'Much in this file is no text',
      detail:
        'It may be a picture, an old format, or UTF-16 without its byte order mark. Save a table as CSV in UTF-8, or as .xlsx.',
    },
  },
  'xlsx-empty': {
    'zh-CN': { title: '工作簿里没有数据', detail: '应有一张工作表，其中一行写着列名，下面至少有一行数据。' },
    en: { title: 'The workbook has no data', detail: 'One sheet must have a row of column names and a row below it.' },
  },
  'xlsx-too-long': {
    'zh-CN': { title: '工作表超过 20 万行', detail: '请存成 CSV，行数不限。' },
    en: { title: 'The sheet has more than 200,000 rows', detail: 'Save it as CSV, which may have any number.' },
  },
  'json-broken': {
    'zh-CN': {
      title: 'JSON 不完整或有错',
      detail: '文件中途断了，或者有不合 JSON 语法的地方。请重新导出后再试。（解析器：{message}）',
    },
    en: {
      title: 'The JSON is cut off or broken',
      detail: 'The file breaks off, or something in it is not JSON. Export it again. (The parser: {message})',
    },
  },
  'json-unknown': {
    'zh-CN': { title: '这种 JSON 不能导入', detail: '可以导入 GeoJSON（FeatureCollection）和 Overpass JSON。' },
    en: { title: 'This JSON can’t be imported', detail: 'GeoJSON (a FeatureCollection) and Overpass JSON can.' },
  },
  'xml-broken': {
    'zh-CN': {
      title: 'XML 不完整或有错',
      detail: '文件中途断了，或者有不合 XML 语法的地方。请重新导出后再试。（解析器：{message}）',
    },
    en: {
      title: 'The XML is cut off or broken',
      detail: 'The file breaks off, or something in it is not XML. Export it again. (The parser: {message})',
    },
  },
  'xml-doctype': {
    'zh-CN': { title: 'XML 里有 DOCTYPE', detail: '.osm 文件不需要 DOCTYPE；为安全起见不予读取，请删去后再试。' },
    en: { title: 'The XML has a DOCTYPE', detail: 'An .osm file needs none; for safety it is not read. Remove it.' },
  },
  'osm-too-large': {
    'zh-CN': {
      title: 'OpenStreetMap 数据太大',
      detail: '其中的场所和道路用到超过 {limit} 个节点。请按城市截取后再导入。',
    },
    en: {
      title: 'Too much OpenStreetMap data',
      detail: 'Its places and ways need more than {limit} nodes. Cut out a city and import that.',
    },
  },
  'crs-needed': {
    'zh-CN': {
      title: '请写明坐标系',
      detail:
        '文件没有写明坐标系，已知地点也不足以判断（找到 {matched} 个，至少要 {needed} 个且结论一致）。请用 crs 注明：wgs84、cgcs2000、gcj02（高德、腾讯）或 bd09（百度）。',
    },
    en: {
      title: 'Name the coordinate system',
      detail:
        'The file does not name it, and known places don’t settle it ({matched} found; {needed} that agree are needed). Give crs: wgs84, cgcs2000, gcj02 (Amap, Tencent) or bd09 (Baidu).',
    },
  },
  'crs-mismatch': {
    'zh-CN': {
      title: '坐标系不是 {crs}，更像 {better}',
      detail:
        '与 {matched} 个已知点比较：按 {crs} 中位偏差 {metres} 米，按 {better} 只有 {betterMetres} 米。请改用 {better}；确认无误可以强制导入，会记录在案。',
    },
    en: {
      title: 'The coordinates are not {crs}; {better} fits',
      detail:
        'Against {matched} known points the median is {metres} m off as {crs}, and {betterMetres} m as {better}. Use {better}; if you are sure, force the import, on the record.',
    },
  },
  'crs-example': {
    'zh-CN': { title: '“{name}”：按 wgs84 偏 {wgs84} 米，按 gcj02 偏 {gcj02} 米，按 bd09 偏 {bd09} 米' },
    en: { title: '“{name}”: {wgs84} m off as wgs84, {gcj02} m as gcj02, {bd09} m as bd09' },
  },
  'import-unknown': {
    'zh-CN': { title: '没有这次导入' },
    en: { title: 'There is no such import' },
  },
  'import-reading': {
    'zh-CN': { title: '文件还在读取', detail: '请等预览完成。' },
    en: { title: 'The file is still being read', detail: 'Wait for the preview.' },
  },
  'import-refused': {
    'zh-CN': { title: '这个文件被拒绝，不能写入', detail: '请按说明改正后重新上传。' },
    en: { title: 'This file was refused and can’t be applied', detail: 'Correct it and upload it again.' },
  },
  'import-applied': {
    'zh-CN': { title: '这次导入已经写入', detail: '不能重复写入；可以撤销。' },
    en: { title: 'This import is applied already', detail: 'It can’t be applied twice; it can be undone.' },
  },
  'import-undone': {
    'zh-CN': { title: '这次导入已经撤销', detail: '请重新上传文件。' },
    en: { title: 'This import has been undone', detail: 'Upload the file again.' },
  },
  'import-not-applied': {
    'zh-CN': { title: '这次导入没有写入，无从撤销' },
    en: { title: 'This import is not applied, so there is nothing to undo' },
  },
  'import-stale': {
    'zh-CN': { title: '预览之后目录有改动', detail: '请重新上传文件，再看一次预览。' },
    en: { title: 'The directory changed since this preview', detail: 'Upload the file again for a new preview.' },
  },
  'import-conflict': {
    'zh-CN': { title: '有 {rows} 条在导入之后被改过，不能整体撤销', detail: '为免丢失别人的改动，什么都没有撤销。' },
    en: {
      title: '{rows} entries were changed after the import; it can’t be undone as a whole',
      detail: 'Nothing was undone, so that nobody’s work is lost.',
    },
  },
  'import-kind-gone': {
    'zh-CN': { title: '这种导入已不再支持' },
    en: { title: 'This kind of import is no longer supported' },
  },
  'import-kind-for-stewards': {
    'zh-CN': { title: '这类文件由目录管理员导入', detail: '监管人员可以导入校园、校门、场所和步行路网。' },
    en: {
      title: 'Stewards import this kind',
      detail: 'Regulators import campuses, gates, regulated places and walking networks.',
    },
  },
  'import-kind-for-all': {
    'zh-CN': {
      title: '这类文件只能由全国范围的管理员导入',
      detail: '行政区划和边界不属于某一个地区；场馆、校园、校门、场所和步行路网您可以导入。',
    },
    en: {
      title: 'Only a steward of everywhere imports this kind',
      detail:
        'Divisions and outlines belong to no division alone. You may import venues, campuses, gates, places and walking networks.',
    },
  },
  'row-changed-since': {
    'zh-CN': { title: '第 {row} 行“{name}”在导入之后被改过' },
    en: { title: 'Row {row}, “{name}”, was changed after the import' },
  },
}
