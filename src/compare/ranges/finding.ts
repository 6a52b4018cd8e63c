import type { Event } from '../../claims/event.js'
import type { Setting } from '../setting.js'

/** What telling how events lie within each other needs. */
export interface Finding extends Pick<Setting, 'context' | 'containment'> {
  /** An event's dimensions, none where it is not described. */
  eventOf(id: string): Event
}
