import { gatherPlots, placesOf } from '../../../view/plots.js'
import { describeSpeakers, nameSpeaker } from '../../../view/speakers.js'
import { createAxis } from '../parts/axis.js'
import { describeWhen, IntervalPlot, type Numbered } from '../parts/interval-plot.js'
import type { Site } from '../site.js'
import type { PagePlot } from './page-plot.js'
import { drawRows, type Line, type RowsOverAxis, toLines } from './rows-alone.js'
import { drawAlone } from './standalone.js'

/** Figures, or days, over one axis; `scopes` says whether they are of several scopes, which are then named. */
export function plotIntervals(rows: () => readonly Numbered[], { scopes }: { scopes: boolean }): PagePlot {
  const gather = ({ kinds }: Site) => gatherPlots(rows(), kinds).filter(plot => plot.rows.length > 1)
  return {
    of: 'figures',
    isDrawn: site => gather(site).length > 0,
    height: () => 200 + 76 * rows().length,
    show: () => <IntervalPlot of={rows()} scopes={scopes} />,
    write(site, about) {
      const views = gather(site)
      const isMirrored = site.language.direction === 'rtl'
      const plots = views.map(({ rows: drawn, axis: shown, unit }): RowsOverAxis => {
        const places = drawn.flatMap(({ stretches }) => placesOf(stretches))
        const axis = createAxis(places, { days: shown.days, isMirrored })
        return {
          axis,
          write: shown.days ? day => site.words.shortDate(shown.format(day)) : shown.format,
          caption: site.words.plot.caption(shown.name, unit, axis.logarithmic),
          rows: drawn.map(({ stretches, stand }) => ({ stretches, lines: linesOf(site, stand, scopes) })),
        }
      })
      const stands = views.flatMap(view => view.rows.map(({ stand }) => stand))
      return drawAlone(site, about, {
        description: [...plots.map(({ caption }) => caption), ...stands.map(stand => describeRow(site, stand))].join(
          ' ',
        ),
        draw(top) {
          let height = 0
          const child = plots.map(plot => {
            const drawn = drawRows(site, plot, top + height)
            height += drawn.height
            return drawn.child
          })
          return { height, child }
        },
      })
    },
  }
}

/** What stands beside a bar: the position as stated, its scope, who takes it, and when. */
function linesOf(site: Site, { position, question, number }: Numbered, scopes: boolean): Line[] {
  return [
    ...toLines(`${number === undefined ? '' : `${number}. `}${site.nameOf(position)}`, 'figure'),
    ...(scopes ? toLines(site.nameOf(question.event), 'soft') : []),
    ...describeSpeakers(position, site).flatMap(speaker => toLines(nameSpeaker(speaker), 'soft')),
    ...toLines(describeWhen(site, position), 'soft'),
  ]
}

/** A row in words, for who does not see it. */
function describeRow(site: Site, { position, question }: Numbered): string {
  const { plot, semicolon } = site.words
  const speakers = describeSpeakers(position, site).map(nameSpeaker).join(semicolon)
  return plot.row(site.nameOf(position), site.nameOf(question.event), speakers, describeWhen(site, position))
}
