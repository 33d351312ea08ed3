import { describe, expect, it } from 'vitest'
import { nameKey, normaliseText, runsOf, searchWords } from '../../api/catalog/words.ts'

const words = (name: string, more = {}) => searchWords({ name, ...more })

describe('the words a venue is found by', () => {
  it('are its characters, pairs, syllables and initials', () => {
    const { terms, pinyin, initials } = words('浙江博物馆')
    expect(terms).toEqual(expect.arrayContaining(['博', '博物', ':bowu', ';bwg', '^浙', '^浙江', '^:zhejiang', '^;zj']))
    expect(terms).toEqual(expect.arrayContaining(['=浙江博物馆', '=:zhejiangbowuguan', '=;zjbwg']))
    expect(pinyin).toBe('zhe jiang bo wu guan')
    expect(initials).toBe('zjbwg')
  })

  it('read a character the way its word is read', () => {
    expect(words('重庆图书馆').initials).toBe('cqtsg')
    expect(words('长沙市音乐厅').pinyin).toBe('chang sha shi yin yue ting')
    expect(words('厦门大厦').pinyin).toBe('xia men da sha')
    expect(words('绿地').pinyin).toBe('lv di')
  })

  it('keep words of other letters, from their beginning on', () => {
    const { terms, pinyin } = words('K11艺术馆', { nameEn: 'Café Museum' })
    expect(terms).toEqual(expect.arrayContaining(['k', 'k1', 'k11', '艺术', 'cafe', 'muse', 'museum', '^k11']))
    expect(terms).not.toContain('^museum')
    expect(pinyin).toBe('k11 yi shu guan')
  })

  it('keep the address apart from the name', () => {
    const { terms } = words('之江馆', { address: '西湖区孤山路25号A座' })
    expect(terms).toEqual(expect.arrayContaining(['~孤山', '~西湖']))
    expect(terms).not.toContain('西湖')
    expect(terms).not.toContain('~25')
  })

  it('find an alias like the name', () => {
    expect(words('浙江博物馆', { aliases: ['浙博'] }).terms).toEqual(expect.arrayContaining(['浙博', '=浙博', '^浙博']))
  })

  it('make full width half, capitals small, and leave traditional characters', () => {
    expect(normaliseText('ＡＢＣ１２　Ⅲ')).toBe('abc12 iii')
    expect(nameKey('（K１１） 藝術館·北區')).toBe('k11藝術館北區')
    expect(normaliseText('lǜ nǚ')).toBe('lv nv')
  })

  it('cut a text into Chinese and other words', () => {
    expect(runsOf("浙江 bwg-798'%_\\\0").map((run) => run.text)).toEqual(['浙江', 'bwg', '798'])
  })

  it('hold for a name without any letter', () => {
    expect(words('———')).toEqual({ terms: [], pinyin: '', initials: '' })
  })

  it('are whole for a name with a rare character beyond the basic plane gives words that a database can hold', () => {
    const { terms, initials } = searchWords({ name: '薛氏𠅤博物馆𠮷' })
    expect([...terms, initials].every((word) => word.isWellFormed())).toBe(true)
  })
})
