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
  'key-scope': {
    'zh-CN': {
      title: '这个密钥不能用于此操作',
      detail: '需要的范围：{scope}。请新建一个带此范围的密钥，或登录后操作。',
    },
    en: { title: 'This key isn’t for that', detail: 'Scope needed: {scope}. Make a key with it, or sign in.' },
  },
  'other-site': {
    'zh-CN': { title: '请求来自其他网站', detail: '请在本站页面上操作。' },
    en: { title: 'The request comes from another site', detail: 'Do this on a page of this site.' },
  },
  'confirm-password': {
    'zh-CN': { title: '请再输入一次密码', detail: '管理操作需要在 15 分钟内确认过密码。' },
    en: {
      title: 'Please give your password once more',
      detail: 'Administrative actions want it from the last 15 minutes.',
    },
  },
  'change-first-password': {
    'zh-CN': { title: '请先修改初始密码', detail: '这个密码是别人为您设的。请在“我的账号”里换成只有您知道的密码。' },
    en: {
      title: 'Please change your first password',
      detail: 'Somebody else made this one. Choose one that only you know, on your account page.',
    },
  },
  'password-same': {
    'zh-CN': { title: '新密码不能与现在的密码相同。' },
    en: { title: 'The new password must differ from the one now.' },
  },
  'wrong-password': {
    'zh-CN': { title: '用户名或密码不对', detail: '请检查后再试。连续输错 5 次，账号会锁定 15 分钟。' },
    en: {
      title: 'Username or password is wrong',
      detail: 'Check them. After 5 wrong ones the account is locked for 15 minutes.',
    },
  },
  'account-locked': {
    'zh-CN': { title: '账号已临时锁定', detail: '连续输错密码过多，请 {minutes} 分钟后再试，或请管理员解锁。' },
    en: {
      title: 'The account is locked for now',
      detail: 'Too many wrong passwords: try again in {minutes} minutes, or ask an administrator.',
    },
  },
  'username-taken': {
    'zh-CN': { title: '这个用户名已被使用', detail: '请换一个，或直接登录。' },
    en: { title: 'This username is taken', detail: 'Choose another one, or sign in.' },
  },
  'bad-username': {
    'zh-CN': { title: '用户名应为 3–40 位字母、数字、点、横线，或手机号、电子邮箱。' },
    en: {
      title: 'A username has 3 to 40 letters, digits, dots or dashes, or is a mobile number or an e-mail address.',
    },
  },
  'password-length': {
    'zh-CN': { title: '密码应为 {least}–{most} 位。' },
    en: { title: 'A password has {least} to {most} characters.' },
  },
  'password-kinds': {
    'zh-CN': { title: '密码应至少包含大写字母、小写字母、数字、符号中的三种。' },
    en: { title: 'A password needs three of: capital letters, small letters, digits, signs.' },
  },
  'password-has-name': {
    'zh-CN': { title: '密码不能包含用户名。' },
    en: { title: 'A password must not contain the username.' },
  },
  'password-common': {
    'zh-CN': { title: '这个密码太常见，容易被猜到。' },
    en: { title: 'This password is too common.' },
  },
  'password-repeats': {
    'zh-CN': { title: '密码里不能有连续四个相同的字符。' },
    en: { title: 'A password must not repeat a character four times.' },
  },
  'no-such-key': {
    'zh-CN': { title: '没有这个密钥' },
    en: { title: 'There is no such key' },
  },
  'too-many-wrong-passwords': {
    'zh-CN': { title: '这个网络输错密码的次数过多', detail: '请 {minutes} 分钟后再试；以前登录过的浏览器不受影响。' },
    en: {
      title: 'Too many wrong passwords from this network',
      detail: 'Try again in {minutes} minutes; a browser in which you signed in before isn’t held back.',
    },
  },
  'password-is-wrong': {
    'zh-CN': { title: '密码不对', detail: '请再输入一次。' },
    en: { title: 'The password is wrong', detail: 'Please type it again.' },
  },
  'no-password-here': {
    'zh-CN': { title: '这个账号没有本站密码', detail: '请通过统一身份认证重新登录来确认身份。' },
    en: {
      title: 'This account has no password here',
      detail: 'Sign in once more at your authority’s single sign-on to confirm who you are.',
    },
  },
  'give-contact': {
    'zh-CN': { title: '请填写手机号或电子邮箱。' },
    en: { title: 'Give a mobile number or an e-mail address.' },
  },
  'give-email': {
    'zh-CN': { title: '请填写电子邮箱。' },
    en: { title: 'Give an e-mail address.' },
  },
  'contact-is-username': {
    'zh-CN': { title: '您用电子邮箱登录', detail: '通知就发到这个邮箱，不能另填。' },
    en: {
      title: 'You sign in by an e-mail address',
      detail: 'Notices go there already; there can’t be another one.',
    },
  },
  'no-such-session': {
    'zh-CN': { title: '没有这个登录记录', detail: '可能已经退出，请刷新。' },
    en: { title: 'There is no such session', detail: 'It may have ended; load the page again.' },
  },
  'too-many-keys': {
    'zh-CN': { title: '密钥最多 {most} 个', detail: '请先停用不再使用的密钥。' },
    en: { title: 'At most {most} keys', detail: 'Revoke one that is no longer used first.' },
  },
  'last-administrator': {
    'zh-CN': { title: '这是最后一位系统管理员', detail: '请先让另一位账号成为全部地区的系统管理员。' },
    en: {
      title: 'This is the last administrator',
      detail: 'Make somebody else an administrator for everywhere first.',
    },
  },
  'no-such-person': {
    'zh-CN': { title: '没有这个人，或不归您管理' },
    en: { title: 'There is no such person among those you look after' },
  },
  'reaches-beyond-yours': {
    'zh-CN': { title: '这个账号的权限超出您负责的地区', detail: '请联系上级管理员。您仍可收回本地区内的角色。' },
    en: {
      title: 'This account may do things beyond your division',
      detail: 'Ask the administrator above you. You may still take away its roles within your division.',
    },
  },
  'wider-than-yours': {
    'zh-CN': { title: '不能授予或收回超出您自己范围的权限', detail: '请选择您负责的地区或其中的单位。' },
    en: {
      title: 'You can’t give or take a role that reaches further than your own',
      detail: 'Choose your own division, one below it, or an organisation there.',
    },
  },
  'organisation-needed': {
    'zh-CN': { title: '请选择单位：学校和场馆人员只为一个单位工作。' },
    en: { title: 'Choose an organisation: schools’ and venues’ people act for one.' },
  },
  'no-organisation-here': {
    'zh-CN': { title: '目录管理和系统管理按地区授权，不能填写单位。' },
    en: { title: 'Stewards and administrators act in a division: leave the organisation out.' },
  },
  'no-division-here': {
    'zh-CN': { title: '学校和场馆人员按单位授权，不能填写地区。' },
    en: { title: 'Schools’ and venues’ people act for an organisation: leave the division out.' },
  },
  'division-needed': {
    'zh-CN': { title: '请填写地区：监管人员只处理本地区的事项。' },
    en: { title: 'Give the division: a regulator acts in one.' },
  },
  'role-needed': {
    'zh-CN': { title: '请至少授予一个角色。' },
    en: { title: 'Give at least one role.' },
  },
  'no-such-organisation': {
    'zh-CN': { title: '没有这个单位，或不在您负责的地区' },
    en: { title: 'There is no such organisation in your divisions' },
  },
  'no-such-membership': {
    'zh-CN': { title: '这个人没有这项角色', detail: '可能已经收回，请刷新。' },
    en: { title: 'This person has no such role', detail: 'It may have been taken away; load the page again.' },
  },
  'not-to-oneself': {
    'zh-CN': { title: '不能停用自己的账号', detail: '如需注销，请在“我的账号”里操作。' },
    en: { title: 'You can’t stop your own account', detail: 'Close it on your account page if you wish.' },
  },
  'no-contact': {
    'zh-CN': { title: '这个账号没有登记联系方式' },
    en: { title: 'No contact is kept for this account' },
  },
  'organisation-exists': {
    'zh-CN': { title: '这个地区已有同名单位' },
    en: { title: 'There is an organisation of this name in this division' },
  },
  'no-single-sign-on': {
    'zh-CN': { title: '本站没有接入统一身份认证', detail: '请用用户名和密码登录。' },
    en: { title: 'No single sign-on is set up here', detail: 'Sign in with username and password.' },
  },
  'single-sign-on-away': {
    'zh-CN': { title: '统一身份认证暂时没有回应', detail: '请稍后再试，或用用户名和密码登录。' },
    en: {
      title: 'The single sign-on doesn’t answer',
      detail: 'Try again later, or sign in with username and password.',
    },
  },
}
