import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/booking. */
export const bookingWords: ProblemWords = {
  'no-such-slot': {
    'zh-CN': { title: '没有这个时段', detail: '它可能已被撤销，请返回场馆页面重新选择。' },
    en: {
      title: 'There is no such visit time',
      detail: 'It may have been withdrawn: choose again on the venue’s page.',
    },
  },
  'no-such-booking': {
    'zh-CN': { title: '没有这个预约', detail: '请检查预约码或网址。' },
    en: { title: 'There is no such booking', detail: 'Check the code or the address.' },
  },
  'no-such-entry': {
    'zh-CN': { title: '没有这条候补' },
    en: { title: 'There is no such place on a waitlist' },
  },
  'no-such-paper': {
    'zh-CN': { title: '没有这份材料' },
    en: { title: 'There is no such paper' },
  },
  'no-such-pause': {
    'zh-CN': { title: '没有这条暂停记录' },
    en: { title: 'There is no such pause' },
  },
  'no-such-visit-rule': {
    'zh-CN': { title: '没有这条开放预约规则' },
    en: { title: 'There is no such rule for visit times' },
  },
  'no-such-resource': {
    'zh-CN': { title: '没有这项资源' },
    en: { title: 'There is no such resource' },
  },
  'no-such-feed': {
    'zh-CN': { title: '没有这个日历地址', detail: '它可能已被停用。' },
    en: { title: 'There is no such calendar', detail: 'Its address may have been revoked.' },
  },
  'no-such-programme': {
    'zh-CN': { title: '这个场馆没有该课程', detail: '请从场馆的课程中选择。' },
    en: { title: 'The venue has no such programme', detail: 'Choose one of the venue’s programmes.' },
  },
  'slot-withdrawn': {
    'zh-CN': { title: '该时段已撤销', detail: '请选择其他时段。' },
    en: { title: 'This visit time was withdrawn', detail: 'Choose another one.' },
  },
  'slot-blocked': {
    'zh-CN': { title: '该时段暂不接受预约', detail: '请选择其他时段，或联系场馆。' },
    en: { title: 'This visit time takes no bookings for now', detail: 'Choose another one, or ask the venue.' },
  },
  'slot-in-the-past': {
    'zh-CN': { title: '该时段已开始或已过去', detail: '请选择以后的时段。' },
    en: { title: 'This visit time has begun or is over', detail: 'Choose a later one.' },
  },
  'slot-has-no-such-pool': {
    'zh-CN': { title: '该时段没有这种名额', detail: '该时段没有你所选的讲解、房间等名额，请去掉或换一个时段。' },
    en: {
      title: 'This visit time has no such places',
      detail: 'It has none of the guides, rooms or other extras you chose: leave them out or choose another time.',
    },
  },
  'places-gone': {
    'zh-CN': {
      title: '名额不够了',
      detail: '需要 {wanted} 个名额，公众名额还剩 {remaining} 个。可以减少人数、换时段或加入候补。',
    },
    en: {
      title: 'There are not enough places left',
      detail:
        '{wanted} are needed, {remaining} public ones are left. Come with fewer, choose another time, or join the waitlist.',
    },
  },
  'never-fits': {
    'zh-CN': { title: '人数超过该时段的总名额', detail: '该时段最多容纳 {most} 人，请分批预约。' },
    en: {
      title: 'The visit time is too small for so many',
      detail: 'It holds {most} at most: come in several groups.',
    },
  },
  'key-used-otherwise': {
    'zh-CN': { title: '这个 Idempotency-Key 已用于另一个预约', detail: '请为新的预约换一个新的标识。' },
    en: { title: 'This Idempotency-Key made another booking', detail: 'Use a new key for a new booking.' },
  },
  'nobody-comes': {
    'zh-CN': { title: '人数不能为零', detail: '请填写来访人数。' },
    en: { title: 'Nobody comes', detail: 'Say how many come.' },
  },
  'belongs-to-families': {
    'zh-CN': { title: '“{field}”只用于家庭预约，团体请填写未成年人总数。' },
    en: { title: '“{field}” is for families: a group says how many minors come.' },
  },
  'belongs-to-groups': {
    'zh-CN': { title: '“{field}”只用于团体预约，家庭请按年龄段填写孩子人数。' },
    en: { title: '“{field}” is for groups: a family says how many children of which age come.' },
  },
  'school-is-missing': {
    'zh-CN': { title: '学校和幼儿园团体须注明学校（organisationId）。' },
    en: { title: 'A group of a school or kindergarten names it (organisationId).' },
  },
  'an-adult-must-come': {
    'zh-CN': { title: '至少要有一位成年人同行。' },
    en: { title: 'At least one adult must come along.' },
  },
  'more-needs-than-people': {
    'zh-CN': { title: '有特殊需要的人数不能多于来访人数。' },
    en: { title: 'There can’t be more people with needs than people.' },
  },
  'booking-paused': {
    'zh-CN': { title: '预约已暂停至 {until}', detail: '因多次预约未到，场馆暂停了预约。可以在“我的预约”中申诉。' },
    en: {
      title: 'Booking is paused until {until}',
      detail: 'Visits were missed too often. You can appeal under “My visits”.',
    },
  },
  'too-many-visits-ahead': {
    'zh-CN': { title: '未参观的预约已达上限（{limit} 个）', detail: '参观或取消其中一个后再预约。' },
    en: {
      title: 'You have {limit} visits ahead here, the most there may be',
      detail: 'Visit or cancel one of them first.',
    },
  },
  'too-far-ahead': {
    'zh-CN': { title: '最多提前 {days} 天预约' },
    en: { title: 'One may book {days} days ahead at most' },
  },
  'against-the-rules': {
    'zh-CN': { title: '不符合场馆的预约规则', detail: '请按 errors 中每一项的说明修改后再试。' },
    en: { title: 'The venue’s rules don’t allow it', detail: 'Correct each entry of errors and try again.' },
  },
  'group-too-small': {
    'zh-CN': { title: '团体至少 {least} 人，现在是 {places} 人。' },
    en: { title: 'A group has at least {least} people; these are {places}.' },
  },
  'group-too-large': {
    'zh-CN': { title: '团体最多 {most} 人，现在是 {places} 人，请分批预约。' },
    en: { title: 'A group has at most {most} people; these are {places}: come in several groups.' },
  },
  'family-too-large': {
    'zh-CN': { title: '家庭预约最多 {most} 人，现在是 {places} 人。' },
    en: { title: 'A family’s booking is for at most {most} people; these are {places}.' },
  },
  'too-few-adults': {
    'zh-CN': { title: '至少需要 {needed} 位成年人带队（每 {perAdult} 名未成年人一位）。' },
    en: { title: 'At least {needed} adults are needed, one for {perAdult} minors.' },
  },
  'too-short-notice': {
    'zh-CN': { title: '团体须至少提前 {days} 天预约。' },
    en: { title: 'Groups book at least {days} days ahead.' },
  },
  'no-groups-that-day': {
    'zh-CN': { title: '场馆在这个星期几不接待团体，请换一天。' },
    en: { title: 'The venue takes no groups on that day of the week: choose another.' },
  },
  'booking-expired': {
    'zh-CN': { title: '该预约已过期', detail: '场馆没有按时答复，名额已释放。请重新预约。' },
    en: {
      title: 'The booking has expired',
      detail: 'The venue didn’t answer in time and the places were freed. Book again.',
    },
  },
  'booking-cancelled': {
    'zh-CN': { title: '该预约已取消' },
    en: { title: 'The booking was cancelled before' },
  },
  'booking-declined': {
    'zh-CN': { title: '该预约已被婉拒' },
    en: { title: 'The booking was declined before' },
  },
  'booking-checked-in': {
    'zh-CN': { title: '该预约已入场' },
    en: { title: 'The visit has been checked in' },
  },
  'booking-no-show': {
    'zh-CN': { title: '该预约已记为未到' },
    en: { title: 'The visit was marked as missed' },
  },
  'booking-changed': {
    'zh-CN': { title: '该预约刚被更改', detail: '请刷新后再试。' },
    en: { title: 'The booking has just changed', detail: 'Load it again and retry.' },
  },
  'already-there': {
    'zh-CN': { title: '已经在这个时段' },
    en: { title: 'The booking is at this visit time already' },
  },
  'another-venues-slot': {
    'zh-CN': { title: '只能改到同一场馆的时段' },
    en: { title: 'One can only move to a visit time of the same venue' },
  },
  'no-offer-yet': {
    'zh-CN': { title: '还没有轮到你', detail: '有合适的名额时会通知你。' },
    en: { title: 'There is no offer yet', detail: 'You will be told when places for all of you are free.' },
  },
  'offer-is-over': {
    'zh-CN': { title: '候补名额已失效', detail: '期限已过或已放弃，名额已转给下一位。' },
    en: { title: 'The offer is over', detail: 'Its time is up, or it was turned down: the places went to the next.' },
  },
  'not-your-venue': {
    'zh-CN': { title: '这不是你管理的场馆' },
    en: { title: 'You don’t keep this venue' },
  },
  'not-your-school': {
    'zh-CN': { title: '只能为自己的学校预约' },
    en: { title: 'You can book for your own school only' },
  },
  'not-your-booking': {
    'zh-CN': { title: '这不是你的预约' },
    en: { title: 'This isn’t your booking' },
  },
  'span-too-long': {
    'zh-CN': { title: '一次最多查询 {days} 天。' },
    en: { title: 'At most {days} days can be asked for at once.' },
  },
  'pool-in-use': {
    'zh-CN': { title: '名额（{kind}）不能少于已占用的数量', detail: '请先取消或移动其中的预约。' },
    en: { title: 'There can’t be fewer places ({kind}) than are taken', detail: 'Cancel or move bookings first.' },
  },
  'too-late-to-cancel': {
    'zh-CN': { title: '已过可自行更改的时间', detail: '可更改到 {until} 为止。请电话联系场馆。' },
    en: { title: 'It is too late to change it yourself', detail: 'That was possible until {until}. Call the venue.' },
  },
  'only-fewer': {
    'zh-CN': { title: '这里只能减少人数；增加请另行预约。' },
    en: { title: 'Only fewer can come; book anew for more.' },
  },
  'cap-below-booked': {
    'zh-CN': { title: '{day} 已预约的人数多于新的每日上限' },
    en: { title: 'More are booked on {day} than the new cap allows' },
  },
  'recurrence-unreadable': {
    'zh-CN': { title: '重复规则无法识别，应形如 FREQ=WEEKLY;BYDAY=TU,TH。' },
    en: { title: 'The recurrence can’t be read: write it as FREQ=WEEKLY;BYDAY=TU,TH.' },
  },
  'bookings-stranded': {
    'zh-CN': { title: '有 {count} 个预约会失去时段', detail: '请先预览，并为每一个说明：保留、改期，或取消并通知。' },
    en: {
      title: '{count} bookings would lose their visit time',
      detail: 'Preview it, and say for each: keep, move, or cancel with notice.',
    },
  },
  'move-needs-slot': {
    'zh-CN': { title: '改期须注明新的时段（toSlotId）。' },
    en: { title: 'To move a booking, name the new visit time (toSlotId).' },
  },
  'resource-taken': {
    'zh-CN': { title: '“{name}”在这段时间已被占用', detail: '请换时间或换一位。' },
    en: { title: '“{name}” is taken at that time', detail: 'Choose another time or another one.' },
  },
  'appealed-before': {
    'zh-CN': { title: '已经申诉过，或暂停已结束' },
    en: { title: 'You appealed before, or the pause is over' },
  },
  'decided-before': {
    'zh-CN': { title: '已经作出决定' },
    en: { title: 'It was decided before' },
  },
  'forged-ticket': {
    'zh-CN': { title: '票码无效：不是本系统签发，或已被改动' },
    en: { title: 'The ticket isn’t genuine: it isn’t ours, or was changed' },
  },
  'clock-is-wrong': {
    'zh-CN': { title: '设备时间不对，请校准时钟后再同步' },
    en: { title: 'The device’s clock is wrong: set it and synchronise again' },
  },
  'another-venues-booking': {
    'zh-CN': { title: '这是其他场馆的预约' },
    en: { title: 'This booking is for another venue' },
  },
  'not-approved-yet': {
    'zh-CN': { title: '该预约尚未批准' },
    en: { title: 'The booking isn’t approved yet' },
  },
  'too-early': {
    'zh-CN': { title: '还没到参观时间' },
    en: { title: 'It is too early for this visit' },
  },
  'too-late': {
    'zh-CN': { title: '参观时间已过' },
    en: { title: 'The visit time is over' },
  },
  'papers-are-for-groups': {
    'zh-CN': { title: '只有团体预约需要上传材料' },
    en: { title: 'Only groups bring papers' },
  },
}
