/**
 * Training in disguise: what teaches school subjects for money is no place of this directory until a steward has looked
 * (教基〔2022〕7号, 12: 严禁 … 面向学生开展学科类培训 under the name of 研学 and the like). Decided by words alone, so that everybody can see why.
 */

export type TrainingKind = 'exam' | 'subject' | 'teaching' | 'fee'
export type TrainingWord = { word: string; kind: TrainingKind }

/** Enough by themselves: nobody says them of anything but lessons for marks. */
const EXAM = [
  '幼小衔接', '小升初', '中考冲刺', '高考冲刺', '中考', '高考', '奥数', '提分', '补习', '补课', '培优', '尖子班', '升学班', '应试', '刷题', '押题',
  '全科辅导', '作业辅导', '学科辅导', '学科培训', '文化课', '同步辅导', '衔接班',
] as const // biome-ignore format: read as one list

/** School subjects. Only together with a word of teaching: a museum teaches history, too. */
const SUBJECTS = [
  '语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '道德与法治', '政治', '作文', '写作', '阅读理解', '拼音', '识字', '单词',
  '音标', '自然拼读', '新概念', '剑桥英语', '国际音标', '速算', '心算', '珠心算',
] as const // biome-ignore format: read as one list

/** What turns a subject into lessons. */
const TEACHING = [
  '培训', '辅导', '提高班', '强化班', '集训', '一对一', '小班课', '名师', '冲刺', '考点', '考试', '课时', '学期班', '暑假班', '寒假班', '周末班',
  '包过', '预科', '教材同步', '校内同步', '同步课', '讲题', '测评', '成绩',
] as const // biome-ignore format: read as one list

const CLASS = new RegExp(`(?:${SUBJECTS.join('|')})[\\p{Script=Han}]{0,3}班(?!级|车|主任)`, 'u')

/** That money is asked for, where no price says it. */
const FEE =
  /学费|培训费|课时费|课程费|报名费|收费标准|[¥￥]\s*\d+|\d+\s*元|元\s*[/／每]\s*(?:课时|节|期|人|学期)|培训(?:学校|中心|机构|班)|(?:补习|辅导)班/

/** Names and phrases that hold such a word and mean something else. */
const HARMLESS = /科举|高考恢复|恢复高考|高考改革史|中考古|英语(?:讲解|导览|解说)|作文展|数学文化展|免费|公益/g

/**
 * The words by which a text reads like lessons for money; none when it doesn't. `priceFen` is what the programme costs, null
 * where no price is known (then the text must speak of money).
 */
export function trainingWords(text: string, priceFen: number | null): TrainingWord[] {
  const plain = text.normalize('NFKC').replace(HARMLESS, ' ')
  const find = (words: readonly string[], kind: TrainingKind) =>
    words.filter((word) => plain.includes(word)).map((word): TrainingWord => ({ word, kind }))
  const [exam, subjects] = [find(EXAM, 'exam'), find(SUBJECTS, 'subject')]
  const said = find(TEACHING, 'teaching')
  const teaching = said.length > 0 ? said : classOf(plain)
  if (exam.length === 0 && (subjects.length === 0 || teaching.length === 0)) return []
  const fee = feeWord(plain, priceFen)
  return fee ? [...exam, ...subjects, ...teaching, { word: fee, kind: 'fee' }] : []
}

/** 拼读班, 数学思维班: a class of a subject. */
function classOf(plain: string): TrainingWord[] {
  const found = CLASS.exec(plain)?.[0]
  return found ? [{ word: found, kind: 'teaching' }] : []
}

function feeWord(plain: string, priceFen: number | null): string | undefined {
  if (priceFen !== null && priceFen > 0) return `${priceFen / 100} 元`
  return FEE.exec(plain)?.[0]
}

/** All that is said of a place or a programme, for `trainingWords` and for telling whether it changed. */
export function trainingText({ name, description }: { name: string; description?: string | null }): string {
  return description ? `${name}\n${description}` : name
}
