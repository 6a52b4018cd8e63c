import type { Flow } from '../../../view/relays.js'
import { layOutFlows, type NodeBox, nodeWidth } from './flow-layout.js'
import { Scroll } from './scroll.js'

/** The ways of claims from claimants on the left to documents on the right, as wide as there are claims on them. */
export function FlowDrawing({ of }: { of: readonly Flow[] }) {
  const { width, height, names, boxes, paths } = layOutFlows(of)
  return (
    <figure class="flows">
      <Scroll label="The ways of claims, drawn">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label="The ways of claims from claimants through relays to documents; the table has the same in words"
        >
          {paths.map(({ path, width: wide }) => (
            <path d={path} stroke-width={wide.toFixed(2)} class="flow" />
          ))}
          {boxes.map(box => (
            <Node box={box} room={names} />
          ))}
        </svg>
      </Scroll>
      <figcaption>
        From claimants on the left through those who pass their claims on to documents on the right; a band is as wide
        as the number of claims. Whoever relays at several places of a chain stands in several columns. What nobody
        relays is left out.
      </figcaption>
    </figure>
  )
}

/** A letter is about so wide, in pixels. */
const letter = 6.7

/** A node with its name, cut so that it does not cover the next column; the table has it whole. */
function Node({ box: { node, x, y, height }, room }: { box: NodeBox; room: number }) {
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
      <text x={(x + nodeWidth + 6).toFixed(1)} y={(y + height / 2).toFixed(1)} dy="0.33em" class="flow-name">
        {short}
      </text>
    </>
  )
}
