import { isDate } from '../time/iso-date.js'

/** Whether a text says when something was published: a day, month or year that exists. */
export function isPublicationDate(text: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(text) && isDate(text)
}

/** Whether a text is the address of something on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text)
}
