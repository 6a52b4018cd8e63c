// What is wrong with a graph: all issues in one run, each with its code, place and advice.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFiles, readTexts } from 'claimgraph'

const at = name => fileURLToPath(new URL(name, import.meta.url))
const texts = await readTexts(at('bridge'))
const good = await checkFiles([at('bridge.trig')], { texts })
console.log(`${good.claims} claims, ${good.errors} errors`)

// the same graph with a day that does not exist, and a passage that begins one character late
const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
const bad = (await readFile(at('bridge.trig'), 'utf8'))
  .replace('cg:assertedOn "2031-05-05"', 'cg:assertedOn "2031-05-32"')
  .replace('oa:start 105', 'oa:start 106')
await writeFile(join(folder, 'bad.trig'), bad)
const { issues } = await checkFiles([join(folder, 'bad.trig')], { texts })
for (const { line, severity, code } of issues) console.log(`line ${line}: ${severity}, ${code}`)
await rm(folder, { recursive: true })
