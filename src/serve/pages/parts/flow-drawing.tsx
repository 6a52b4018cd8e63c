import type { Flow } from '../../../view/relays.js'
import { useSetup } from '../site-context.js'
import { type FlowLayout, layOutFlows, type NodeBox, nodeWidth } from './flow-layout.js'
import { Scroll } from './scroll.js'

/** The ways of claims from claimants on the left to documents on the right, as wide as there are claims on them. */
export function FlowDrawing({ of }: { of: readonly Flow[] }) {
  const { words, language } = useSetup().site
  const isMirrored = language.direction === 'rtl'
  const layout = layOutFlows(of, isMirrored)
  const { width, height } = layout
  return (
    <figure class="flows">
      <Scroll label={words.flows.label}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={words.flows.drawing}
        >
          <FlowShapes of={layout} isMirrored={isMirrored} />
        </svg>
      </Scroll>
      <figcaption>{words.flows.caption}</figcaption>
    </figure>
  )
}

interface FlowShapesProps {
  of: FlowLayout
  /** Whether the flows begin on the right. */
  isMirrored: boolean
}

/** What is drawn of flows: bands, and the bars between them with their names. */
export function FlowShapes({ of: { names, boxes, paths }, isMirrored }: FlowShapesProps) {
  return (
    <>
      {paths.map(({ path, width }) => (
        <path d={path} stroke-width={width.toFixed(2)} class="flow" />
      ))}
      {boxes.map(box => (
        <Node box={box} room={names} isMirrored={isMirrored} />
      ))}
    </>
  )
}

/** A letter is about so wide, in pixels. */
const letter = 6.7

interface NodeProps {
  box: NodeBox
  room: number
  /** Whether names stand on the left of what they name. */
  isMirrored: boolean
}

/** A node with its name, cut so that it does not cover the next column; the table has it whole. */
function Node({ box: { node, x, y, height }, room, isMirrored }: NodeProps) {
  const nameAt = isMirrored ? x - 6 : x + nodeWidth + 6
  const name = Array.from(node.label)
  const longest = Math.max(4, Math.floor(room / letter))
  const short =
    name.length > longest
      ? `${name
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : node.label
  return (
    <>
      <rect x={x.toFixed(1)} y={y.toFixed(1)} width={nodeWidth} height={height.toFixed(1)} class="node" />
      <text x={nameAt.toFixed(1)} y={(y + height / 2).toFixed(1)} dy="0.33em" class="flow-name">
        {isMirrored ? `\u2068${short}\u2069` : short}
      </text>
    </>
  )
}
