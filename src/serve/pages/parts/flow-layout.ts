import { linkHorizontal } from 'd3-shape'
import { groupBy } from '../../../view/group-by.js'
import type { Flow, FlowNode } from '../../../view/relays.js'

/** A node as it is drawn, in pixels. */
export interface NodeBox {
  readonly node: FlowNode
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A flow as it is drawn: the path of its middle, and how wide it is. */
export interface FlowPath {
  readonly path: string
  readonly width: number
}

export interface FlowLayout {
  readonly width: number
  readonly height: number
  /** The room for a name beside a node. */
  readonly names: number
  readonly boxes: readonly NodeBox[]
  readonly paths: readonly FlowPath[]
}

/** The width of the drawing, of the names on its right and of a node, and the room for nodes one under another, in pixels. */
const size = { width: 1040, names: 190, node: 10, label: 18, gap: 6, margin: 4 }

/** So high, in pixels, are the flows of the fullest column together. */
const fullest = 380

/**
 * Places the nodes of each column one under another, near to those from which they have most, and the flows between them:
 * from the left, or, mirrored, from the right.
 */
export function layOutFlows(flows: readonly Flow[], isMirrored = false): FlowLayout {
  const nodes = new Map(flows.flatMap(({ from, to }) => [from, to]).map(node => [node.key, node]))
  const sum = (of: readonly Flow[] | undefined) => (of ?? []).reduce((total, { claims }) => total + claims, 0)
  const [into, out] = [groupBy(flows, ({ to }) => to.key), groupBy(flows, ({ from }) => from.key)]
  const sizeOf = ({ key }: FlowNode) => Math.max(sum(into.get(key)), sum(out.get(key)))
  const columns = [...groupBy(nodes.values(), ({ column }) => column)].sort(([a], [b]) => a - b)
  const last = columns.at(-1)?.[0] ?? 0
  const totals = columns.map(([, of]) => of.reduce((total, node) => total + sizeOf(node), 0))
  const scale = fullest / Math.max(1, ...totals)
  const pitch = last === 0 ? 0 : (size.width - size.names - size.node) / last
  const boxes = new Map<string, NodeBox>()
  const place = (column: number, of: readonly FlowNode[]) => {
    let y = size.margin
    for (const node of of) {
      const height = Math.max(2, sizeOf(node) * scale)
      const room = Math.max(height, size.label)
      const x = column * pitch
      boxes.set(node.key, { node, x: isMirrored ? size.width - size.node - x : x, y: y + (room - height) / 2, height })
      y += room + size.gap
    }
  }
  const placeNear = (
    [column, of]: (typeof columns)[number],
    flowsOf: (node: FlowNode) => readonly [FlowNode, number][],
  ) => {
    const middles = new Map(
      of.map(node => {
        const near = flowsOf(node)
        const total = near.reduce((all, [, claims]) => all + claims, 0)
        return [node, near.reduce((all, [other, claims]) => all + claims * middle(boxes.get(other.key)!), 0) / total]
      }),
    )
    place(
      column,
      [...of].sort((a, b) => middles.get(a)! - middles.get(b)! || sizeOf(b) - sizeOf(a)),
    )
  }
  for (const [column, of] of columns)
    place(
      column,
      [...of].sort((a, b) => sizeOf(b) - sizeOf(a)),
    )
  // near to where they come from, and then, from the documents back, near to where they go to
  for (const column of columns.slice(1))
    placeNear(column, ({ key }) => (into.get(key) ?? []).map(({ from, claims }) => [from, claims]))
  for (const column of columns.slice(0, -1).reverse())
    placeNear(column, ({ key }) => (out.get(key) ?? []).map(({ to, claims }) => [to, claims]))
  const bottom = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + Math.max(height, size.label)))
  return {
    width: size.width,
    height: Math.ceil(bottom + size.margin),
    names: Math.min(size.names, pitch === 0 ? size.names : pitch - size.node) - 12,
    boxes: [...boxes.values()],
    paths: drawFlows(flows, boxes, scale, isMirrored),
  }
}

const middle = ({ y, height }: NodeBox) => y + height / 2

const link = linkHorizontal<unknown, [number, number]>()

/** Flows leave and enter a node one under another, in the order of where they go to and come from. */
function drawFlows(
  flows: readonly Flow[],
  boxes: ReadonlyMap<string, NodeBox>,
  scale: number,
  isMirrored: boolean,
): FlowPath[] {
  const at = (key: string) => boxes.get(key)!
  const places = new Map<Flow, { start: number; end: number }>(flows.map(flow => [flow, { start: 0, end: 0 }]))
  const stack = (of: readonly Flow[], key: string, end: 'start' | 'end') => {
    let y = at(key).y
    for (const flow of of) {
      places.get(flow)![end] = y + (flow.claims * scale) / 2
      y += flow.claims * scale
    }
  }
  for (const [key, of] of groupBy(flows, ({ from }) => from.key))
    stack(
      [...of].sort((a, b) => at(a.to.key).y - at(b.to.key).y),
      key,
      'start',
    )
  for (const [key, of] of groupBy(flows, ({ to }) => to.key))
    stack(
      [...of].sort((a, b) => at(a.from.key).y - at(b.from.key).y),
      key,
      'end',
    )
  return flows.map(flow => {
    const { start, end } = places.get(flow)!
    const [source, target] = [
      [at(flow.from.key).x + (isMirrored ? 0 : size.node), start],
      [at(flow.to.key).x + (isMirrored ? size.node : 0), end],
    ] as [[number, number], [number, number]]
    return { path: link({ source, target }) ?? '', width: Math.max(1, flow.claims * scale) }
  })
}

/** The width of a node's bar, in pixels. */
export const nodeWidth = size.node
