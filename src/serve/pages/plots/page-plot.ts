import type { Child } from 'hono/jsx'
import type { Site } from '../site.js'

/** What a page draws that can be taken away: alone as a picture, and in a frame of other pages. */
export interface PagePlot {
  /** What is drawn, each of which stands with whoever says it. */
  readonly of: 'figures' | 'claims'
  /** Whether there is enough to draw. */
  isDrawn(site: Site): boolean
  /** As an SVG that needs nothing beside it: its style, its texts and its source are within. */
  write(site: Site, about: PlotTitle): string
  /** As it stands on pages. */
  show(site: Site): Child
  /** About how high that is, in pixels. */
  height(site: Site): number
}

/** Under which title a plot stands alone, and where it comes from. */
export interface PlotTitle {
  readonly title: string
  readonly source: string
}
