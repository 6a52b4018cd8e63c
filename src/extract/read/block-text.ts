import { withoutInvisible } from '../text/invisible.js'

const blocks = new Set(
  'address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'head', 'title', 'button'])

/** What is needed of a node of a page. */
export interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly parentNode: Node | null
}

/** The text of an element, a line to each block, white space collapsed, without what shows nothing. */
export function blockText(root: object): string {
  const lines: string[] = []
  let line: string[] = []
  const endLine = () => {
    const text = withoutInvisible(line.join('')).replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = []
  }
  // a walk without recursion, since pages nest as deep as they like
  let node = root as Node
  for (;;) {
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === 3) line.push(node.nodeValue ?? '')
    if (blocks.has(name)) endLine()
    if (node.firstChild && !silent.has(name)) {
      node = node.firstChild
      continue
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!
      if (blocks.has(node.nodeName.toLowerCase())) endLine()
    }
    if (node === root) break
    node = node.nextSibling!
  }
  endLine()
  return lines.join('\n')
}
