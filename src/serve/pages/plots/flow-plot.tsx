import type { Flow } from '../../../view/relays.js'
import { FlowDrawing, FlowShapes } from '../parts/flow-drawing.js'
import { layOutFlows } from '../parts/flow-layout.js'
import type { PagePlot } from './page-plot.js'
import { drawAlone, placeFigure } from './standalone.js'

/** The ways of claims from claimants to documents. */
export function plotFlows(flows: readonly Flow[]): PagePlot {
  return {
    of: 'claims',
    isDrawn: () => flows.length > 0,
    height: () => 300 + layOutFlows(flows).height,
    show: () => <FlowDrawing of={flows} />,
    write(site, about) {
      const { words, language } = site
      const isMirrored = language.direction === 'rtl'
      const layout = layOutFlows(flows, isMirrored)
      const rows = flows.map(({ from, to, claims }) => `${from.label} – ${to.label}: ${words.count(claims, 'claim')}.`)
      return drawAlone(site, about, {
        description: [words.flows.caption, ...rows].join(' '),
        draw: top =>
          placeFigure(site, top, {
            ...layout,
            child: <FlowShapes of={layout} isMirrored={isMirrored} />,
            note: words.flows.caption,
          }),
      })
    },
  }
}
