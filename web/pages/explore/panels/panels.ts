/** What the filter chips open: one download, when the first is opened. */
import '../../../words/more.ts'

export { default as age } from './AgePanel.vue'
export { default as category } from './CategoryPanel.vue'
export { default as group } from './GroupPanel.vue'
export { default as more } from './MorePanel.vue'
export { default as when } from './WhenPanel.vue'
