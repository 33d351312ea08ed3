import type { NoticeWords } from './notice-words.ts'

/** Notices of visit times and bookings. */
export const bookingNotices: NoticeWords = {
  'booking.confirmed': {
    'zh-CN': { title: '预约成功：{venue}', body: '{startsAt}，{places} 人。入场出示二维码或报预约码 {code}。' },
    en: { title: 'Booked: {venue}', body: '{startsAt}, {places} people. Show the QR code or say {code} at the door.' },
  },
  'booking.approved': {
    'zh-CN': { title: '已批准：{venue}', body: '{startsAt}，{places} 人。入场出示二维码或报预约码 {code}。' },
    en: {
      title: 'Approved: {venue}',
      body: '{startsAt}, {places} people. Show the QR code or say {code} at the door.',
    },
  },
  'booking.declined': {
    'zh-CN': {
      title: '未获批准：{venue}',
      body: '{startsAt} 的预约场馆未能接待。原因：{reason}。名额已释放，可另选时段。',
    },
    en: {
      title: 'Declined: {venue}',
      body: 'The venue can’t receive you on {startsAt}. Reason: {reason}. Choose another time.',
    },
  },
  'booking.expired': {
    'zh-CN': { title: '预约已过期：{venue}', body: '场馆没有按时答复 {startsAt} 的预约，名额已释放。' },
    en: {
      title: 'Expired: {venue}',
      body: 'The venue didn’t answer your request for {startsAt} in time; its places were freed.',
    },
  },
  'booking.cancelled_by_venue': {
    'zh-CN': { title: '场馆取消了预约：{venue}', body: '{startsAt} 的参观已取消。原因：{reason}。' },
    en: { title: 'Cancelled by the venue: {venue}', body: 'Your visit on {startsAt} was cancelled. Reason: {reason}.' },
  },
  'booking.moved': {
    'zh-CN': { title: '已改期：{venue}', body: '现在的时间是 {startsAt}，{places} 人。' },
    en: { title: 'Moved: {venue}', body: 'The visit is now on {startsAt}, {places} people.' },
  },
  'booking.move_declined': {
    'zh-CN': { title: '改期未获批准：{venue}', body: '仍为原来的时间 {startsAt}。原因：{reason}。' },
    en: { title: 'Move declined: {venue}', body: 'The visit stays on {startsAt}. Reason: {reason}.' },
  },
  'booking.move_expired': {
    'zh-CN': { title: '改期没有得到答复：{venue}', body: '仍为原来的时间 {startsAt}。' },
    en: { title: 'No answer to your move: {venue}', body: 'The visit stays on {startsAt}.' },
  },
  'booking.no_show': {
    'zh-CN': {
      title: '记为未到：{venue}',
      body: '{startsAt} 的预约没有入场记录。多次未到会暂停预约；如有误请联系场馆。',
    },
    en: {
      title: 'Marked as missed: {venue}',
      body: 'Nobody was checked in on {startsAt}. Visits missed often pause booking; call the venue if this is wrong.',
    },
  },
  'booking.reminded': {
    'zh-CN': {
      title: '参观提醒：{venue}',
      body: '{startsAt}，{places} 人，预约码 {code}。去不了请尽早取消，把名额让给别人。',
    },
    en: {
      title: 'Your visit: {venue}',
      body: '{startsAt}, {places} people, code {code}. If you can’t come, cancel early and let others have the places.',
    },
  },
  'booking.offered': {
    'zh-CN': {
      title: '候补有名额了：{venue}',
      body: '{startsAt} 有 {places} 个名额为你保留到 {untilAt}，请在此之前接受。',
    },
    en: {
      title: 'Places for you: {venue}',
      body: '{places} places on {startsAt} are held for you until {untilAt}. Accept before then.',
    },
  },
  'booking.paused': {
    'zh-CN': {
      title: '预约已暂停：{venue}',
      body: '因 {missed} 次未到，到 {untilAt} 为止不能预约该场馆。如有误可以申诉。',
    },
    en: {
      title: 'Booking is paused: {venue}',
      body: 'After {missed} missed visits you can’t book here until {untilAt}. You can appeal.',
    },
  },
  'booking.pause_decided': {
    'zh-CN': { title: '申诉已有结果：{venue}', body: '{reason}' },
    en: { title: 'Your appeal was decided: {venue}', body: '{reason}' },
  },
  'booking.venue_appealed': {
    'zh-CN': { title: '有人对暂停预约提出申诉', body: '{venue}：{reason}' },
    en: { title: 'Somebody appeals against a pause', body: '{venue}: {reason}' },
  },
  'booking.venue_requested': {
    'zh-CN': { title: '新的预约申请：{who}', body: '{venue}，{startsAt}，{places} 人。请批准或婉拒。' },
    en: { title: 'New request: {who}', body: '{venue}, {startsAt}, {places} people. Approve or decline it.' },
  },
  'booking.venue_move_asked': {
    'zh-CN': { title: '申请改期：{who}', body: '{venue}，原定 {startsAt}，{places} 人。请批准或婉拒。' },
    en: {
      title: 'A move is asked for: {who}',
      body: '{venue}, now on {startsAt}, {places} people. Approve or decline it.',
    },
  },
  'booking.venue_moved': {
    'zh-CN': { title: '预约已改期：{who}', body: '{venue}，现在为 {startsAt}，{places} 人。' },
    en: { title: 'A visit was moved: {who}', body: '{venue}, now on {startsAt}, {places} people.' },
  },
  'booking.venue_reduced': {
    'zh-CN': { title: '人数减少：{who}', body: '{venue}，{startsAt}，现在 {places} 人。' },
    en: { title: 'Fewer come: {who}', body: '{venue}, {startsAt}, now {places} people.' },
  },
  'booking.venue_cancelled': {
    'zh-CN': { title: '预约已取消：{who}', body: '{venue}，{startsAt}，{places} 人。' },
    en: { title: 'A visit was cancelled: {who}', body: '{venue}, {startsAt}, {places} people.' },
  },
  'booking.alarm': {
    'zh-CN': {
      title: '名额账目不一致：{venue}',
      body: '名额（{pool}）计数为已用 {counted}，账目为 {ledger}。请暂停该时段并通知管理员。',
    },
    en: {
      title: 'Places don’t add up: {venue}',
      body: 'The counter ({pool}) says {counted} are taken, the ledger {ledger}. Block the visit time and tell the administrator.',
    },
  },
}
