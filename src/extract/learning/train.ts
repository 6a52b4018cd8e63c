import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { shippedPath } from '../../shipped.js'
import { viewTokens } from '../attribution/view.js'
import { packStages } from '../attribution/weights-file.js'
import { goldLabels, readPolnear } from './polnear.js'
import { learnStages } from './stages.js'

const [folder, file = shippedPath('models/attribution.bin')] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: npm run train -- DIR [FILE]: a folder with text/ and attributions/, as PolNeAR has it\n')
  process.exit(2)
}
const documents = readPolnear(folder)
process.stderr.write(`${documents.length} documents\n`)
const stages = learnStages(
  documents.map(({ tokens }) => viewTokens(tokens)),
  documents.map(goldLabels),
  { stages: 2, epochs: 8, folds: 3, least: 3, most: 300_000, onStep: step => process.stderr.write(`${step}\n`) },
)
const packed = packStages(stages)
await mkdir(dirname(file), { recursive: true })
await writeFile(file, packed)
process.stderr.write(`${file}: ${packed.length} bytes\n`)
