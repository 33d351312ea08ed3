import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/accounts and of who may do what. */
export const accountsWords: ProblemWords = {
  'sign-in-required': {
    'zh-CN': { title: '请先登录', detail: '登录后再试；程序调用请带上接口密钥（Authorization: Bearer）。' },
    en: {
      title: 'Please sign in first',
      detail: 'Sign in and try again; programs send an API key (Authorization: Bearer).',
    },
  },
  'not-your-role': {
    'zh-CN': { title: '您的账号没有这项权限', detail: '如需开通，请联系本单位或本地区的管理员。' },
    en: { title: 'Your account may not do this', detail: 'Ask the administrator of your organisation or division.' },
  },
  'outside-your-division': {
    'zh-CN': { title: '这不在您负责的地区', detail: '您只能处理本地区及其下级的内容。' },
    en: { title: 'This is outside your division', detail: 'You may work on your own division and what lies below it.' },
  },
  'not-your-organisation': {
    'zh-CN': { title: '这不属于您的单位', detail: '您只能处理本单位的内容。' },
    en: { title: 'This isn’t your organisation’s', detail: 'You may work on what belongs to your organisation.' },
  },
  'wrong-key': {
    'zh-CN': { title: '密钥不对或已失效', detail: '请在“我的账号”里新建接口密钥。' },
    en: { title: 'The key is wrong or no longer valid', detail: 'Make a new API key on your account page.' },
  },
}
