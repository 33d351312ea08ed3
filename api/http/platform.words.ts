import type { ProblemWords } from './problem-words.ts'

/** Refusals of jobs, files, notices and repeated requests. */
export const platformWords: ProblemWords = {
  'request-in-flight': {
    'zh-CN': { title: '同一请求正在处理', detail: '请稍等片刻，用同一个 Idempotency-Key 再试。' },
    en: {
      title: 'The same request is being worked on',
      detail: 'Wait a moment and try again with the same Idempotency-Key.',
    },
  },
  'request-overtaken': {
    'zh-CN': { title: '同一请求已由另一次重试接手', detail: '这一次没有做任何改动；请用同一个 Idempotency-Key 再试。' },
    en: {
      title: 'A retry of the same request has taken over',
      detail: 'This attempt changed nothing; try again with the same Idempotency-Key.',
    },
  },
  'key-of-another-request': {
    'zh-CN': { title: '这个 Idempotency-Key 已用于另一个请求', detail: '内容不同的请求请换一个新的 Idempotency-Key。' },
    en: {
      title: 'This Idempotency-Key belongs to another request',
      detail: 'Use a new Idempotency-Key for a request with other content.',
    },
  },
  'answer-not-kept': {
    'zh-CN': { title: '请求已经完成，答复太大没有保存', detail: '请直接查询结果。' },
    en: { title: 'The request was done; its answer was too large to keep', detail: 'Read the result instead.' },
  },
  'import-being-written': {
    'zh-CN': { title: '正在写入一批导入数据', detail: '请约 {seconds} 秒后再试。这一次什么都没有保存。' },
    en: {
      title: 'An import is being written just now',
      detail: 'Please try again in about {seconds} seconds. Nothing was saved this time.',
    },
  },
  'file-too-large': {
    'zh-CN': { title: '文件太大', detail: '每个文件最多 {megabytes} MB。' },
    en: { title: 'The file is too large', detail: 'A file may have at most {megabytes} MB.' },
  },
  'file-type-not-allowed': {
    'zh-CN': { title: '不能上传这种文件', detail: '按内容辨认，只能是：{allowed}。改扩展名没有用。' },
    en: {
      title: 'This kind of file can’t be uploaded',
      detail: 'By its content it must be one of: {allowed}. Another file name does not change that.',
    },
  },
  'too-many-unused-files': {
    'zh-CN': { title: '上传了太多没有使用的文件', detail: '最多 {limit} 个。请先提交表单，或删去不用的文件。' },
    en: {
      title: 'Too many uploads are unused',
      detail: 'At most {limit}. Send the form they are for, or delete some.',
    },
  },
  'file-not-at-hand': {
    'zh-CN': { title: '有的文件不能用', detail: '文件须由您本人在一天之内上传，并且没有用在别处。请重新上传。' },
    en: {
      title: 'A file can’t be used',
      detail: 'It must be your own upload of the last day, not used elsewhere. Upload it again.',
    },
  },
  'no-such-file': {
    'zh-CN': { title: '没有这个文件', detail: '文件可能已删除，或者不归您查看。' },
    en: { title: 'There is no such file', detail: 'It may have been deleted, or is not yours to see.' },
  },
  'file-in-use': {
    'zh-CN': { title: '文件已经用上，不能删除' },
    en: { title: 'The file is in use and can’t be deleted' },
  },
  'no-such-notice': {
    'zh-CN': { title: '没有这条通知', detail: '通知保留半年。' },
    en: { title: 'There is no such notice', detail: 'Notices are kept for half a year.' },
  },
  'for-persons': {
    'zh-CN': { title: '这是个人的事', detail: '接口密钥不能代办，请本人登录。' },
    en: { title: 'This is a person’s own', detail: 'A program’s key can’t do it: sign in as the person.' },
  },
  'no-such-topic': {
    'zh-CN': { title: '没有这个主题', detail: '主题形如 slot:<场馆编号>。' },
    en: { title: 'There is no such topic', detail: 'A topic looks like slot:<venueId>.' },
  },
  'too-many-streams': {
    'zh-CN': { title: '同时打开的实时连接太多', detail: '最多 {limit} 个。请关闭不用的页面。' },
    en: { title: 'Too many live connections are open', detail: 'At most {limit}. Close pages you don’t use.' },
  },
  'no-such-webhook': { 'zh-CN': { title: '没有这个 Webhook' }, en: { title: 'There is no such webhook' } },
  'no-such-delivery': { 'zh-CN': { title: '没有这条投递记录' }, en: { title: 'There is no such delivery' } },
  'no-such-organisation': { 'zh-CN': { title: '没有这个单位' }, en: { title: 'There is no such organisation' } },
  'too-many-webhooks': {
    'zh-CN': { title: 'Webhook 太多', detail: '每个地区最多 {limit} 个，请先删去不用的。' },
    en: { title: 'There are too many webhooks', detail: 'A division may have {limit}: delete what is not used.' },
  },
  'bad-url': { 'zh-CN': { title: '网址不对' }, en: { title: 'This is not an address' } },
  'https-only': {
    'zh-CN': {
      title: '网址须以 https:// 开头',
      detail: '网址须以 https:// 开头；内网接收方请管理员设置 WEBHOOK_PRIVATE_ADDRESSES。',
    },
    en: {
      title: 'The address must begin with https://',
      detail:
        'The address must begin with https://. For receivers in the own network the operator sets WEBHOOK_PRIVATE_ADDRESSES.',
    },
  },
  'url-with-password': {
    'zh-CN': { title: '网址里不能写用户名和密码', detail: '签名已足以证明来源。' },
    en: {
      title: 'The address must hold no username or password',
      detail: 'The signature proves where events come from.',
    },
  },
}
