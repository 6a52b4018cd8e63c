// Who says what in a text: drafts for a person to review, with offsets in Unicode code points.
import { fileURLToPath } from 'node:url'
import { extractDrafts, loadWording, readDocumentText } from 'claimgraph/extract'

const document = await readDocumentText(fileURLToPath(new URL('bridge/article.txt', import.meta.url)))
const { attributions, quantities } = extractDrafts(document, { wording: await loadWording() })

const wordsAt = ([start, end]) => [...document.text].slice(start, end).join('')
for (const { agent, cue, content } of attributions) {
  console.log(`${agent} (“${cue.map(wordsAt).join(' … ')}”): ${content.map(wordsAt).join(' … ')}`)
}
for (const { measure, value, span } of quantities) console.log(`${measure}: ${value}, “${wordsAt(span)}”`)
