// Who says what in a text: drafts for a person to review, with offsets in Unicode code points.
import { fileURLToPath } from 'node:url'
import { openExtractor, readDocumentFile } from 'claimgraph/node'

const extractor = await openExtractor()
const document = await readDocumentFile(fileURLToPath(new URL('bridge/article.txt', import.meta.url)))
const { attributions, quantities } = extractor.extract(document)

const wordsAt = ([start, end]) => [...document.text].slice(start, end).join('')
for (const { agent, cue, content } of attributions) {
  console.log(`${agent} (“${cue.map(wordsAt).join(' … ')}”): ${content.map(wordsAt).join(' … ')}`)
}
for (const { measure, value, span } of quantities) console.log(`${measure}: ${value}, “${wordsAt(span)}”`)
