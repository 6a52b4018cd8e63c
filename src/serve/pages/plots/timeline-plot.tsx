import type { Document } from '../../../claims/document.js'
import type { Stretches } from '../../../compare/kinds/plot.js'
import { dayNumber, dayOfNumber } from '../../../time/iso-date.js'
import type { PossibleDays } from '../../../time/possible-days.js'
import { placesOf } from '../../../view/plots.js'
import type { TimelineActor, TimelineRow } from '../../../view/timeline.js'
import { capitalise } from '../../../view/words.js'
import { createAxis } from '../parts/axis.js'
import { describeDeeds, TimelinePlot } from '../parts/timeline-plot.js'
import type { Site } from '../site.js'
import type { PagePlot } from './page-plot.js'
import { drawRows, toLines } from './rows-alone.js'
import { drawAlone } from './standalone.js'

/** Who said what when, with the documents that carry it. */
export function plotTimeline(actors: readonly TimelineActor[], documents: readonly Document[]): PagePlot {
  const rows = actors.flatMap(({ actor, rows: its }) => its.map((row, i) => ({ actor, row, isFirst: i === 0 })))
  const dated = rows.filter(({ row: { days } }) => days.first !== undefined || days.last !== undefined)
  return {
    of: 'claims',
    isDrawn: () => dated.length > 1,
    height: () => 220 + 44 * (rows.length + documents.length),
    show: () => <TimelinePlot of={actors} documents={documents} />,
    write(site, about) {
      const { timeline: words, shortDate } = site.words
      const nameActor = ({ actor }: (typeof rows)[number]) => (actor === undefined ? words.unknown : site.nameOf(actor))
      const drawn = rows.map(each => ({ ...each, stretches: toStretches(each.row.days) }))
      const places = drawn.flatMap(({ stretches }) => placesOf(stretches))
      const plot = {
        axis: createAxis(places, { days: true, isMirrored: site.language.direction === 'rtl' }),
        write: (day: number) => shortDate(dayOfNumber(day)),
        caption: words.caption({ ascribed: false, withdrawn: false, lines: false }),
        rows: drawn.map(each => ({
          stretches: each.stretches,
          lines: [
            ...(each.isFirst ? toLines(nameActor(each), 'figure') : []),
            ...toLines(tellRow(site, each.row), 'soft'),
          ],
        })),
      }
      return drawAlone(site, about, {
        description: [plot.caption, ...rows.map(each => `${nameActor(each)}: ${tellRow(site, each.row)}.`)].join(' '),
        draw: top => drawRows(site, plot, top),
      })
    },
  }
}

const tellRow = (site: Site, row: TimelineRow) => `${capitalise(row.when)}: ${describeDeeds(site, row)}`

/** The days within which something was said, as a stretch of an axis; one day as a place on it. */
function toStretches({ first, last }: PossibleDays): Stretches {
  const [least = null, most = null] = [first, last].map(day => (day === undefined ? null : dayNumber(day)))
  if (least === null && most === null) return { spans: [], stated: null, exclusive: false }
  const isOne = least === most
  return { spans: isOne ? [] : [{ least, most }], stated: isOne ? least : null, exclusive: false }
}
