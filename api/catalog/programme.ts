/** What a programme can be, as the documents word it: NAT 6, NAT 11, the family courses of GZ 二(二)7, and the 进校园 series. */
export const PROGRAMME_TYPES = [
  { code: 'youth_league', zh: '共青团和少先队活动', en: 'Youth League and Young Pioneers' },
  { code: 'labour', zh: '劳动教育', en: 'Learning by work' },
  { code: 'practice', zh: '实践教学', en: 'Practical lesson' },
  { code: 'volunteering', zh: '志愿服务', en: 'Volunteering' },
  { code: 'law', zh: '法治教育', en: 'Rule of law' },
  { code: 'safety', zh: '安全教育', en: 'Safety' },
  { code: 'study_trip', zh: '研学', en: 'Study trip' },
  { code: 'public_education', zh: '宣传教育', en: 'Public education' },
  { code: 'popular_science', zh: '科学普及', en: 'Popular science' },
  { code: 'heritage', zh: '文化传承', en: 'Passing on culture' },
  { code: 'interest', zh: '兴趣培养', en: 'Hobbies and interests' },
  { code: 'hands_on', zh: '实践体验', en: 'Hands-on experience' },
  { code: 'joint_education', zh: '协同育人活动', en: 'Home and school together' },
  { code: 'family_study_trip', zh: '亲子研学', en: 'Family study trip' },
  { code: 'family_reading', zh: '亲子共读', en: 'Family reading' },
  { code: 'mental_health', zh: '心理健康指导', en: 'Mental health' },
  { code: 'emergency', zh: '危机应急处置', en: 'Coping with emergencies' },
  { code: 'life', zh: '生命教育', en: 'Life education' },
  { code: 'careers', zh: '职业生涯体验', en: 'Trying out professions' },
  { code: 'fine_arts_at_school', zh: '高雅艺术进校园', en: 'Fine arts at school' },
  { code: 'opera_at_school', zh: '戏曲进校园', en: 'Opera at school' },
  { code: 'heritage_at_school', zh: '非遗进校园', en: 'Intangible heritage at school' },
  { code: 'medicine_at_school', zh: '中医药进校园', en: 'Chinese medicine at school' },
  { code: 'law_at_school', zh: '法治进校园', en: 'Rule of law at school' },
] as const

export type ProgrammeType = (typeof PROGRAMME_TYPES)[number]['code']
