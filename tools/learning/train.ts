import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readWordClasses } from '../../src/extract/attribution/word-classes.js'
import { readLexicon } from '../../src/extract/lexicon.js'
import { shippedModels } from '../../src/node/extraction.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { shippedPath } from '../../src/node/shipped.js'
import { packWeights } from './pack-weights.js'
import { readPolnear } from './polnear.js'
import { learnWeights } from './stages.js'

const [folder, file = shippedPath('models/attribution.bin')] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: npm run train -- DIR [FILE]: a folder with text/ and attributions/, as PolNeAR has it\n')
  process.exit(2)
}
const documents = readPolnear(folder, (await readLexicon(shippedOntology)).kinds)
process.stderr.write(`${documents.length} documents\n`)
const weights = learnWeights(documents, {
  stages: 2,
  folds: 3,
  least: 4,
  most: 400_000,
  field: { epochs: 6, rate: 0.02, dropout: 0.4, miss: 0.4 },
  wordClasses: readWordClasses((await shippedModels()).wordClasses),
  onStep: step => process.stderr.write(`${step}\n`),
})
const packed = packWeights(weights)
await mkdir(dirname(file), { recursive: true })
await writeFile(file, packed)
process.stderr.write(`${file}: ${packed.length} bytes\n`)
