import { createHash } from 'node:crypto'

/** The style of a plot that stands alone: on paper, whatever stands around it. */
export const plotStyle = [
  'text{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;font-size:13px;fill:#1b1d1f}',
  '.title{font-family:Georgia,"Liberation Serif",serif;font-size:22px;font-weight:600}',
  '.figure{font-weight:700}',
  '.soft{fill:#565d63;font-size:12.5px}',
  '.paper{fill:#ffffff}',
  '.rule{stroke:#d4d6d2;stroke-width:1}',
  '.span{fill:none;stroke:#1d5470;stroke-width:2.5}',
  '.stated,.node{fill:#1d5470}',
  '.flow{fill:none;stroke:#1d5470;stroke-opacity:.32}',
  '.flow-name{font-size:12.5px;stroke:#ffffff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}',
  '.country{fill:#eeefec;stroke:#565d63;stroke-width:.8}',
  '.place{fill:#1d5470;fill-opacity:.75;stroke:#ffffff}',
].join('\n')

/** What a plot may load when it is opened alone: nothing; it has one style, known by its digest. */
export const plotPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(plotStyle).digest('base64')}'; frame-ancestors 'none'`
