import type { ActorMeetings } from '../compare/matrix.js'
import type { Pair } from './comparison-index.js'

/** Two actors with every question on which they meet, so that each count of the alignment can be followed to what it counts. */
export function toPair({ a, b, meetings }: ActorMeetings): Pair {
  return {
    ...{ a, b },
    meetings: meetings.map(meeting => ({
      verdict: meeting.outcome === 'none' ? 'single' : meeting.outcome,
      get question() {
        return meeting.question
      },
    })),
  }
}
