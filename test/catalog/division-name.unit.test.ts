import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { CUSTOMARY } from '../../api/catalog/division-name.customary.ts'
import { divisionSound, divisionWords, englishDivisionName, isKindWord } from '../../api/catalog/division-name.ts'

const divisions = parse(readFileSync(join(import.meta.dirname, '../../seeds/divisions.csv')), {
  columns: true,
}) as { code: string; name: string; level: string }[]
const named = (code: string) =>
  englishDivisionName(divisions.find((division) => division.code === code)?.name as string)

describe('English names of divisions', () => {
  test.for([
    ['浙江省', 'Zhejiang'],
    ['杭州市', 'Hangzhou'],
    ['西湖区', 'Xihu District'],
    ['永靖县', 'Yongjing County'],
    ['浦东新区', 'Pudong New Area'],
    ['六枝特区', 'Liuzhi Special District'],
    ['神农架林区', 'Shennongjia Forestry District'],
    ['峰峰矿区', 'Fengfeng Mining District'],
    ['转塘街道', 'Zhuantang Subdistrict'],
    ['重庆市', 'Chongqing'],
    ['厦门市', 'Xiamen'],
    ['长治市', 'Changzhi'],
    ['吕梁市', 'Lüliang'],
  ] as const)('%s is %s', ([name, english]) => expect(englishDivisionName(name)).toBe(english))

  test.for([
    ['六安市', "Lu'an"],
    ['雅安市', "Ya'an"],
    ['西安市', "Xi'an"],
    ['东阿县', "Dong'e County"],
    ['台儿庄区', "Tai'erzhuang District"],
  ] as const)('an apostrophe divides the syllables of %s: %s', ([name, english]) =>
    expect(englishDivisionName(name)).toBe(english),
  )

  test.for([
    ['礼县', 'Lixian County'],
    ['郊区', 'Jiaoqu District'],
    ['芒市', 'Mangshi'],
  ] as const)('a name of one syllable keeps its ending: %s is %s', ([name, english]) =>
    expect(englishDivisionName(name)).toBe(english),
  )

  test.for([
    ['临夏回族自治州', 'Linxia Hui Autonomous Prefecture'],
    ['恩施土家族苗族自治州', 'Enshi Tujia and Miao Autonomous Prefecture'],
    ['积石山保安族东乡族撒拉族自治县', 'Jishishan Bonan, Dongxiang and Salar Autonomous County'],
    ['东乡族自治县', 'Dongxiang Autonomous County'],
    ['管城回族区', 'Guancheng Hui District'],
    ['广西壮族自治区', 'Guangxi'],
  ] as const)('the peoples of %s have their English names: %s', ([name, english]) =>
    expect(englishDivisionName(name)).toBe(english),
  )

  test.for([
    ['15', 'Inner Mongolia'],
    ['1501', 'Hohhot'],
    ['54', 'Xizang'],
    ['5401', 'Lhasa'],
    ['61', 'Shaanxi'],
    ['14', 'Shanxi'],
    ['6501', 'Ürümqi'],
    ['6531', 'Kashi Prefecture'],
    ['533401', 'Shangri-La'],
    ['130225', 'Laoting County'],
    ['320116', 'Luhe District'],
    ['341021', 'Shexian County'],
    ['310112', 'Minhang District'],
    ['321012', 'Jiangdu District'],
  ] as const)('of division %s no rule can make it, a table says %s', ([code, english]) =>
    expect(named(code)).toBe(english),
  )

  test('every division of the country has one, without a Chinese character', () => {
    expect(divisions.filter(({ name }) => !/^[A-ZÜ][A-Za-zü' ,()-]+$/.test(englishDivisionName(name)))).toEqual([])
  })

  test('no two provinces, and no two cities of one province, are called alike', () => {
    const above = divisions.filter(({ level }) => level !== 'county')
    const keys = above.map(({ code, name }) => `${code.slice(0, code.length - 2)} ${englishDivisionName(name)}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('its words find it, those of the kind and of peoples do not', () => {
    expect(divisionWords('Inner Mongolia')).toEqual(['inner', 'mongolia'])
    expect(divisionWords('Linxia Hui Autonomous Prefecture')).toEqual(['linxia'])
    expect(divisionWords('Ürümqi')).toEqual(['vrvmqi', 'urumqi'])
    expect(['district', 'county', 'hui', 'museum'].map(isKindWord)).toEqual([true, true, false, false])
  })

  test('都 sounds du, ü is typed v', () => {
    expect([divisionSound('江都区'), divisionSound('吕梁市')]).toEqual(['jiangduqu', 'lvliangshi'])
  })

  test('customary names are of divisions that exist, and differ from the official ones', () => {
    const known = new Set(divisions.map(({ name }) => name)).add('澳门特别行政区')
    expect(Object.keys(CUSTOMARY).filter((name) => !known.has(name))).toEqual([])
    expect(Object.entries(CUSTOMARY).filter(([name, all]) => all.includes(englishDivisionName(name)))).toEqual([])
  })
})
